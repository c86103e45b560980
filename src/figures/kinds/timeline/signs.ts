/** Signs that are told apart by shape as well as by colour. */
import { round } from '../../text.ts';

/** Half the width of a sign, in CSS pixels. */
export const signRadius = 5;

/** From the sign's middle: where its path begins, and the rest of the path. */
const shapes = {
  dot: { from: [-5, 0], rest: 'a5 5 0 1 0 10 0a5 5 0 1 0-10 0z' },
  square: { from: [-4.5, -4.5], rest: 'h9v9h-9z' },
  triangle: { from: [0, -5.5], rest: 'l5.5 10h-11z' },
  diamond: { from: [0, -6], rest: 'l6 6l-6 6l-6-6z' },
} as const;

export type Sign = keyof typeof shapes;

/** Path data of the sign around a point. */
export function signAt(sign: Sign, x: number, y: number): string {
  const { from, rest } = shapes[sign];
  return `M${round(x + from[0])} ${round(y + from[1])}${rest}`;
}
