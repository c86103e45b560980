/** Hostile messages: to a page with our script, and to a frame of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

declare global {
  interface Window {
    noise: unknown[];
    traps: unknown[];
    /** Window of the frame with this id. */
    at: (frame: string) => Window;
    /** Has the frame send the message, and waits until the page has heard it. */
    say: (frame: string, message: unknown) => Promise<void>;
    /** What the charts have sent so far, by the id of their frame. */
    told: Record<string, unknown[]>;
  }
}

const fixture = (name: string) => readFileSync(join('tests', 'fixtures', 'hosts', name), 'utf8');
const page = (
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<link rel="icon" href="data:,"><script>${fixture('noise.js')}</script></head><body>${body}</body></html>`;

/** Comes after all other listeners, so that what it has heard they have heard too. */
const say = `<script>
  window.at = (id) => document.getElementById(id).contentWindow;
  window.say = (frame, message) => new Promise((done) => {
    const hear = ({ source }) => {
      if (source !== at(frame)) return;
      removeEventListener('message', hear);
      done();
    };
    addEventListener('message', hear);
    at(frame).postMessage(message, '*');
  });
</script>`;

const starts = {
  ours: 300,
  beside: 310,
  sandboxed: 320,
  stranger: 330,
  masked: 340,
  moved: 350,
  nowhere: 360,
  unsound: 370,
};

const hostPage = (site: string) => {
  const frame = (id: keyof typeof starts, attributes: string) =>
    `<iframe id="${id}" title="${id}" height="${starts[id]}" ${attributes}></iframe>`;
  return page(`
    <style>iframe { border: 0 }</style>
    ${frame('ours', `src="${site}puppet.html"`)}
    ${frame('beside', `src="${site}puppet.html"`)}
    ${frame('sandboxed', `src="${site}puppet.html" sandbox="allow-scripts"`)}
    ${frame('stranger', 'src="/puppet.html"')}
    ${frame('masked', 'src="/puppet.html" sandbox="allow-scripts"')}
    ${frame('moved', `src="${site}moved.html"`)}
    ${frame('nowhere', '')}
    ${frame('unsound', 'src="http://["')}
    <script src="${site}embed.js"></script>${say}`);
};

const framePage = page(`
  <script>
    window.told = { chart: [], sandboxed: [] };
    addEventListener('message', ({ source, data }) => {
      for (const id in told) if (document.getElementById(id).contentWindow === source) told[id].push(data);
    });
  </script>
  <iframe id="chart" title="chart" src="/embed/seizures/"></iframe>
  <iframe id="sandboxed" title="sandboxed chart" src="/embed/seizures/" sandbox="allow-scripts"></iframe>
  <iframe id="sibling" title="a frame beside it" src="/puppet.html?beside"></iframe>
  ${say}`);

let site: ServedSite;
let others: ServedSite;
beforeAll(async () => {
  const made: Record<string, () => string> = {
    '/puppet.html': () => fixture('puppet.html'),
    '/frames.html': () => framePage,
    '/moved.html': () => `<script>location.replace('${others.address}puppet.html')</script>`,
  };
  site = await serve(inject('site'), { page: (path) => made[path]?.() });
  others = await serve(join('tests', 'fixtures', 'hosts'), {
    hostname: 'localhost',
    page: (path) => (path === '/' ? hostPage(site.address) : undefined),
  });
});
afterAll(async () => {
  await site?.close();
  await others?.close();
});

const size = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });

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

  describe('a page with our script', () => {
    beforeEach(async () => {
      tab = await browser.open(others.address, { width: 800, height: 800 });
      // The page may have loaded before the frame that moves has arrived, where it can be read.
      await tab.waitFor(() => {
        const { document: moved } = window.at('moved');
        return moved.location.pathname === '/puppet.html' && moved.readyState === 'complete';
      }, []);
    });
    const heights = () =>
      tab.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('iframe')].map((frame) => [frame.id, frame.offsetHeight]),
        ),
      );
    const sayIn = (frame: keyof typeof starts, message: unknown) =>
      tab.evaluate((id: string, what: unknown) => window.say(id, what), frame, message);

    it('takes whole numbers from 100 to 4,000 of our frames, each for itself', async () => {
      for (const [told, height] of [
        [500, 500],
        [101, 101],
        [99, 100],
        // No height: the last one stays.
        [500, 500],
        [0, 500],
        [-500, 500],
        [4000, 4000],
        [4001, 4000],
        [1e300, 4000],
      ]) {
        await sayIn('ours', size(told));
        expect(await heights()).toEqual({ ...starts, ours: height });
      }
      await sayIn('sandboxed', size(555));
      expect(await heights()).toEqual({ ...starts, ours: 4000, sandboxed: 555 });
    });

    it('takes nothing else', async () => {
      for (const frame of ['ours', 'sandboxed'])
        await tab.evaluate(async (id: string) => {
          for (const message of window.noise) await window.say(id, message);
        }, frame);
      expect(await heights()).toEqual(starts);
    });

    it('takes nothing of others, in a sandbox or in a frame that was ours', async () => {
      for (const frame of ['stranger', 'masked', 'moved'] as const) await sayIn(frame, size(500));
      await tab.evaluate(async (message: unknown) => {
        const heard = new Promise((done) => addEventListener('message', done, { once: true }));
        postMessage(message, '*');
        await heard;
      }, size(500));
      expect(await heights()).toEqual(starts);
    });

    it('bears what throws when it is read, and frames of no valid address', async () => {
      await tab.evaluate((home: string) => {
        for (const { contentWindow } of document.querySelectorAll('iframe'))
          for (const origin of [home, 'null'])
            for (const data of window.traps) {
              // A real MessageEvent does not take a window of another process in every engine.
              const event = new Event('message');
              for (const [name, value] of Object.entries({ data, origin, source: contentWindow }))
                Object.defineProperty(event, name, { value });
              dispatchEvent(event);
            }
      }, new URL(site.address).origin);
      expect(await heights()).toEqual(starts);
      await sayIn('ours', size(500));
      expect(await heights()).toEqual({ ...starts, ours: 500 });
    });
  });

  describe('a frame of ours', () => {
    beforeEach(async () => {
      tab = await browser.open(`${site.address}frames.html`, { width: 800, height: 800 });
    });

    /** Shakes hands with each chart, which shows that it still hears, and gives all that it has told till then. */
    const toldAtLast = () =>
      tab.evaluate(async () => {
        const atLast: typeof window.told = {};
        for (const id of Object.keys(window.told))
          await new Promise<void>((done) => {
            const { contentWindow } = document.getElementById(id) as HTMLIFrameElement;
            addEventListener('message', ({ source, data }) => {
              if (source !== contentWindow || data.type !== 'iframe-resized') return;
              atLast[id] ??= [...(window.told[id] ?? [])];
              done();
            });
            contentWindow?.postMessage({ type: 'iframe-child-init' }, '*');
          });
        return atLast;
      });

    /** Each chart tells its height in five kinds of words, all of them each time, and answers the greeting at last. */
    async function expectNoAnswers(): Promise<void> {
      const kind = (message: unknown) => JSON.stringify(message).replaceAll(/\d+/g, '0');
      for (const [id, told] of Object.entries(await toldAtLast())) {
        const counts = [...Map.groupBy(told, kind).values()].map(({ length }) => length);
        const [times] = counts;
        expect(counts, id).toEqual([times, times, times, times, times, 1]);
      }
    }

    it('neither throws nor answers, whatever the page around it sends', async () => {
      await tab.evaluate(() => {
        for (const id of Object.keys(window.told))
          for (const message of window.noise)
            (document.getElementById(id) as HTMLIFrameElement).contentWindow?.postMessage(message, '*');
        const chart = (document.getElementById('chart') as HTMLIFrameElement).contentWindow as typeof window;
        for (const data of window.traps)
          chart.dispatchEvent(new chart.MessageEvent('message', { data, source: window }));
      });
      await expectNoAnswers();
    });

    it('answers no other window, not even a valid greeting', async () => {
      await tab.evaluate(async () => {
        for (const message of [
          '[iFrameSizer]a:8',
          { type: 'iframe-child-init' },
          { type: 'iframe-get-child-dimensions' },
          { sentinel: 'amp', type: 'frames-init' },
          ...window.noise,
        ])
          await window.say('sibling', message);
      });
      await expectNoAnswers();
    });
  });
});
