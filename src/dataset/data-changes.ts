/** What differs between two states of the data, value by value, and the state before a single change. */
import { isDeepStrictEqual } from 'node:util';

/** A value of the data files that was changed, added (no `before`) or removed (no `after`). */
export interface DataChange {
  /** The file's name and the way to the value; records go by their ids: `totals`, `years`, `total-2024`, `value`. */
  path: readonly string[];
  before?: unknown;
  after?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of records as an object under their ids, in the list's order; undefined for any other value. */
function byId(value: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map((item: unknown) => [isObject(item) ? item.id : undefined, item] as const);
  return entries.every(([id]) => typeof id === 'string') ? Object.fromEntries(entries) : undefined;
}

/** The smallest values that differ. A record that gained or lost a key counts as one value: its keys belong together. */
export function dataChanges(before: unknown, after: unknown, path: readonly string[] = []): DataChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const lists = [byId(before), byId(after)] as const;
  const [old, current] = lists[0] && lists[1] ? lists : [before, after];
  if (isObject(old) && isObject(current)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(current)])];
    const isList = old === lists[0];
    if (isList || keys.every((key) => key in old && key in current)) {
      return keys.flatMap((key) => dataChanges(old[key], current[key], [...path, key]));
    }
  }
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

/** `after` with the value at `path` as it stands in `before`. */
export function undone(before: unknown, after: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return before;
  const lists = [byId(before), byId(after)] as const;
  const isList = lists[0] !== undefined && lists[1] !== undefined;
  const [old, current] = isList ? lists : [before, after];
  if (!isObject(old) || !isObject(current)) return before;
  const merged: Record<string, unknown> = { ...current, [key]: undone(old[key], current[key], rest) };
  if (!isList) return merged;
  // A record that comes back stands where it stood; the others keep their order.
  const order = Object.keys(key in current ? merged : { ...old, ...merged });
  return order.flatMap((id) => merged[id] ?? []);
}
