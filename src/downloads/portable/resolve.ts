/** Says as attributes what CSS says of a drawing: every program reads these. Colours are those of the light theme. */
import { round } from '../../figures/text.ts';
import { linesOf, pixels } from './lines.ts';
import type { Node } from './node.ts';
import { moved, type Place } from './place.ts';
import type { DrawingRule } from './rules.ts';

/** A line of words as it stands in the file. */
export interface PlacedLine extends Place {
  /** The elements that draw it: its halo, if it has one, and the words. */
  nodes: Node[];
  words: string;
  anchor: string;
  /** In the element's own pixels. */
  size: number;
  letterSpacing: number;
  weight: 400 | 700;
}

/** What elements inherit, and what holds where nothing is said. */
const atFirst: Readonly<Record<string, string>> = {
  fill: 'var(--ink)',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-size': '16',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': '0',
  'text-anchor': 'start',
};
type Values = Readonly<Record<string, string>>;

/** To a hundredth, which is finer than a line can be told from another. */
const hundredths = (value: number) => String(Math.round(value * 100) / 100);

const isOfStrokes = (name: string) => name.startsWith('stroke');
/** What holds for one element alone. */
const notInherited = ['opacity', 'stroke-opacity', 'fill-opacity'];
/** What is said in another way, or means nothing where each line of words stands for itself. */
const translated = ['vector-effect', 'paint-order', 'unicode-bidi'];
/** What elements had for the page alone. */
const isForThePage = (name: string) => name === 'class' || name.startsWith('data-');

/** Resolves the elements of a drawing, from the outermost to the innermost. */
export class Resolver {
  readonly lines: PlacedLine[] = [];
  /** The declaration of the dark theme that each class stands for, and the properties that they name. */
  readonly classes = new Map<string, string>();
  readonly colours = new Set<string>();
  readonly #rules: readonly DrawingRule[];
  readonly #light: ReadonlyMap<string, string>;

  constructor(rules: readonly DrawingRule[], light: ReadonlyMap<string, string>) {
    this.#rules = rules;
    this.#light = light;
  }

  /** An element that stands at 0, 0 of the file, with all that it holds. */
  resolve(element: Element): Node[] {
    return this.#resolve(element, atFirst, { x: 0, y: 0, scale: 1, within: undefined });
  }

  #resolve(element: Element, inherited: Values, place: Place): Node[] {
    const said = this.#said(element);
    const own: Record<string, string> = { ...inherited };
    for (const [name, value] of said) if (name in atFirst) own[name] = value;
    for (const name of ['stroke-width', 'letter-spacing'])
      own[name] = hundredths(pixels(own[name] ?? '', Number(own['font-size'])));
    if (element.tagName === 'text')
      return this.#text(element, own, inherited, place, said.get('paint-order') === 'stroke');

    const { tag, transform, inner } = standing(element, place);
    if (said.get('vector-effect') === 'non-scaling-stroke')
      own['stroke-width'] = hundredths(Number(own['stroke-width']) / inner.scale);
    const attributes = new Map<string, string>();
    for (const { name, value } of element.attributes) {
      const isSize = element.tagName === 'svg' && name !== 'transform';
      if (!(name in atFirst || said.has(name) || isForThePage(name) || isSize)) attributes.set(name, value);
    }
    if (transform) attributes.set('transform', transform);
    this.#write(attributes, own, inherited);
    for (const name of notInherited) {
      const value = said.get(name);
      if (value !== undefined && value !== '1') attributes.set(name, value);
    }
    const children = [...element.children].flatMap((child) => this.#resolve(child, own, inner));
    return [{ tag, attributes, children }];
  }

  /** What CSS says of an element; where it says nothing, what its attributes do. */
  #said(element: Element): Map<string, string> {
    const said = new Map<string, string>();
    for (const name of [...Object.keys(atFirst), ...notInherited]) {
      const value = element.getAttribute(name);
      if (value !== null) said.set(name, value === 'currentColor' ? 'var(--ink)' : value);
    }
    const { tagName } = element;
    const classes = (element.getAttribute('class') ?? '').split(' ');
    for (const { selector, own, declarations } of this.#rules) {
      if (own.tag && own.tag !== tagName) continue;
      if (!own.classes.every((name) => classes.includes(name)) || !element.matches(selector)) continue;
      for (const [property, value] of declarations) {
        if (!(property in atFirst || notInherited.includes(property) || translated.includes(property)))
          throw new Error(`drawings.css: ${property} of "${selector}" has no attribute of its name in SVG`);
        said.set(property, value);
      }
    }
    return said;
  }

  /** Writes what an element does not inherit, and for each colour the class that gives it in the dark theme. */
  #write(attributes: Map<string, string>, own: Values, inherited: Values, skip = (_: string) => false): void {
    const classes: string[] = [];
    for (const [name, value] of Object.entries(own)) {
      if (value === inherited[name] || skip(name)) continue;
      const [, colour] = /^var\(--([a-z-]+)\)$/.exec(value) ?? [];
      const light = colour && this.#light.get(`--${colour}`);
      if (colour && !light) throw new Error(`tokens.css has no colour --${colour} in the light theme`);
      attributes.set(name, light ?? value);
      if (!colour) continue;
      const className = name === 'fill' ? colour : `${colour}-line`;
      classes.push(className);
      this.classes.set(className, `${name}:${value}`);
      this.colours.add(`--${colour}`);
    }
    if (classes.length) attributes.set('class', classes.join(' '));
  }

  /** Each line for itself, and below it its halo, which not every program draws behind the words. */
  #text(element: Element, own: Values, inherited: Values, place: Place, hasHalo: boolean): Node[] {
    const size = Number(own['font-size']);
    return linesOf(element, size).flatMap(({ words, x, y }) => {
      const at = [
        ['x', String(round(x))],
        ['y', String(round(y))],
      ] as const;
      const node = (values: Values, skip?: (name: string) => boolean, hidden = false): Node => {
        const attributes = new Map<string, string>(at);
        if (hidden) attributes.set('aria-hidden', 'true');
        this.#write(attributes, values, inherited, skip);
        return { tag: 'text', attributes, children: [words] };
      };
      const front = hasHalo
        ? node({ ...own, stroke: 'none' }, (name) => isOfStrokes(name) && name !== 'stroke')
        : node(own);
      const nodes = hasHalo ? [node({ ...own, fill: own.stroke ?? '' }, undefined, true), front] : [front];
      this.lines.push({
        ...place,
        x: place.x + x * place.scale,
        y: place.y + y * place.scale,
        nodes,
        words,
        size,
        anchor: own['text-anchor'] ?? '',
        letterSpacing: Number(own['letter-spacing']),
        weight: own['font-weight'] === '700' ? 700 : 400,
      });
      return nodes;
    });
  }
}

/** A panel is an inner `<svg>`, which not every program cuts at its edge: nothing in it needs that, so it is a group. */
function standing(element: Element, place: Place): { tag: string; transform: string; inner: Place } {
  const own = element.getAttribute('transform') ?? '';
  if (element.tagName !== 'svg') return { tag: element.tagName, transform: own, inner: moved(place, own) };
  const [x = 0, y = 0, width = 0] = ['x', 'y', 'width'].map((name) => Number(element.getAttribute(name)));
  const transform = x || y ? `translate(${x} ${y})` : '';
  const inner = moved(place, transform);
  return {
    tag: 'g',
    transform,
    inner: { ...inner, within: { left: inner.x, right: inner.x + width * inner.scale } },
  };
}
