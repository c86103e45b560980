/** What no longer reads as it did: old beside new, and the words that differ. */
import { diffArrays } from 'diff';
import { distance } from 'fastest-levenshtein';
import type { Reading, ReadingKind } from './readings.ts';

export interface ReadingChange {
  kind: ReadingKind;
  place: string;
  /** Null for what is new, or gone. */
  before: string | null;
  after: string | null;
}

/** Whether the one is likely to have become the other. */
export function isAlike(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  return length > 0 && distance(one, other) / length < 0.6;
}

/** Pairs what went with what came in its place, in order. */
function paired(gone: readonly Reading[], came: readonly Reading[]): ReadingChange[] {
  const change = (from: Reading | undefined, to: Reading | undefined): ReadingChange[] => {
    const { kind, place } = to ?? from ?? {};
    return kind && place ? [{ kind, place, before: from?.text ?? null, after: to?.text ?? null }] : [];
  };
  if (gone.length === came.length) return gone.flatMap((from, index) => change(from, came[index]));
  let next = 0;
  const changes = gone.flatMap((from) => {
    const index = came.findIndex(({ text }, at) => at >= next && isAlike(from.text, text));
    if (index < 0) return change(from, undefined);
    const between = came.slice(next, index).flatMap((to) => change(undefined, to));
    next = index + 1;
    return [...between, ...change(from, came[index])];
  });
  return [...changes, ...came.slice(next).flatMap((to) => change(undefined, to))];
}

/** The pieces of one list that differ, in its order. */
function changesInList(before: readonly Reading[], after: readonly Reading[]): ReadingChange[] {
  const parts = diffArrays([...before], [...after], { comparator: (one, other) => one.text === other.text });
  const changes: ReadingChange[] = [];
  let gone: Reading[] = [];
  let came: Reading[] = [];
  for (const { removed, added, value } of [...parts, { removed: false, added: false, value: [] }]) {
    if (removed) gone = value;
    else if (added) came = value;
    else {
      changes.push(...paired(gone, came));
      [gone, came] = [[], []];
    }
  }
  return changes;
}

/** Everything that reads otherwise, in the order in which it is read. */
export function readingChanges(before: readonly Reading[], after: readonly Reading[]): ReadingChange[] {
  const groups = (readings: readonly Reading[]) => Map.groupBy(readings, ({ kind, key }) => `${kind} ${key}`);
  const [old, now] = [groups(before), groups(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) =>
    changesInList(old.get(name) ?? [], now.get(name) ?? []),
  );
}

export interface WordRun {
  text: string;
  kind: 'same' | 'gone' | 'new';
}

/** Each word with the space behind it; a number and its unit, which no line parts, are one. */
const wordsOf = (text: string) => text.match(/[^ \n]+[ \n]*/g) ?? [];

/** A change as runs of words that stayed, went and came. */
export function wordRuns(before: string, after: string): WordRun[] {
  return diffArrays(wordsOf(before), wordsOf(after), {
    comparator: (one, other) => one.trim() === other.trim(),
  }).map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'new' : removed ? 'gone' : 'same',
  }));
}
