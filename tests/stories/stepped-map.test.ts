/** The second story's map while its steps pass, in three engines: what each shows at rest, and that it is never blank. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { buildSite, uncompressed } from '../build.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

let site = '';
let served: ServedSite;
beforeAll(async () => {
  const built = buildSite({ STORY: 'quakes', ...uncompressed });
  expect(built.status, built.output).toBe(0);
  site = built.site;
  served = await serve(site);
});
afterAll(async () => {
  await served?.close();
  rmSync(dirname(site), { recursive: true, force: true });
});

const size = { width: 360, height: 740 };
const views = ['california', 'hualien'];
/** What each step shows: the enlarged view, if one, and how many circles of the whole. */
const steps = [
  { id: 'all', view: undefined, circles: 0 },
  { id: 'california', view: 'california', circles: 0 },
  { id: 'strong', view: undefined, circles: 85 },
  { id: 'hualien', view: 'hualien', circles: 20 },
  { id: 'missing', view: 'hualien', circles: 20 },
];

/** Brings a step above the line at which it is told. */
async function go(tab: Tab, id: string): Promise<void> {
  await tab.evaluate((step) => {
    const top = document.querySelector(`[data-step="${step}"]`)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - innerHeight * 0.6, behavior: 'instant' });
  }, id);
  await tab.waitFor((step) => document.querySelector(`.scrolly[data-active="${step}"]`) !== null, [id]);
}

/** How far each enlarged view is there, whether it lies over all of the map, and the circles of the whole that are drawn. */
const shown = () => {
  const stage = document.querySelector('#quakes-map .narrow > svg > g > svg') as SVGSVGElement;
  // The box of an svg in another holds in Chromium what is cut off, too; its background has the size of the map.
  const map = (stage.querySelector(':scope > rect') as Element).getBoundingClientRect();
  const parts = [...stage.querySelectorAll<SVGElement>('[class^="view-"]')].map((part) => {
    const box = (part.querySelector('rect') as Element).getBoundingClientRect();
    const { opacity, visibility } = getComputedStyle(part);
    return {
      view: part.classList[0]?.slice('view-'.length) ?? '',
      there: visibility === 'visible' ? Number(opacity) : 0,
      covers: Math.abs(box.width - map.width) < 1 && Math.abs(box.left - map.left) < 1,
    };
  });
  const circles = [...stage.querySelectorAll(':scope > g:not([class]) [class^="places-"]')]
    .filter((group) => getComputedStyle(group).display !== 'none')
    .flatMap((group) => [...group.children]);
  const land = stage.querySelector(':scope > g > use') as Element;
  return { parts, circles: circles.length, land: getComputedStyle(land).visibility };
};

describe.each(engines)('the map in $name', (engine) => {
  let browser: EngineBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await engine.launch();
    tab = await browser.open(served.address, size);
  });
  afterAll(() => browser?.close());

  it.each([...steps, ...steps.toReversed()])(
    'at $id shows its view, and its circles',
    async ({ id, view, circles }) => {
      await go(tab, id);
      // A page's policy forbids to make functions of texts: what is asked is one text.
      const wanted = JSON.stringify(views.map((name) => (name === view ? 1 : 0)));
      const atRest: ReturnType<typeof shown> = await tab.waitFor(
        `(() => {
        const found = (${shown})();
        const there = found.parts.map((part) => (part.there === 1 && !part.covers ? 0.5 : part.there));
        return JSON.stringify(there) === '${wanted}' && found;
      })()`,
        [],
      );
      expect(atRest).toMatchObject({ circles, land: 'visible' });
    },
  );

  it('has the whole below what grows and shrinks, in every frame of a move', async () => {
    await go(tab, 'california');
    await go(tab, 'hualien');
    const frames: ReturnType<typeof shown>[] = await tab.evaluate(
      `(async () => {
        const seen = [];
        const from = performance.now();
        while (performance.now() - from < 1500) {
          await new Promise(requestAnimationFrame);
          seen.push((${shown})());
        }
        return seen;
      })()`,
    );
    expect(frames.length).toBeGreaterThan(5);
    expect(frames.filter(({ land }) => land !== 'visible')).toEqual([]);
    expect(frames.at(-1)?.parts.map(({ there }) => there)).toEqual([0, 1]);
  });
});

describe('without scripts', () => {
  it('every step has its still, and the map shows the whole', async () => {
    const [engine] = engines;
    const browser = await engine?.launch({ javaScript: false });
    const tab = await browser?.open(served.address, size);
    expect(await tab?.evaluate(`(${shown})()`)).toMatchObject({
      parts: [{ there: 0 }, { there: 0 }],
      circles: 85,
    });
    const stills = await tab?.evaluate(() =>
      [...document.querySelectorAll('[data-step]')].map((step) => {
        const still = step.querySelector('.still > svg') as SVGElement;
        const value = (name: string) => getComputedStyle(still).getPropertyValue(name);
        return [
          (step as HTMLElement).dataset.step,
          still.getBoundingClientRect().height > 200,
          value('--grown-california'),
          value('--grown-hualien'),
          value('--places-hualien'),
        ];
      }),
    );
    expect(stills).toEqual([
      ['all', true, '0', '0', ''],
      ['california', true, '1', '0', ''],
      ['strong', true, '0', '0', 'block'],
      ['hualien', true, '0', '1', 'block'],
      ['missing', true, '0', '1', 'block'],
    ]);
    await browser?.close();
  });
});
