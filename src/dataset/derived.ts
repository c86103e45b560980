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

function derived(id: string, value: number, unit: string, rule: Rule, sources: readonly string[]): Fact {
  return { id, kind: 'quantity', value, unit, status: 'derived', sources: [...new Set(sources)], rule };
}

const counted = (id: string, count: number, sources: readonly string[]) =>
  derived(id, count, 'count', 'counted', sources);

function siteCounts({ sites }: Dataset): Fact[] {
  const sources = sites.flatMap(({ reported }) => reported.sources);
  const count = (id: string, kept: (site: Site) => boolean) =>
    counted(id, sites.filter(kept).length, sources);
  return [
    count('sites.count', () => true),
    count('sites.prisons', ({ kind }) => kind === 'prison'),
    count('sites.residences', ({ kind }) => kind === 'residence'),
    count('sites.with-hour', ({ hour }) => 'at' in hour),
    count('sites.without-hour', ({ hour }) => !('at' in hour)),
  ];
}

/** The first and the last hour that somebody printed. */
function nightEnds({ sites }: Dataset, recorded: ReadonlyMap<string, Fact>): Fact[] {
  const hours = sites
    .flatMap(({ id, hour }) => ('at' in hour ? [{ id, at: hour.at }] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
  const ends = [
    ['night.first', hours.at(0)],
    ['night.last', hours.at(-1)],
  ] as const;
  return ends.flatMap(([id, hour]): Fact[] => {
    const fact = hour && recorded.get(`${hour.id}.hour`);
    return fact ? [{ ...fact, id, series: undefined }] : [];
  });
}

/** How the two years that the story compares stand to each other. */
function comparison({ story }: Dataset, recorded: ReadonlyMap<string, Fact>): Fact[] {
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

function crowdingFacts({ sites }: Dataset): Fact[] {
  const crowded = sites.flatMap(({ id, crowding }) => (crowding ? [{ id, crowding }] : []));
  const sources = crowded.flatMap(({ crowding }) => crowding.sources);
  const over = crowded.filter(({ crowding }) => beyondPlaces(crowding) > 0);
  return [
    ...crowded.map(
      ({ id, crowding }): Fact => ({
        ...derived(`${id}.occupancy`, occupancy(crowding), 'percent', 'occupancy', crowding.sources),
        series: 'occupancy',
      }),
    ),
    ...crowded.map(({ id, crowding }) =>
      derived(`${id}.beyond-places`, beyondPlaces(crowding), 'person', 'difference', crowding.sources),
    ),
    counted('crowding.count', crowded.length, sources),
    counted('crowding.over', over.length, sources),
  ];
}

/** Each count says something of all claims, and stands on the sources of all. */
function claimCounts({ claims }: Dataset): Fact[] {
  const sources = claims.flatMap(({ record }) => record.sources);
  const standings = ['held', 'error', 'overtaken', 'disputed'] as const;
  return [
    ...standings.map((standing) => {
      const chosen = claims.filter((claim) => claim.standing === standing);
      return counted(`claims.${standing}`, chosen.length, sources);
    }),
    counted('claims.count', claims.length, sources),
  ];
}

/** In how many ways the same thing was read, where several quotes read it. */
function readings({ quotes }: Dataset): Fact[] {
  const subjects = new Set(quotes.flatMap(({ about }) => (about ? [about] : [])));
  return [...subjects].map((subject) => {
    const read = quotes.filter(({ about }) => about === subject);
    const ways = new Set(read.map(({ words }) => words));
    return counted(
      `${subject}.readings`,
      ways.size,
      read.flatMap(({ sources }) => sources),
    );
  });
}

/** All derived facts of a dataset, from the facts that its files hold. */
export function derivedFacts(dataset: Dataset, recorded: ReadonlyMap<string, Fact>): Fact[] {
  return [
    ...siteCounts(dataset),
    ...nightEnds(dataset, recorded),
    ...comparison(dataset, recorded),
    ...crowdingFacts(dataset),
    ...yearlyGrowth(dataset, recorded),
    ...claimCounts(dataset),
    ...readings(dataset),
  ];
}
