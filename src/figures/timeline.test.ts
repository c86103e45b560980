import { expect, it } from 'vitest';
import { spread } from './timeline.ts';

const label = (wanted: number) => ({ wanted, height: 20 });

it('leaves labels where they want to be if there is room', () => {
  expect(spread([label(0), label(50), label(100)], 200)).toEqual([0, 50, 100]);
});

it('moves labels that meet apart, as little as needed', () => {
  expect(spread([label(50), label(50)], 200)).toEqual([40, 60]);
});

it('keeps order and bounds, however crowded', () => {
  const tops = spread([label(190), label(190), label(195), label(195)], 200);
  expect(tops).toEqual([120, 140, 160, 180]);
});
