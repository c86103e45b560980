/** Runs Observable Plot on a document of its own, and takes from its output only what the page needs. */
import * as Plot from '@observablehq/plot';
// Its other entry is the same in 124 files, which take a sixth of a second to read.
import { parseHTML } from 'linkedom/worker';
import { round } from './text.ts';

export interface PlotDrawing {
  /** SVG elements, in the frame's coordinates. */
  content: string;
  /** Where Plot put a value, in CSS pixels. */
  x(value: unknown): number;
  y(value: unknown): number;
  /** Width of a bar, in CSS pixels; 0 where the plot has none. */
  bandwidth: number;
}

/**
 * The drawing that Plot makes of `options`, and its scales. Plot's style sheet, its labels for assistive technology
 * (the figure has a text alternative of its own) and digits finer than a tenth of a pixel are left out.
 * Options must not ask for clips, gradients or markers: Plot numbers their ids across all drawings.
 */
export function drawPlot(options: Plot.PlotOptions): PlotDrawing {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document: document as unknown as Document });
  if (svg.tagName.toLowerCase() !== 'svg')
    throw new Error('a plot with legends or titles is no single drawing');
  svg.querySelector('style')?.remove();
  const content = svg.innerHTML;
  if (/ id="|url\(#/.test(content)) throw new Error('Plot wrote an id, which could stand twice on a page');
  const slim = content
    .replace(/ (aria-[a-z]+|font-family|font-variant)="[^"]*"/g, '')
    // Only inside tags: a label may hold such a number, too.
    .replace(/<[^>]*>/g, (tag) => tag.replace(/-?\d+\.\d{2,}/g, (number) => String(round(Number(number)))))
    .replace(/\n\s*/g, '');
  return {
    content: `<g text-anchor="middle">${slim}</g>`,
    x: (value) => svg.scale('x')?.apply(value) ?? 0,
    y: (value) => svg.scale('y')?.apply(value) ?? 0,
    bandwidth: svg.scale('x')?.bandwidth ?? 0,
  };
}
