/** At 400 % zoom, in 320 pixels and with text spaced as WCAG 1.4.12 asks, nothing runs out of the page and nothing is cut. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figures } from '../../src/figures/index.ts';
import { editionFolder, languages } from '../../src/locale/languages.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';
import { type ServedSite, serve } from '../serve.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

/** A window of 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 };
const narrow = { width: 320, height: 640 };

const pages = languages.flatMap((language) => {
  const folder = editionFolder(language);
  return [
    folder,
    `${folder}embed/`,
    `${folder}404.html`,
    ...figures.map(({ id }) => `${folder}embed/${id}/`),
  ];
});

/** Text spaced as a reader may ask for; in a sheet of the page's own making, which no policy forbids. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}

/** What runs out of the page, is cut by a box, or lies over other words. Runs in the page. */
function faults(): string[] {
  const found: string[] = [];
  const name = (element: Element) =>
    `${element.localName}.${[...element.classList].join('.')} “${element.textContent?.trim().slice(0, 40)}”`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
  const apart = '.scroll, textarea, .to-copy, select, [popover], .graphic, .marks';
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
  /** Where words are; of a drawing's words without their halo, which one engine counts in. */
  const boxesOf = (element: Element): { left: number; right: number; bottom: number }[] => {
    if (!(element instanceof SVGGraphicsElement)) return [...element.getClientRects()];
    const { x, y, width, height } = element.getBBox();
    const { a = 1, d = 1, e = 0, f = 0 } = element.getScreenCTM() ?? {};
    return [{ left: e + a * x, right: e + a * (x + width), bottom: f + d * (y + height) }];
  };
  const withText = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !element.closest(`script, style, ${apart}`) &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
      seen(element),
  );
  for (const element of withText) {
    for (const { left, right } of boxesOf(element))
      if (left < -1 || right > root.clientWidth + 1) found.push(`out of the page: ${name(element)}`);
    for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
      const { overflowX, display } = getComputedStyle(box);
      if (overflowX !== 'visible' && display !== 'inline' && box.scrollWidth > box.clientWidth + 1)
        found.push(`cut by ${name(box)}: ${name(element)}`);
    }
    const drawing = element.closest('svg[role]')?.getBoundingClientRect();
    for (const { left, right, bottom } of drawing ? boxesOf(element) : [])
      if (drawing && (left < drawing.left - 3 || right > drawing.right + 3 || bottom > drawing.bottom + 3))
        found.push(`out of its drawing: ${name(element)}`);
  }
  const blocks = withText.filter(
    (element) => !element.closest('svg') && !getComputedStyle(element).display.startsWith('inline'),
  );
  for (const [index, one] of blocks.entries())
    for (const other of blocks.slice(index + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) found.push(`${name(one)} lies over ${name(other)}`);
    }
  return [...new Set(found)].slice(0, 12);
}

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch();
    tab = await browser.open(`${site.address}404.html`, zoomed);
  });
  afterAll(() => browser?.close());

  it.each(pages)('holds /%s zoomed, in 320 pixels, and with spaced text', async (path) => {
    await tab.setSize(zoomed);
    await tab.goto(site.address + path);
    await tab.evaluate(() => document.fonts.ready.then(() => {}));
    expect(await tab.evaluate(faults), 'at 400 % zoom').toEqual([]);
    await tab.setSize(narrow);
    expect(await tab.evaluate(faults), 'in 320 pixels').toEqual([]);
    await tab.evaluate(spaceText);
    expect(await tab.evaluate(faults), 'with spaced text').toEqual([]);
  });
});
