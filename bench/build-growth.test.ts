import { expect, it } from 'vitest';
import { exponent, growthTables, perFurther } from './build-growth.ts';

const sizes = (...pairs: [count: number, seconds: number][]) =>
  pairs.map(([count, seconds]) => ({ count, seconds }));

it('tells what each further one takes', () => {
  expect(perFurther(sizes([10, 5], [60, 6], [110, 9]))).toBe(40);
  expect(perFurther(sizes([10, 5]))).toBe(0);
});

it('tells with which power of the number the time grows that is added', () => {
  // One hundred further ones take a second: then a thousand take ten, a hundred or about three.
  expect(exponent(sizes([7, 5], [107, 6], [1007, 15]))).toBeCloseTo(1);
  expect(exponent(sizes([7, 5], [107, 6], [1007, 105]))).toBeCloseTo(2);
  expect(exponent(sizes([7, 5], [107, 6], [1007, 8.16]))).toBeCloseTo(0.5, 1);
});

it('tells no power where nothing is added that could be told from chance', () => {
  expect(exponent(sizes([7, 5], [107, 5.05], [1007, 15]))).toBeUndefined();
  expect(exponent(sizes([7, 5], [107, 6]))).toBeUndefined();
});

it('prints a row for each size, and one for each thing that grows', () => {
  const run = (seconds: number) => ({ seconds, processorSeconds: 2 * seconds, megabytes: 500 });
  const [taken, growth] = growthTables([
    {
      what: 'figures',
      sizes: [
        { count: 7, cold: run(5), warm: run(4) },
        { count: 57, cold: run(10), warm: run(4) },
        { count: 107, cold: run(15), warm: run(4) },
      ],
    },
  ]).split('\n\n');
  expect(taken?.split('\n').at(-1)).toMatch(
    /\| 107 figures\s*\|\s*15\.0 \|\s*4\.0 \|\s*30\.0 \|\s*8\.0 \|\s*500 \|/,
  );
  // Two tenths of a second of the processors for each, which two languages share.
  expect(growth?.split('\n').at(-1)).toMatch(/\| figures\s*\|\s*100\.0 \|\s*1\.00 \|\s*0\.0 \|\s*– \|/);
});
