/** A phone has the narrow drawings alone; a window that is wide, becomes wide or is printed has the wide ones, too. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { poll } from '../engines/engine.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site?.close());

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

/** Which drawings there are and which are shown, and what of the wide ones' marks can be asked. Runs in the page. */
function drawings() {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const shown = (drawing: Element) => drawing.getBoundingClientRect().width > 100;
  const places = all(':is(.opening, figure, .frame):has(> .narrow)');
  const ids = all('[id]').map(({ id }) => id);
  return {
    places: places.length,
    // Of each place, by its forms that are shown.
    shown: places.map((place) =>
      ['narrow', 'wide'].filter((name) => [...place.querySelectorAll(`.${name}`)].some(shown)).join(' and '),
    ),
    waiting: all('noscript').length,
    wide: all('.drawn.wide').length,
    hiddenMarks: all('.marks[hidden]').length,
    marks: all('.drawn.wide .marks:not([hidden]) button').length,
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
  };
}

/** What a window shows once all is laid out. */
async function look(tab: Tab, form: 'narrow' | 'wide') {
  await poll(
    async () => (await tab.evaluate(drawings)).shown.every((one) => one === form),
    `every drawing is ${form}`,
  );
  return tab.evaluate(drawings);
}

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('spares a phone the wide drawings, and brings them where the window becomes wide', async () => {
    const tab = await browser.open(site.address, phone);
    const narrow = await look(tab, 'narrow');
    expect(narrow.places).toBe(7);
    expect(narrow).toMatchObject({ waiting: 7, wide: 0, marks: 0, hiddenMarks: 0, twice: [] });

    await tab.setSize({ width: 700, height: 360 });
    await tab.setSize(desk);
    const wide = await look(tab, 'wide');
    expect(wide).toMatchObject({ waiting: 0, wide: 6, hiddenMarks: 0, twice: [] });
    expect(wide.marks).toBeGreaterThan(40);

    await tab.setSize(phone);
    expect(await look(tab, 'narrow')).toMatchObject({ waiting: 0, wide: 6 });
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  it('has them in a wide window from the start, and nothing moves', async () => {
    const tab = await browser.open(site.address, desk);
    const wide = await look(tab, 'wide');
    expect(wide).toMatchObject({ waiting: 0, wide: 6, hiddenMarks: 0, twice: [] });
    const moved = await tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) resolve(0);
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              sum += entry.value;
            resolve(sum);
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(moved).toBe(0);
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  it('marks that came later are asked like others', async () => {
    const tab = await browser.open(site.address, phone);
    await tab.setSize(desk);
    await look(tab, 'wide');
    await tab.evaluate(() => document.querySelector<HTMLElement>('#crowding-marks-wide')?.focus());
    await tab.press('ArrowRight');
    await tab.press('Enter');
    const note = await tab.waitFor(() => document.querySelector('.wide :popover-open')?.textContent, []);
    expect(note).not.toBe('');
    await tab.close();
  });

  it('both are there without JavaScript, and the style sheet chooses', async () => {
    const without = await launch({ javaScript: false });
    try {
      for (const [size, form] of [
        [{ width: 460, height: 740 }, 'narrow'],
        [desk, 'wide'],
      ] as const) {
        const tab = await without.open(site.address, size);
        expect(await look(tab, form)).toMatchObject({ places: 7, waiting: 7, wide: 6 });
        await tab.close();
      }
    } finally {
      await without.close();
    }
  });
});
