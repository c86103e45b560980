/** Whether one value is before another, the same or surely another, as precisely as both are known. */
import { isAbove } from './bounds.ts';
import type { Fact } from './facts.ts';

/** A value with what its source says of its precision. */
export type KnownValue = Pick<Fact, 'value' | 'qualifier'>;

/** Two ISO dates or hours, as precisely as both are known. */
function comparable(one: string, other: string): [string, string] {
  const length = Math.min(one.length, other.length);
  return [one.slice(0, length), other.slice(0, length)];
}

/** Whether a time is surely before another: one that is given as "at least" may be any later one. */
export function isEarlier(one: KnownValue, other: KnownValue): boolean {
  const [first, second] = comparable(String(one.value), String(other.value));
  return first < second && one.qualifier !== 'at-least' && one.qualifier !== 'more-than';
}

/** Whole days from one time to another. */
export const daysBetween = (one: string, other: string) =>
  (Date.parse(other.slice(0, 10)) - Date.parse(one.slice(0, 10))) / 86_400_000;

/** Times are the same as far as both are known: a day and an hour of it. */
export function isSame(own: KnownValue, other: KnownValue): boolean {
  if (own.qualifier !== other.qualifier) return false;
  if (typeof own.value === 'number' || typeof other.value === 'number') return own.value === other.value;
  const [one, two] = comparable(own.value, other.value);
  return one === two;
}

/** Surely not the same: "about seven" and seven may be. */
export function isOther(own: KnownValue, other: KnownValue): boolean {
  if (typeof own.value === 'number' || typeof other.value === 'number')
    return isAbove(own, other) || isAbove(other, own);
  return isEarlier(own, other) || isEarlier(other, own);
}
