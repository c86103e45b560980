/** The units that the code itself prints in; all others are data alone. */
import type { Unit } from './shapes.ts';
import type { Dataset } from './table.ts';

/** What is printed in each of them, as the tables tell it. */
export function ownUnits({ tables }: Pick<Dataset, 'tables'>): Record<string, string> {
  return Object.assign({}, ...tables.all.map(({ prints }) => prints ?? {}));
}

/** The id of what has no unit but is printed in words, such as "doubled". */
export const unitless = 'ratio';

/** The record of a unit of the code's own. Throws an Error where the data lack it, which the checks refuse. */
export function ownUnit({ units }: Pick<Dataset, 'units'>, id: string): Unit {
  const unit = units.find((candidate) => candidate.id === id);
  if (!unit) throw new Error(`no unit has the id ${id}`);
  return unit;
}
