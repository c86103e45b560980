/** What an editor may write in a column, in the words of the shapes. */
import type { z } from 'zod';
import { type Definition, definitionOf } from './columns.ts';
import type { Table } from './tables.ts';

export interface ColumnGuide {
  /** The schema's descriptions and examples, of what the column belongs to and of itself. */
  descriptions: string[];
  /** All that it may hold, where that is a short list of words. */
  choices: string[];
}

type Shape = z.core.$ZodType;
interface Found {
  leaf: Definition;
  descriptions: string[];
}

function described(shape: Shape): string[] {
  const { description, examples } = (shape as z.ZodType).meta() ?? {};
  if (!description) return [];
  return [Array.isArray(examples) ? `${description}; such as ${examples.join(', ')}` : description];
}

/** What stands at `path`, through options and unions, with the descriptions on the way. */
function leavesAt(shape: Shape, path: readonly string[], above: readonly string[] = []): Found[] {
  const definition = definitionOf(shape);
  const { options, innerType, shape: keys, valueType, element } = definition;
  const descriptions = [...above, ...described(shape)];
  if (options) return options.flatMap((option) => leavesAt(option, path, descriptions));
  if (innerType) return leavesAt(innerType, path, descriptions);
  const [head, ...rest] = path;
  if (head === undefined) {
    const items = element ? described(element) : [];
    return [{ leaf: definition, descriptions: [...descriptions, ...items] }];
  }
  const inner = (keys && Object.hasOwn(keys, head) ? keys[head] : undefined) ?? valueType;
  return inner ? leavesAt(inner, rest, descriptions) : [];
}

function words({ entries, values }: Definition): string[] | undefined {
  const all = entries ? Object.values(entries) : values;
  return all?.every((value) => typeof value === 'string' || value === true) ? all.map(String) : undefined;
}

/** What the shapes say of a column of a table; nothing of one that they do not know. */
export function columnGuide({ record }: Table, column: string): ColumnGuide {
  const leaves = leavesAt(record, column.split('.'));
  const choices = leaves.map(({ leaf }) => words(leaf));
  return {
    descriptions: [...new Set(leaves.flatMap(({ descriptions }) => descriptions))],
    choices: [...new Set(choices.every(Boolean) ? choices.flatMap((each) => each ?? []) : [])],
  };
}
