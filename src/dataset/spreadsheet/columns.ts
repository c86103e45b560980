/** What a column of a table may hold, as the shapes of `data/` say. */
import type { z } from 'zod';
import type { Table } from './tables.ts';

/** How the cells of a column are read; a month is a date that may lack its day. */
export type ColumnKind = 'number' | 'boolean' | 'list' | 'date' | 'month' | 'hour' | 'text';

type Shape = z.core.$ZodType;

/** What zod keeps of a shape, as far as columns need it. */
export interface Definition {
  type: string;
  shape?: Record<string, Shape>;
  element?: Shape;
  options?: Shape[];
  innerType?: Shape;
  keyType?: Shape;
  valueType?: Shape;
  values?: unknown[];
  entries?: Record<string, string>;
}

export function definitionOf(shape: Shape): Definition {
  return shape._zod.def as unknown as Definition;
}

function accepts(shape: Shape, value: unknown): boolean {
  return (shape as z.ZodType).safeParse(value).success;
}

/** The shapes that stand at `path`, through options and unions. */
function shapesAt(shape: Shape, path: readonly string[]): Shape[] {
  const { options, innerType, keyType, valueType, shape: keys } = definitionOf(shape);
  if (options) return options.flatMap((option) => shapesAt(option, path));
  if (innerType) return shapesAt(innerType, path);
  const [head, ...rest] = path;
  if (head === undefined) return [shape];
  const inner = keys && Object.hasOwn(keys, head) ? keys[head] : undefined;
  if (inner) return shapesAt(inner, rest);
  return keyType && valueType && accepts(keyType, head) ? shapesAt(valueType, rest) : [];
}

function leafKind(shape: Shape): ColumnKind | undefined {
  const { type, values } = definitionOf(shape);
  if (type === 'object' || type === 'record') return undefined;
  if (type === 'number') return 'number';
  if (type === 'array') return 'list';
  if (values?.includes(true)) return 'boolean';
  if (accepts(shape, 'text')) return 'text';
  if (accepts(shape, '2000-01-31T20:00')) return 'hour';
  if (accepts(shape, '2000-01')) return 'month';
  return accepts(shape, '2000-01-31') ? 'date' : 'text';
}

/** The kind of a dotted column such as `facts.vehicles.value`; undefined if the table can have no such column. */
export function columnKind({ record }: Table, column: string): ColumnKind | undefined {
  const [found] = shapesAt(record, column.split('.'));
  return found && leafKind(found);
}

/** Whether a value may stand in a column. */
export function columnAccepts({ record }: Table, column: string, value: unknown): boolean {
  return shapesAt(record, column.split('.')).some((found) => accepts(found, value));
}

/** All columns that a table can have, but for those whose names editors choose (such as `facts.vehicles.value`). */
export function possibleColumns({ record }: Table): string[] {
  const under = (shape: Shape, path: readonly string[]): string[] => {
    const { options, innerType, shape: keys } = definitionOf(shape);
    if (options) return options.flatMap((option) => under(option, path));
    if (innerType) return under(innerType, path);
    if (keys) return Object.entries(keys).flatMap(([key, inner]) => under(inner, [...path, key]));
    return leafKind(shape) ? [path.join('.')] : [];
  };
  return [...new Set(under(record, []))];
}
