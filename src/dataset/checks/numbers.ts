/** Values that must follow from one another do. */
import { tonnesOf } from '../derived.ts';
import { limits } from '../limits.ts';
import type { Dataset } from '../shapes.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

function growthProblems({ seizures }: Dataset): UnplacedProblem[] {
  return seizures.growth.flatMap(({ percent, from, to, id }, index): UnplacedProblem[] => {
    const [before, after] = [from, to].map((name) => {
      const record = seizures.years.find((year) => year.id === name);
      return record && tonnesOf(seizures, record);
    });
    if (before === undefined || after === undefined) return [];
    const derived = (after / before - 1) * 100;
    if (Math.abs(derived - percent) <= 1) return [];
    const message = `${id} says ${percent} percent, but ${before} and ${after} tonnes give ${derived.toFixed(1)}: fix whichever is wrong`;
    return [{ file: 'seizures', path: ['growth', index, 'percent'], message }];
  });
}

function comparisonProblems({ seizures: { years }, story: { comparison } }: Dataset): UnplacedProblem[] {
  const [before, after] = [comparison.before, comparison.after].map(
    (id) => years.find((year) => year.id === id)?.year ?? 0,
  );
  if (before === undefined || after === undefined || before < after) return [];
  const message = `the story compares ${comparison.before} with a later year, and ${comparison.after} is none: swap them, or name another`;
  return [{ file: 'story', path: ['comparison', 'after'], message }];
}

function yearProblems({ seizures: { years } }: Dataset): UnplacedProblem[] {
  const seen = new Set<number>();
  return years.flatMap(({ year }, index) =>
    seen.size < seen.add(year).size
      ? []
      : [
          {
            file: 'seizures' as const,
            path: ['years', index, 'year'],
            message: `the year ${year} stands here twice`,
          },
        ],
  );
}

/** What was seized by a later day of a year cannot be less, and the whole year must be the year's own figure. */
function cumulativeProblems({ seizures }: Dataset): UnplacedProblem[] {
  const at = (index: number, message: string): UnplacedProblem => ({
    file: 'seizures',
    path: ['within', index, 'tonnes'],
    message,
  });
  return seizures.within.flatMap(({ id, from, until, tonnes }, index): UnplacedProblem[] => {
    const larger = seizures.within.find(
      (other) => other.from === from && other.until < until && other.tonnes > tonnes,
    );
    if (larger) {
      return [
        at(
          index,
          `${id} is less (${tonnes}) than ${larger.id} before it (${larger.tonnes}): a total cannot shrink`,
        ),
      ];
    }
    const year = seizures.years.find(
      (record) => from === `${record.year}-01-01` && until === `${record.year}-12-31`,
    );
    const whole = year && tonnesOf(seizures, year);
    if (!year || whole === undefined || whole === tonnes) return [];
    return [
      at(index, `${id} says ${tonnes} and ${year.id} says ${whole}, but both are the whole of ${year.year}`),
    ];
  });
}

type Quantities = NonNullable<Dataset['events'][number]['facts']>;

/** A part is never more than its whole. */
function partProblems(dataset: Dataset): UnplacedProblem[] {
  const lists = [
    ['sites', dataset.sites],
    ['events', dataset.events],
    ['claims', dataset.claims],
  ] as const;
  return lists.flatMap(([file, records]) =>
    records.flatMap(({ id, facts = {} }: { id: string; facts?: Quantities | undefined }, index) =>
      Object.entries(facts).flatMap(([name, { value, partOf }]): UnplacedProblem[] => {
        if (partOf === undefined) return [];
        const whole = facts[partOf];
        const path = [file, index, 'facts', name];
        if (!whole) {
          const message = `${id} has no fact named ${partOf} of which ${name} could be a part`;
          return [{ file, path: [...path, 'partOf'], message }];
        }
        if (value <= whole.value) return [];
        const message = `${name} (${value}) is part of ${partOf} (${whole.value}) and cannot be more: fix whichever is wrong`;
        return [{ file, path: [...path, 'value'], message }];
      }),
    ),
  );
}

function periodProblems(dataset: Dataset): UnplacedProblem[] {
  const reversed = (
    file: 'seizures' | 'events',
    list: string,
    items: readonly { from: string; until?: string | undefined }[],
  ) =>
    items.flatMap(({ from, until }, index): UnplacedProblem[] => {
      if (until === undefined || until >= from) return [];
      const message = `the period ends (${until}) before it begins (${from}): swap the dates`;
      return [{ file, path: [list, index, 'until'], message }];
    });
  const unread = dataset.sources.flatMap(({ id, published, read }, index): UnplacedProblem[] => {
    if (read >= published) return [];
    const message = `${id} was read (${read}) before it was published (${published}): fix whichever is wrong`;
    return [{ file: 'sources', path: ['sources', index, 'read'], message }];
  });
  return [
    ...reversed('seizures', 'within', dataset.seizures.within),
    ...reversed('events', 'events', dataset.events),
    ...unread,
  ];
}

const printed = ['tonnes', 'value', 'percent'];

/** More digits than are printed would be a value that no reader sees. */
function digitProblems(dataset: Dataset): UnplacedProblem[] {
  const problems: UnplacedProblem[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      if (typeof value !== 'number' || !printed.includes(String(path.at(-1)))) return;
      if (Number(value.toFixed(limits.decimals)) === value) return;
      const message = `${value} has more than ${limits.decimals} digits behind the point, which are not printed: round it`;
      problems.push({ file, path, message });
    });
  }
  return problems;
}

/** The line of hours shows one night, and the chart of a year one year. */
function spanProblems({ sites, seizures: { within } }: Dataset): UnplacedProblem[] {
  const days = sites.map(({ hour }) => ('night' in hour ? hour.night : hour.at.slice(0, 10)));
  const middle = [...days].sort()[Math.floor(days.length / 2)] ?? '';
  const nights = sites.flatMap(({ id, hour }, index): UnplacedProblem[] => {
    const day = days[index] ?? middle;
    if (Math.abs(Date.parse(day) - Date.parse(middle)) <= limits.nights * 86_400_000) return [];
    const path = ['sites', index, 'hour', 'night' in hour ? 'night' : 'at'];
    const message = `${id} (${day}) lies more than ${limits.nights} days from the other sites (${middle}), and one line shows all hours: fix the date`;
    return [{ file: 'sites', path, message }];
  });
  const year = within[0]?.from.slice(0, 4);
  const begin = within[0]?.from;
  const starts = within.flatMap(({ id, from, until }, index): UnplacedProblem[] => {
    // One that lies in another year, or is reversed, is told for that.
    if (from === begin || from.slice(0, 4) !== year || until < from) return [];
    const message = `${id} begins on ${from} and the first period on ${begin}, and one line adds up all from one day: fix whichever is wrong`;
    return [{ file: 'seizures', path: ['within', index, 'from'], message }];
  });
  const years = within.flatMap(({ id, from, until }, index): UnplacedProblem[] =>
    (['from', 'until'] as const).flatMap((key) => {
      // A period that ends before it begins is told above.
      if (until < from || { from, until }[key].slice(0, 4) === year) return [];
      const message = `${id} does not lie in ${year} as the first period does, and one chart shows one year: fix whichever is wrong`;
      return [{ file: 'seizures', path: ['within', index, key], message }];
    }),
  );
  return [...nights, ...years, ...starts];
}

/** One bar that is hundreds of times as long would leave nothing of the others. */
function crowdingProblems({ sites }: Dataset): UnplacedProblem[] {
  return sites.flatMap(({ id, crowding }, index): UnplacedProblem[] => {
    if (!crowding || crowding.detainees <= limits.overcrowding * crowding.places) return [];
    const message = `${id} holds ${crowding.detainees} in ${crowding.places} places, more than ${limits.overcrowding} times as many: fix whichever is wrong`;
    return [{ file: 'sites', path: ['sites', index, 'crowding', 'detainees'], message }];
  });
}

/** Problems with growth, series, totals, parts and periods that do not follow from what stands beside them, or defy drawing. */
export function checkNumbers(dataset: Dataset): UnplacedProblem[] {
  return [
    growthProblems,
    comparisonProblems,
    yearProblems,
    cumulativeProblems,
    partProblems,
    periodProblems,
    digitProblems,
    spanProblems,
    crowdingProblems,
  ].flatMap((check) => check(dataset));
}
