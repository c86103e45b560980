/** What the facts of several tables are made of. */
import type { Fact, Rule } from './facts.ts';
import type { Quantities, Status } from './shapes.ts';

type Provenance = { status: Status; sources: readonly string[] };

/** A day, a month or a year. */
export const dateFact = (id: string, value: string, { status, sources }: Provenance): Fact => ({
  id,
  kind: 'date',
  value,
  status,
  sources,
});

/** The quantities under their own names that a record may have. */
export function quantityFacts(owner: string, on: string, quantities: Quantities = {}): Fact[] {
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

/** A number that follows from others, with the sources of all. */
export function derived(
  id: string,
  value: number,
  unit: string,
  rule: Rule,
  sources: readonly string[],
): Fact {
  return { id, kind: 'quantity', value, unit, status: 'derived', sources: [...new Set(sources)], rule };
}

/** How many there are of something. */
export const counted = (id: string, count: number, sources: readonly string[]): Fact =>
  derived(id, count, 'count', 'counted', sources);

/** One decimal, as stories print derived numbers. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
