/** What a page does to its words in a window, for tests that make windows small or words large. */
import type { Tab } from './engines/index.ts';

/** What the others ask of elements. Each of these functions runs in the page. */
const elements = () => {
  const name = (element: Element) =>
    `${element.localName}.${[...element.classList].join('.')} “${element.textContent?.trim().slice(0, 40)}”`;
  const clipped = new Map<Element, boolean>();
  /** Whether an element is there for screen readers alone. */
  const isClipped = (element: Element): boolean => {
    const known = clipped.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const value = getComputedStyle(element).clipPath !== 'none' || (parent !== null && isClipped(parent));
    clipped.set(element, value);
    return value;
  };
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !isClipped(element);
  const apart = '.scroll, textarea, .to-copy, select, [popover], .graphic, .marks';
  const withText = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !element.closest(`script, style, ${apart}`) &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
      seen(element),
  );
  return { name, seen, withText };
};
type Elements = ReturnType<typeof elements>;

/** Words that run out of the page, are cut by a box, or run out of their drawing. */
const spilt = ({ name, withText }: Elements) => {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
  /** Where words are; of a drawing's words without their halo, which one engine counts in. */
  const boxesOf = (element: Element): { left: number; right: number; bottom: number }[] => {
    if (!(element instanceof SVGGraphicsElement)) return [...element.getClientRects()];
    const { x, y, width, height } = element.getBBox();
    const { a = 1, d = 1, e = 0, f = 0 } = element.getScreenCTM() ?? {};
    return [{ left: e + a * x, right: e + a * (x + width), bottom: f + d * (y + height) }];
  };
  /** Whether what does not fit can be brought in, as a drawing that is too wide for its figure. */
  const isScrolled = (element: Element): boolean => {
    const box = element.closest('svg')?.parentElement;
    return !!box && getComputedStyle(box).overflowX === 'auto' && box.scrollWidth > box.clientWidth;
  };
  /** Whether a box that can be scrolled shows an element as it is. */
  const isShown = (element: Element, box: Element) =>
    getComputedStyle(box).overflowX === 'auto' &&
    element.getBoundingClientRect().right <= box.getBoundingClientRect().right + 1;
  for (const element of withText) {
    for (const { left, right } of isScrolled(element) ? [] : boxesOf(element))
      if (left < -1 || right > root.clientWidth + 1) found.push(`out of the page: ${name(element)}`);
    for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
      const { overflowX, display } = getComputedStyle(box);
      const isCut = overflowX !== 'visible' && display !== 'inline' && box.scrollWidth > box.clientWidth + 1;
      if (isCut && !isScrolled(element) && !isShown(element, box))
        found.push(`cut by ${name(box)}: ${name(element)}`);
    }
    const drawing = element.closest('svg[role]')?.getBoundingClientRect();
    for (const { left, right, bottom } of drawing ? boxesOf(element) : [])
      if (drawing && (left < drawing.left - 3 || right > drawing.right + 3 || bottom > drawing.bottom + 3))
        found.push(`out of its drawing: ${name(element)}`);
  }
  return found;
};

/** Words that lie over others. */
const overlaid = ({ name, withText }: Elements) => {
  const found: string[] = [];
  /** What an element's words cover, without the room that is kept beside them. */
  const wordsOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const blocks = withText
    .filter((element) => !element.closest('svg') && !getComputedStyle(element).display.startsWith('inline'))
    .map((element) => ({ element, words: wordsOf(element) }));
  for (const [index, { element: one, words: a }] of blocks.entries())
    for (const { element: other, words: b } of blocks.slice(index + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across <= 2 || down <= 2 || one.contains(other) || other.contains(one)) continue;
      found.push(`${name(one)} lies over ${name(other)}`);
    }
  return found;
};

/** Words of a drawing that collide. */
const collisions = ({ name, seen }: Elements) => {
  const found: string[] = [];
  for (const drawing of document.querySelectorAll(':is(figure > .drawn, .opening) > svg')) {
    const words = [...drawing.querySelectorAll('text')].filter(seen).map((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { element, top, bottom, left, right };
    });
    for (const [index, one] of words.entries())
      for (const other of words.slice(index + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        // Lines stand close: what is above and below letters may lie over one another.
        const line = Math.min(one.bottom - one.top, other.bottom - other.top);
        if (across > 2 && down > line / 2)
          found.push(`${name(one.element)} collides with ${name(other.element)}`);
      }
  }
  return found;
};

/** What runs out of a page, is cut by a box, or lies over other words. */
export async function faultsOf(tab: Tab): Promise<string[]> {
  const all = [spilt, overlaid, collisions].map((faults) => `...(${faults})(all)`);
  const found = await tab.evaluate<[], string[]>(`((all) => [${all.join()}])((${elements})())`);
  return [...new Set(found)].slice(0, 12);
}
