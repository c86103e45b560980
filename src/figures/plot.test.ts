import * as Plot from '@observablehq/plot';
import { expect, it } from 'vitest';
import { drawPlot } from './plot.ts';

const draw = (words: string) =>
  drawPlot({
    width: 300,
    height: 100,
    x: { domain: [0, 7], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [Plot.dot([1], { x: 1, y: 0.5 }), Plot.text([words], { x: 1, y: 0.5 })],
  }).content;

it('rounds coordinates to tenths of a pixel, and never a number that readers read', () => {
  const drawn = draw('1.263 of 53.125');
  expect(drawn).toContain('>1.263 of 53.125<');
  expect(drawn.replace(/>[^<]*</g, '><')).not.toMatch(/\d\.\d{2}/);
});
