/** Every value that a sentence or a drawing may use, by id. */
import { derivedFacts, tonnesOf } from './derived.ts';
import type { Fact, Facts } from './facts.ts';
import type { Correction, Dataset, Status } from './shapes.ts';

/** What was printed before a correction, and by mistake: no source bears it out. */
function pastFacts({ id: owner, was = {} }: Correction): Fact[] {
  return Object.entries(was).map(([name, old]): Fact => {
    const past = { id: `${owner}.${name}`, status: 'reported', sources: [], past: true } as const;
    if ('date' in old) return { ...past, kind: 'date', value: old.date };
    if ('at' in old) return { ...past, kind: 'clock', value: old.at, qualifier: old.qualifier };
    return { ...past, kind: 'quantity', value: old.value, unit: old.unit, qualifier: old.qualifier };
  });
}

/** The evening of the night that an hour belongs to: before noon it is that of the day before. */
function eveningOf(at: string): string {
  return new Date(Date.parse(`${at}Z`) - 12 * 3_600_000).toISOString().slice(0, 10);
}

/** All facts of a dataset, recorded and derived. Throws an Error if a record is computed from one that is missing. */
export function factsOf(dataset: Dataset): Facts {
  const facts = new Map<string, Fact>();
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const add = (fact: Fact) => {
    if (facts.has(fact.id)) throw new Error(`two facts have the id ${fact.id}`);
    const measure = units.get(fact.unit ?? '');
    facts.set(fact.id, measure ? { ...fact, measure } : fact);
  };
  type Provenance = { status: Status; sources: readonly string[] };
  const addDate = (id: string, value: string, { status, sources }: Provenance) =>
    add({ id, kind: 'date', value, status, sources });
  type Quantities = Dataset['events'][number]['facts'];
  const addQuantities = (owner: string, on: string, quantities: Quantities) => {
    for (const [name, { value, unit, qualifier, status, sources }] of Object.entries(quantities ?? {})) {
      add({ id: `${owner}.${name}`, kind: 'quantity', value, unit, qualifier, status, sources, on });
    }
  };

  const month = dataset.facts.find(({ id }) => id === dataset.story.crowdingMonth);
  const crowdingMonth = month && 'date' in month ? month.date : undefined;
  for (const { id, hour, crowding, facts: own } of dataset.sites) {
    if ('at' in hour) {
      const { at, qualifier, status, sources } = hour;
      add({ id: `${id}.hour`, kind: 'clock', value: at, qualifier, status, sources, series: 'hours' });
      addDate(`${id}.night`, eveningOf(at), hour);
    } else addDate(`${id}.night`, hour.night, { status: 'reported', sources: hour.sources });
    if (crowding) {
      const { status, sources } = crowding;
      for (const name of ['detainees', 'places'] as const) {
        add({
          id: `${id}.${name}`,
          kind: 'quantity',
          value: crowding[name],
          unit: 'count',
          status,
          sources,
          series: name,
          on: crowdingMonth,
        });
      }
    }
    addQuantities(id, 'at' in hour ? hour.at.slice(0, 10) : hour.night, own);
  }

  for (const record of dataset.seizures.years) {
    const value = tonnesOf(dataset.seizures, record);
    if (value === undefined || record.status === 'gap') {
      add({ id: `${record.id}.year`, kind: 'year', value: record.year, status: 'reported', sources: [] });
      continue;
    }
    const { id, status, sources } = record;
    const qualifier = 'qualifier' in record ? record.qualifier : undefined;
    const provisional = 'provisional' in record ? record.provisional : undefined;
    const rule = 'from' in record ? 'before-growth' : undefined;
    add({
      id,
      kind: 'quantity',
      value,
      unit: 'tonne',
      qualifier,
      provisional,
      status,
      sources,
      rule,
      series: 'years',
      on: String(record.year),
    });
    add({ id: `${id}.year`, kind: 'year', value: record.year, status, sources });
  }
  for (const { id, tonnes, until, qualifier, status, sources } of dataset.seizures.within) {
    add({
      id,
      kind: 'quantity',
      value: tonnes,
      unit: 'tonne',
      qualifier,
      status,
      sources,
      series: 'within',
      on: until,
    });
    addDate(`${id}.until`, until, { status, sources });
  }
  for (const { id, percent, qualifier, status, sources, to } of dataset.seizures.growth) {
    const year = dataset.seizures.years.find((record) => record.id === to)?.year;
    const on = year === undefined ? undefined : String(year);
    add({
      id,
      kind: 'quantity',
      value: percent,
      unit: 'percent',
      qualifier,
      status,
      sources,
      series: 'growth',
      on,
    });
  }

  for (const event of dataset.events) {
    addDate(`${event.id}.date`, event.from, event);
    if (event.until) addDate(`${event.id}.until`, event.until, event);
    addQuantities(event.id, event.from, event.facts);
  }
  for (const { id, by, on, facts: own } of dataset.claims) {
    addDate(`${id}.on`, on, { status: 'reported', sources: [by] });
    addQuantities(id, on, own);
  }
  for (const quote of dataset.quotes) addDate(`${quote.id}.on`, quote.on, quote);
  for (const fact of dataset.facts) {
    const { id, status, sources } = fact;
    if ('date' in fact) addDate(id, fact.date, fact);
    else if ('at' in fact)
      add({ id, kind: 'clock', value: fact.at, qualifier: fact.qualifier, status, sources });
    else {
      add({
        id,
        kind: 'quantity',
        value: fact.value,
        unit: fact.unit,
        qualifier: fact.qualifier,
        status,
        sources,
      });
    }
  }
  for (const correction of dataset.corrections) for (const fact of pastFacts(correction)) add(fact);
  for (const [id, value] of [
    ['story.published', dataset.story.published],
    ['story.as-of', dataset.story.asOf],
  ] as const) {
    addDate(id, value, { status: 'reported', sources: [] });
  }
  for (const fact of derivedFacts(dataset, facts)) add(fact);
  return facts;
}
