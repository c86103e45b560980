/** Nothing is later than the day that the story is as of, and nothing is corrected before it is published. */
import type { Path } from '../json.ts';
import type { Dataset, FileName } from '../shapes.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Where a date stands, of what it is the date, and a year, a month, a day or an hour. */
type Dated = readonly [file: FileName, path: Path, what: string, date: string];

function inSites({ sites }: Dataset): Dated[] {
  return sites.map(({ id, hour }, index) => {
    const key = 'at' in hour ? 'at' : 'night';
    return [
      'sites',
      ['sites', index, 'hour', key],
      `the ${key === 'at' ? 'hour' : 'night'} of ${id}`,
      'at' in hour ? hour.at : hour.night,
    ];
  });
}

/** The day, hour, month or year of each record, but of sources' reading, which is told once for all. */
function datesOf(dataset: Dataset): Dated[] {
  const { events, claims, quotes, facts, corrections, sources, seizures } = dataset;
  const on = (file: 'claims' | 'quotes', records: readonly { id: string; on: string }[]) =>
    records.map(
      ({ id, on: day }, index): Dated => [file, [file, index, 'on'], `the ${file.slice(0, -1)} ${id}`, day],
    );
  return [
    ...inSites(dataset),
    ...seizures.within.flatMap(({ id, from, until }, index): Dated[] => [
      ['seizures', ['within', index, 'from'], `the beginning of ${id}`, from],
      ['seizures', ['within', index, 'until'], `the end of ${id}`, until],
    ]),
    ...events.flatMap(({ id, from, until }, index): Dated[] => [
      ['events', ['events', index, 'from'], `the event ${id}`, from],
      ...(until
        ? [['events', ['events', index, 'until'], `the end of the event ${id}`, until] as const]
        : []),
    ]),
    ...on('claims', claims),
    ...on('quotes', quotes),
    ...facts.flatMap((fact, index): Dated[] => {
      if ('date' in fact) return [['facts', ['facts', index, 'date'], `the fact ${fact.id}`, fact.date]];
      return 'at' in fact ? [['facts', ['facts', index, 'at'], `the fact ${fact.id}`, fact.at]] : [];
    }),
    ...corrections.map(
      ({ id, date }, index): Dated => [
        'corrections',
        ['corrections', index, 'date'],
        `the correction ${id}`,
        date,
      ],
    ),
    ...sources.map(
      ({ id, published }, index): Dated => [
        'sources',
        ['sources', index, 'published'],
        `the source ${id}`,
        published,
      ],
    ),
  ];
}

/** A month is later than a day if it begins after it. */
const isAfter = (date: string, day: string) => date.slice(0, day.length) > day.slice(0, date.length);

/** A year's value is known when the year is over; that there is none may be known before. */
function yearProblems({ seizures: { years }, story: { asOf } }: Dataset): UnplacedProblem[] {
  return years.flatMap(({ id, year, status }, index): UnplacedProblem[] => {
    const begun = !isAfter(String(year), asOf);
    if (begun && (status === 'gap' || `${year}-12-31` <= asOf)) return [];
    const message = `${id}: the year ${year} ${begun ? 'is not over' : 'has not begun'} on ${asOf}, the day that the story is as of: fix the year, or asOf in story.json`;
    return [{ file: 'seizures', path: ['years', index, 'year'], message }];
  });
}

/** Told once, at the source that was read last: when asOf moves there, all are right. */
function readProblems({ sources, story: { asOf } }: Dataset): UnplacedProblem[] {
  const newest = sources.reduce(
    (last, { read }, index) => (read > (sources[last]?.read ?? '') ? index : last),
    0,
  );
  const source = sources[newest];
  if (!source || source.read <= asOf) return [];
  const message = `${source.id} was read on ${source.read}, but the story is as of ${asOf}: move asOf in story.json to the day on which sources were read last, or fix this date`;
  return [{ file: 'sources', path: ['sources', newest, 'read'], message }];
}

/** Problems with dates that lie after the day that the story is as of, or before the day of its publication. */
export function checkDates(dataset: Dataset): UnplacedProblem[] {
  const { corrections, story } = dataset;
  const { asOf, published } = story;
  if (asOf < published) {
    const message = `the story is as of ${asOf}, before it was published (${published}): fix whichever is wrong`;
    // While asOf is wrong, nothing can be compared with it.
    return [{ file: 'story', path: ['asOf'], message }];
  }
  const late = datesOf(dataset).flatMap(([file, path, what, date]): UnplacedProblem[] => {
    if (!isAfter(date, asOf)) return [];
    const message = `${what} (${date}) lies after ${asOf}, the day that the story is as of: fix it, or move asOf in story.json`;
    return [{ file, path, message }];
  });
  const early = corrections.flatMap(({ id, date }, index): UnplacedProblem[] => {
    if (date >= published) return [];
    const message = `the correction ${id} (${date}) lies before ${published}, the day on which the story was published: fix whichever is wrong`;
    return [{ file: 'corrections', path: ['corrections', index, 'date'], message }];
  });
  return [...late, ...early, ...yearProblems(dataset), ...readProblems(dataset)];
}
