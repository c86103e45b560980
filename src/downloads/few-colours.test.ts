import { describe, expect, it } from 'vitest';
import { type Colour, inFewColours, runsOf } from './few-colours.ts';

const paper: Colour = [255, 253, 248];
const ink: Colour = [28, 27, 25];
const red: Colour = [179, 52, 14];
const pixel = ([red, green, blue]: Colour) => (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
const mixed = (a: Colour, b: Colour, share: number): Colour => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share),
];
const steps = Array.from({ length: 14 }, (_, index) => (index + 1) / 15);
const soft = (colour: Colour) => steps.map((share) => pixel(mixed(paper, colour, share)));
const of = (count: number, colour: Colour) => Array.from({ length: count }, () => pixel(colour));
const picture = Uint32Array.from([
  ...of(3000, paper),
  ...of(300, ink),
  ...of(60, red),
  ...soft(ink),
  ...soft(red),
]);

describe('a picture in few colours', () => {
  it('keeps every colour of the drawing where it stands', () => {
    const fewer = inFewColours(runsOf(picture), [paper, ink, red], 2);
    expect([...fewer.slice(0, 3360)]).toEqual([...picture.slice(0, 3360)]);
  });

  it('holds no more shades than asked for, and one of each accent’s own', () => {
    for (const count of [1, 2, 4]) {
      const colours = new Set(inFewColours(runsOf(picture), [paper, ink, red], count));
      expect(colours.size).toBeLessThanOrEqual(4 + count);
      expect(colours.has(pixel(mixed(paper, red, 0.5)))).toBe(true);
    }
  });

  it('goes from light to dark where the picture did', () => {
    const fewer = inFewColours(runsOf(picture), [paper, ink], 3);
    const green = [...fewer.slice(3360, 3374)].map((colour) => (colour >> 8) & 255);
    expect(green).toEqual([...green].sort((a, b) => b - a));
    expect(new Set(green).size).toBeGreaterThan(2);
  });

  it('leaves a picture alone that has none of the colours', () => {
    expect(inFewColours(runsOf(Uint32Array.of(1, 2, 3)), [paper], 1)).toEqual(Uint32Array.of(1, 2, 3));
  });
});
