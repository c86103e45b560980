/** Values that no source prints but that follow from those that do. Each carries the rule that gives it. */
import type { Fact, Rule } from './facts.ts';
import type { Dataset, SeizureYear, Site } from './shapes.ts';

/** One decimal, as the story prints derived tonnes and percentages. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Tonnes of a year, computed if the record says so; undefined for a gap. Throws on an unknown reference. */
export function tonnesOf(seizures: Dataset['seizures'], record: SeizureYear): number | undefined {
  if ('tonnes' in record) return record.tonnes;
  if (!('from' in record)) return undefined;
  const later = seizures.years.find(({ id }) => id === record.from.later);
  const growth = seizures.growth.find(({ id }) => id === record.from.growth);
  if (!later || !growth || !('tonnes' in later)) {
    throw new Error(
      `${record.id} is computed from ${record.from.later} and ${record.from.growth}, which have no value`,
    );
  }
  return tenth(later.tonnes / (1 + growth.percent / 100));
}

/** Detainees per hundred places. */
export function occupancy({ detainees, places }: NonNullable<Site['crowding']>): number {
  return Math.round((detainees / places) * 100);
}

/** People beyond the places, or less than none where places are left. */
export function beyondPlaces({ detainees, places }: NonNullable<Site['crowding']>): number {
  return detainees - places;
}

/** The growth of each year on the one before, where both are known; at least so much where the year is. */
function yearlyGrowth({ seizures }: Dataset, recorded: ReadonlyMap<string, Fact>): Fact[] {
  return seizures.years.flatMap(({ id, year }): Fact[] => {
    const earlier = seizures.years.find((other) => other.year === year - 1);
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

/** All derived facts of a dataset, from the facts that its files hold. */
export function derivedFacts(dataset: Dataset, recorded: ReadonlyMap<string, Fact>): Fact[] {
  const { sites, claims, quotes, story } = dataset;
  const derived = (
    id: string,
    value: number,
    unit: string,
    rule: Rule,
    sources: readonly string[],
  ): Fact => ({ id, kind: 'quantity', value, unit, status: 'derived', sources: [...new Set(sources)], rule });

  const siteSources = sites.flatMap(({ reported }) => reported.sources);
  const count = (id: string, kept: (site: Site) => boolean) =>
    derived(id, sites.filter(kept).length, 'count', 'counted', siteSources);
  const facts = [
    count('sites.count', () => true),
    count('sites.prisons', ({ kind }) => kind === 'prison'),
    count('sites.residences', ({ kind }) => kind === 'residence'),
    count('sites.with-hour', ({ hour }) => 'at' in hour),
    count('sites.without-hour', ({ hour }) => !('at' in hour)),
  ];

  const hours = sites
    .flatMap(({ id, hour }) => ('at' in hour ? [{ id, at: hour.at }] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
  for (const [id, hour] of [
    ['night.first', hours.at(0)],
    ['night.last', hours.at(-1)],
  ] as const) {
    const fact = hour && recorded.get(`${hour.id}.hour`);
    if (fact) facts.push({ ...fact, id, series: undefined });
  }

  const before = recorded.get(story.comparison.before);
  const after = recorded.get(story.comparison.after);
  if (before && after) {
    const ratio = Number(after.value) / Number(before.value);
    const both = [...after.sources, ...before.sources];
    facts.push(
      derived('seizures.ratio', Math.round(ratio * 1000) / 1000, 'ratio', 'ratio', both),
      derived('seizures.growth', tenth((ratio - 1) * 100), 'percent', 'growth', both),
    );
  }

  const crowded = sites.flatMap(({ id, crowding }) => (crowding ? [{ id, crowding }] : []));
  for (const { id, crowding } of crowded)
    facts.push({
      ...derived(`${id}.occupancy`, occupancy(crowding), 'percent', 'occupancy', crowding.sources),
      series: 'occupancy',
    });
  for (const { id, crowding } of crowded)
    facts.push(
      derived(`${id}.beyond-places`, beyondPlaces(crowding), 'person', 'difference', crowding.sources),
    );
  const crowdingSources = crowded.flatMap(({ crowding }) => crowding.sources);
  const over = crowded.filter(({ crowding }) => crowding.detainees > crowding.places);
  facts.push(
    derived('crowding.count', crowded.length, 'count', 'counted', crowdingSources),
    derived('crowding.over', over.length, 'count', 'counted', crowdingSources),
  );
  facts.push(...yearlyGrowth(dataset, recorded));

  for (const standing of ['held', 'error', 'overtaken', 'disputed'] as const) {
    const chosen = claims.filter((claim) => claim.standing === standing);
    facts.push(
      derived(
        `claims.${standing}`,
        chosen.length,
        'count',
        'counted',
        claims.flatMap(({ record }) => record.sources),
      ),
    );
  }
  facts.push(
    derived(
      'claims.count',
      claims.length,
      'count',
      'counted',
      claims.flatMap(({ record }) => record.sources),
    ),
  );

  const about = new Set(quotes.flatMap((quote) => (quote.about ? [quote.about] : [])));
  for (const subject of about) {
    const readings = quotes.filter((quote) => quote.about === subject);
    facts.push(
      derived(
        `${subject}.readings`,
        new Set(readings.map(({ words }) => words)).size,
        'count',
        'counted',
        readings.flatMap(({ sources }) => sources),
      ),
    );
  }
  return facts;
}
