/** Changes values inside JSON text and leaves every other character as it is. */
import { isDeepStrictEqual } from 'node:util';
import { applyEdits, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Path } from '../json.ts';
import { isRecord } from './tables.ts';

const lineWidth = 110;

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${onOneLine(inner)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

/** As `data/` is formatted: on one line where that fits, otherwise a line for each part. */
function print(value: unknown, indent: string, lineBreak: string, key = ''): string {
  const line = key + onOneLine(value);
  const isList = Array.isArray(value);
  if (!(isList || isRecord(value)) || indent.length + line.length + 1 <= lineWidth) return line;
  const inner = `${indent}  `;
  const parts = isList
    ? value.map((item) => print(item, inner, lineBreak))
    : Object.entries(value).map(([name, part]) => print(part, inner, lineBreak, `${JSON.stringify(name)}: `));
  const body = parts.map((part) => lineBreak + inner + part).join(',');
  return `${key}${isList ? '[' : '{'}${body}${lineBreak}${indent}${isList ? ']' : '}'}`;
}

function nodeAt(text: string, path: Path): Node {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  if (!node) throw new Error(`there is no value at ${path.join('.')}`);
  return node;
}

function replaceRange(text: string, from: number, to: number, content: string): string {
  return applyEdits(text, [{ offset: from, length: to - from, content }]);
}

const endOf = ({ offset, length }: Node): number => offset + length;

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.replace(/[^ \t].*/s, '');
}

/** Puts a part before the one at `index`, laid out as the parts beside it. */
function insertPart(text: string, container: Node, index: number, value: unknown, key = ''): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const parts = container.children ?? [];
  const [first] = parts;
  if (!first) {
    const outer = indentAt(text, container.offset);
    const [open, close] = container.type === 'array' ? ['[', ']'] : ['{', '}'];
    const part = print(value, `${outer}  `, lineBreak, key);
    const content = `${open}${lineBreak}${outer}  ${part}${lineBreak}${outer}${close}`;
    return replaceRange(text, container.offset, endOf(container), content);
  }
  const spread = text.slice(container.offset, first.offset).includes('\n');
  const indent = indentAt(text, first.offset);
  const part = spread ? print(value, indent, lineBreak, key) : key + onOneLine(value);
  const separator = spread ? `,${lineBreak}${indent}` : ', ';
  const previous = parts[index - 1];
  const offset = previous ? endOf(previous) : first.offset;
  return replaceRange(text, offset, offset, previous ? separator + part : part + separator);
}

function removePart(text: string, container: Node, index: number): string {
  const parts = container.children ?? [];
  const [previous, part, next] = [parts[index - 1], parts[index], parts[index + 1]];
  if (!part) return text;
  if (previous) return replaceRange(text, endOf(previous), endOf(part), '');
  if (next) return replaceRange(text, part.offset, next.offset, '');
  return replaceRange(text, container.offset + 1, endOf(container) - 1, '');
}

/** -1 of a key that is not there. */
function keyIndex(container: Node, key: string | undefined): number {
  return (container.children ?? []).findIndex(({ children }) => children?.[0]?.value === key);
}

/** Makes the value at `path`, which is `before`, into `after`. Objects keep the order of their keys. */
export function changeValue(text: string, path: Path, before: unknown, after: unknown): string {
  if (isDeepStrictEqual(before, after)) return text;
  if (!isRecord(before) || !isRecord(after)) {
    const node = nodeAt(text, path);
    const written = text.slice(node.offset, endOf(node));
    const lineBreak = written.includes('\r\n') ? '\r\n' : '\n';
    const content = written.includes('\n')
      ? print(after, indentAt(text, node.offset), lineBreak)
      : onOneLine(after);
    return replaceRange(text, node.offset, endOf(node), content);
  }
  let changed = text;
  let previous: string | undefined;
  for (const [key, value] of Object.entries(after)) {
    if (key in before) changed = changeValue(changed, [...path, key], before[key], value);
    else {
      const container = nodeAt(changed, path);
      changed = insertPart(
        changed,
        container,
        keyIndex(container, previous) + 1,
        value,
        `${JSON.stringify(key)}: `,
      );
    }
    previous = key;
  }
  for (const key of Object.keys(before)) {
    if (key in after) continue;
    const container = nodeAt(changed, path);
    changed = removePart(changed, container, keyIndex(container, key));
  }
  return changed;
}

/** Puts `value` into the list at `path`, before the item at `index` or at the list's end. */
export function insertItem(text: string, path: Path, index: number, value: unknown): string {
  return insertPart(text, nodeAt(text, path), index, value);
}

/** Takes the item at `index` out of the list at `path`. */
export function removeItem(text: string, path: Path, index: number): string {
  return removePart(text, nodeAt(text, path), index);
}
