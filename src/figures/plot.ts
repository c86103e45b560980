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

/** The corners of a box, as path data. */
function boxData(rect: Element): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => rect.getAttribute(name));
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}

/** A path for the boxes of a group, which Plot draws one by one. */
function joinBoxes(group: Element, document: Document): void {
  const boxes = [...group.children];
  const isPlain = ({ localName, attributes }: Element) => localName === 'rect' && attributes.length === 4;
  if (boxes.length < 2 || !boxes.every(isPlain)) return;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', boxes.map(boxData).join(''));
  group.replaceChildren(path);
}

const shift = (element: Element): number[] =>
  (/^translate\((.*)\)$/.exec(element.getAttribute('transform') ?? '')?.[1] ?? '0,0')
    .split(',')
    .map((part) => round(Number(part)));

/** An only child in the place of its group. */
function freeOnlyChild(group: Element): void {
  const [child, ...others] = group.children;
  // An axis has lines and words, each of a look of their own.
  if (!child || others.length || (child.localName === 'text' && group.matches('.axis'))) return;
  const [[left = 0, top = 0], [right = 0, below = 0]] = [shift(group), shift(child)];
  for (const { name, value } of group.attributes)
    if (!child.hasAttribute(name)) child.setAttribute(name, value);
  if (left + right || top + below)
    child.setAttribute('transform', `translate(${left + right},${top + below})`);
  group.replaceWith(child);
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
  for (const group of svg.querySelectorAll('g')) {
    joinBoxes(group, document as unknown as Document);
    freeOnlyChild(group);
  }
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
