/** A sign for each kind of event, told apart by shape as well as by colour. */

import { round } from '../../../figures/text.ts';
import type { Event } from '../tables/events.ts';

/** Half the width of a sign, in CSS pixels. */
export const signRadius = 5;

/** From the sign's middle: where its path begins, and the rest of the path. */
const shapes: Record<Event['kind'], { from: readonly [number, number]; rest: string }> = {
  attack: { from: [-5, 0], rest: 'a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' },
  seizure: { from: [-4.5, -4.5], rest: 'h9v9h-9z' },
  justice: { from: [0, -5.5], rest: 'l5.5 10h-11z' },
  law: { from: [0, -6], rest: 'l6 6l-6 6l-6-6z' },
};

/** All kinds, in the order in which a drawing shows them. */
export const eventKinds = Object.keys(shapes) as Event['kind'][];

/** Path data of the sign around a point. */
export function eventSign(kind: Event['kind'], x: number, y: number): string {
  const { from, rest } = shapes[kind];
  return `M${round(x + from[0])} ${round(y + from[1])}${rest}`;
}
