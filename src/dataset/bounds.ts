/** Between which values a number lies that a source gives with a word such as "nearly" before it. */
import type { Fact } from './facts.ts';

/** Both ends belong to the bounds. */
export interface Bounds {
  low: number;
  high: number;
}

/** How far a value may lie from one that is given as "about" or "nearly": a twentieth of it. */
const leeway = 0.05;

/** The bounds of a quantity, in its unit: "at least 81" has no upper one. */
export function boundsOf({ value, qualifier }: Pick<Fact, 'value' | 'qualifier'>): Bounds {
  const given = Number(value);
  const away = Math.abs(given) * leeway;
  switch (qualifier) {
    case 'about':
      return { low: given - away, high: given + away };
    case 'nearly':
      return { low: given - away, high: given };
    case 'at-least':
    case 'more-than':
      return { low: given, high: Number.POSITIVE_INFINITY };
    default:
      return { low: given, high: given };
  }
}

/** Whether one quantity is above another wherever in their bounds both may lie. */
export function isAbove(one: Pick<Fact, 'value' | 'qualifier'>, other: Pick<Fact, 'value' | 'qualifier'>) {
  const [{ low }, { high }] = [boundsOf(one), boundsOf(other)];
  return low > high || (low === high && one.qualifier === 'more-than');
}
