/** What was seized in each year: as a source printed it, computed from a growth, or a gap. */
import { areUnique } from '../../../dataset/checks/unique.ts';
import { derived, tenth } from '../../../dataset/fact-parts.ts';
import type { Fact, Facts } from '../../../dataset/facts.ts';
import { type Dataset, referenceTo, table } from '../../../dataset/table.ts';
import { limits } from '../limits.ts';
import type { Options } from '../options.ts';
import { type SeizureYear, seizureYear } from './seizure-shapes.ts';
import { type Seizures, tonnesOf, yearWithTonnes } from './seizures.ts';

type Known = Dataset & Seizures & { story: Options };

function yearFacts(record: SeizureYear, { seizures }: Known): Fact[] {
  const value = tonnesOf(seizures, record);
  if (value === undefined || record.status === 'gap')
    return [{ id: `${record.id}.year`, kind: 'year', value: record.year, status: 'reported', sources: [] }];
  const { id, status, sources } = record;
  return [
    {
      id,
      kind: 'quantity',
      value,
      unit: 'tonne',
      qualifier: 'qualifier' in record ? record.qualifier : undefined,
      provisional: 'provisional' in record ? record.provisional : undefined,
      status,
      sources,
      rule: 'from' in record ? 'before-growth' : undefined,
      series: 'years',
      on: String(record.year),
    },
    { id: `${id}.year`, kind: 'year', value: record.year, status, sources },
  ];
}

/** How the two years that the story compares stand to each other. */
function comparison({ story }: Known, recorded: Facts): Fact[] {
  const before = recorded.get(story.comparison.before);
  const after = recorded.get(story.comparison.after);
  if (!before || !after) return [];
  const ratio = Number(after.value) / Number(before.value);
  const both = [...after.sources, ...before.sources];
  return [
    derived('seizures.ratio', Math.round(ratio * 1000) / 1000, 'ratio', 'ratio', both),
    derived('seizures.growth', tenth((ratio - 1) * 100), 'percent', 'growth', both),
  ];
}

/** The growth of each year on the one before, where both are known; at least so much where the year is. */
function yearlyGrowth(years: readonly SeizureYear[], recorded: Facts): Fact[] {
  return years.flatMap(({ id, year }): Fact[] => {
    const earlier = years.find((other) => other.year === year - 1);
    const [before, after] = [recorded.get(earlier?.id ?? ''), recorded.get(id)];
    // From what is itself computed from a growth nothing new would follow.
    if (!before || !after || before.qualifier || before.rule || after.rule) return [];
    return [
      {
        id: `${id}.growth`,
        kind: 'quantity',
        value: tenth((Number(after.value) / Number(before.value) - 1) * 100),
        unit: 'percent',
        qualifier: after.qualifier,
        provisional: after.provisional,
        status: 'derived',
        sources: [...new Set([...after.sources, ...before.sources])],
        on: String(year),
        rule: 'growth',
      },
    ];
  });
}

/** A year's value is known when the year is over; that there is none may be known before. */
function overBy(asOf: string, { id, year, status }: SeizureYear): string | undefined {
  const begun = String(year) <= asOf.slice(0, 4);
  if (begun && (status === 'gap' || `${year}-12-31` <= asOf)) return undefined;
  return `${id}: the year ${year} ${begun ? 'is not over' : 'has not begun'} on ${asOf}, the day that the story is as of: fix the year, or asOf in story.json`;
}

/** A year before the first. */
function furtherYear(index: number, known: readonly SeizureYear[]): SeizureYear {
  const year = Math.min(...known.map((each) => each.year)) - 1 - index;
  const tonnes = 1 + ((index * 7) % 190) / 10;
  return { id: `seized-${year}`, year, tonnes, status: 'reported', sources: ['carceral'] };
}

export const years = table({
  name: 'seizures-years',
  file: 'seizures',
  list: 'years',
  record: seizureYear,
  atLeast: 2,
  atMost: limits.years,
  facts: yearFacts,
  derived: (records, facts, dataset: Known) => [
    ...comparison(dataset, facts),
    ...yearlyGrowth(records, facts),
  ],
  series: ['years'],
  gaps: ({ id, status }) => (status === 'gap' ? [id] : []),
  late: (record, asOf) => {
    const message = overBy(asOf, record);
    return message === undefined ? undefined : { path: ['year'], message };
  },
  groups: ['seizures'],
  references: {
    'from.later': yearWithTonnes,
    'from.growth': referenceTo('seizures-growth', 'growth'),
  },
  drawn: ['note'],
  units: { tonnes: 'tonne' },
  prints: { tonne: 'the seizures', percent: 'growth and crowding' },
  further: furtherYear,
  checks: [areUnique('year')],
});
