/** What readers do with a chart on somebody else's page: they turn the phone, open the table, go to the story. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';
import { cellsOf, type ListedFrame } from '../hosts/cells.ts';
import { hosts } from '../hosts/hosts.ts';
import { hostPage } from '../hosts/page.ts';
import { bottoms, measure, rulerPage, rulerPath } from '../hosts/ruler.ts';

const frame: ListedFrame = { id: 'seizures', path: 'embed/seizures/', height: 400 };

let site: ServedSite;
let others: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'), {
    page: (path) => (path === rulerPath ? rulerPage([frame]) : undefined),
  });
  others = await serve('node_modules', {
    hostname: 'localhost',
    page(path, query) {
      const host = hosts.find(({ name }) => name === query.get('name'));
      const cells = cellsOf(site.address, [frame], [600], ['allow-scripts']);
      return path === '/host.html' && host
        ? hostPage(host.name, cells, host.frame, host.below(site.address))
        : undefined;
    },
  });
});
afterAll(async () => {
  await site?.close();
  await others?.close();
});

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  const becomes = (height: number) =>
    tab.waitFor((wanted: number) => document.querySelector('iframe')?.offsetHeight === wanted, [height]);

  /** Measures in the ruler, then opens the page of a host with one chart, 600 pixels wide. */
  async function openHost(name: string) {
    const size = { width: 1280, height: 900 };
    tab = await browser.open(site.address, size);
    const contentOf = await measure(tab, site.address);
    const placeOf = (selector: string) =>
      tab.evaluate(
        (id: string, wanted: string) => {
          const page = document.querySelector<HTMLIFrameElement>(`#${id} iframe`)?.contentDocument;
          const box = page?.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
          return { x: box.left + 20, y: box.top + box.height / 2 };
        },
        `${frame.id}-600-0`,
        selector,
      );
    const [table, link] = [await placeOf('summary'), await placeOf('footer > a')];
    await tab.evaluate(() => {
      for (const { contentDocument } of document.querySelectorAll('iframe'))
        contentDocument?.querySelector('details')?.setAttribute('open', '');
    });
    const opened = await tab.evaluate(bottoms);
    await tab.close();
    tab = await browser.open(`${others.address}host.html?name=${encodeURIComponent(name)}`, size);
    const closedAt = (width: number) => Math.ceil(contentOf({ frame, width }));
    await becomes(closedAt(600));
    return {
      table,
      link,
      closedAt,
      openedAt: (width: number) => Math.ceil(opened[`${frame.id}-${width}-0`] ?? 0),
    };
  }

  it('follows the width that the page gives it', async () => {
    const { closedAt } = await openHost('our own script');
    expect(closedAt(320)).not.toBe(closedAt(600));
    for (const width of [320, 1200, 600]) {
      await tab.evaluate((pixels: number) => {
        document.querySelector<HTMLElement>('.cell')?.style.setProperty('width', `${pixels}px`);
      }, width);
      await becomes(closedAt(width));
    }
  });

  it('grows when a reader opens the table, and shrinks again', async () => {
    const { table, closedAt, openedAt } = await openHost('our own script');
    expect(openedAt(600)).toBeGreaterThan(closedAt(600));
    await tab.click('iframe', table);
    await becomes(openedAt(600));
    await tab.click('iframe', table);
    await becomes(closedAt(600));
  });

  it('takes a reader of a WordPress page to the story', async () => {
    const { link } = await openHost('WordPress');
    await tab.click('iframe', link);
    await tab.waitFor((address: string) => location.href === address, [`${site.address}#${frame.id}`]);
  });
});
