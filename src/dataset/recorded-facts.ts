/** The values that the data files hold themselves, table by table. */
import { tonnesOf } from './derived.ts';
import type { Fact } from './facts.ts';
import type { Correction, Dataset, LooseFact, SeizureYear, Status } from './shapes.ts';

type Provenance = { status: Status; sources: readonly string[] };
type Quantities = Dataset['events'][number]['facts'];

const dateFact = (id: string, value: string, { status, sources }: Provenance): Fact => ({
  id,
  kind: 'date',
  value,
  status,
  sources,
});

/** The quantities under their own names that a record may have. */
function quantityFacts(owner: string, on: string, quantities: Quantities = {}): Fact[] {
  return Object.entries(quantities).map(([name, { value, unit, qualifier, status, sources }]) => ({
    id: `${owner}.${name}`,
    kind: 'quantity',
    value,
    unit,
    qualifier,
    status,
    sources,
    on,
  }));
}

/** The evening of the night that an hour belongs to: before noon it is that of the day before. */
function eveningOf(at: string): string {
  return new Date(Date.parse(`${at}Z`) - 12 * 3_600_000).toISOString().slice(0, 10);
}

function hourFacts({ id, hour }: Dataset['sites'][number]): Fact[] {
  if (!('at' in hour))
    return [dateFact(`${id}.night`, hour.night, { status: 'reported', sources: hour.sources })];
  const { at, qualifier, status, sources } = hour;
  return [
    { id: `${id}.hour`, kind: 'clock', value: at, qualifier, status, sources, series: 'hours' },
    dateFact(`${id}.night`, eveningOf(at), hour),
  ];
}

function crowdingFacts({ id, crowding }: Dataset['sites'][number], on: string | undefined): Fact[] {
  if (!crowding) return [];
  const { status, sources } = crowding;
  return (['detainees', 'places'] as const).map((name) => ({
    id: `${id}.${name}`,
    kind: 'quantity',
    value: crowding[name],
    unit: 'count',
    status,
    sources,
    series: name,
    on,
  }));
}

function siteFacts({ sites, facts, story }: Dataset): Fact[] {
  const month = facts.find(({ id }) => id === story.crowdingMonth);
  const crowdingMonth = month && 'date' in month ? month.date : undefined;
  return sites.flatMap((site) => [
    ...hourFacts(site),
    ...crowdingFacts(site, crowdingMonth),
    ...quantityFacts(site.id, 'at' in site.hour ? site.hour.at.slice(0, 10) : site.hour.night, site.facts),
  ]);
}

function yearFacts(seizures: Dataset['seizures'], record: SeizureYear): Fact[] {
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

function withinFacts({ within }: Dataset['seizures']): Fact[] {
  return within.flatMap(({ id, tonnes: value, until, qualifier, status, sources }): Fact[] => [
    { id, kind: 'quantity', value, unit: 'tonne', qualifier, status, sources, series: 'within', on: until },
    dateFact(`${id}.until`, until, { status, sources }),
  ]);
}

function growthFacts({ growth, years }: Dataset['seizures']): Fact[] {
  return growth.map(({ id, percent: value, qualifier, status, sources, to }): Fact => {
    const year = years.find((record) => record.id === to)?.year;
    const on = year === undefined ? undefined : String(year);
    return { id, kind: 'quantity', value, unit: 'percent', qualifier, status, sources, series: 'growth', on };
  });
}

function eventFacts({ events }: Dataset): Fact[] {
  return events.flatMap((event) => [
    dateFact(`${event.id}.date`, event.from, event),
    ...(event.until ? [dateFact(`${event.id}.until`, event.until, event)] : []),
    ...quantityFacts(event.id, event.from, event.facts),
  ]);
}

function claimFacts({ claims }: Dataset): Fact[] {
  return claims.flatMap(({ id, by, on, facts }) => [
    dateFact(`${id}.on`, on, { status: 'reported', sources: [by] }),
    ...quantityFacts(id, on, facts),
  ]);
}

/** A fact that stands in no other record. */
function looseFact(fact: LooseFact): Fact {
  const { id, status, sources } = fact;
  if ('date' in fact) return dateFact(id, fact.date, fact);
  const { qualifier } = fact;
  if ('at' in fact) return { id, kind: 'clock', value: fact.at, qualifier, status, sources };
  return { id, kind: 'quantity', value: fact.value, unit: fact.unit, qualifier, status, sources };
}

/** What was printed before a correction, and by mistake: no source bears it out. */
function pastFacts({ id: owner, was = {} }: Correction): Fact[] {
  return Object.entries(was).map(([name, old]): Fact => {
    const past = { id: `${owner}.${name}`, status: 'reported', sources: [], past: true } as const;
    if ('date' in old) return { ...past, kind: 'date', value: old.date };
    if ('at' in old) return { ...past, kind: 'clock', value: old.at, qualifier: old.qualifier };
    return { ...past, kind: 'quantity', value: old.value, unit: old.unit, qualifier: old.qualifier };
  });
}

function storyFacts({ story }: Dataset): Fact[] {
  const own = { status: 'reported', sources: [] } as const;
  return [dateFact('story.published', story.published, own), dateFact('story.as-of', story.asOf, own)];
}

/** All facts that the files hold. Throws an Error if a record is computed from one that is missing. */
export function recordedFacts(dataset: Dataset): Fact[] {
  const { seizures, quotes, facts, corrections } = dataset;
  return [
    ...siteFacts(dataset),
    ...seizures.years.flatMap((record) => yearFacts(seizures, record)),
    ...withinFacts(seizures),
    ...growthFacts(seizures),
    ...eventFacts(dataset),
    ...claimFacts(dataset),
    ...quotes.map((quote) => dateFact(`${quote.id}.on`, quote.on, quote)),
    ...facts.map(looseFact),
    ...corrections.flatMap(pastFacts),
    ...storyFacts(dataset),
  ];
}
