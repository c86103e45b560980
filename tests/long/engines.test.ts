/** The three engines do for the tests what their interface promises. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type Engine, type EngineBrowser, engines, type LaunchOptions, type Tab } from '../engines/index.ts';

const page = (title: string, rest: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>p { color: rgb(1, 1, 1) } @media (scripting: none) { p { color: rgb(2, 2, 2) } }</style></head>
<body><p>words</p><noscript>no script</noscript>${rest}</body></html>`;
const pages: Record<string, string> = {
  '/long': page('long', '<div style="height: 5000px"></div>'),
  '/': page('plain', '<script>document.title = "scripted"</script>'),
  '/form': page(
    'form',
    '<input><button type="button" onclick="this.textContent = \'clicked\'">click</button>',
  ),
  '/strict': page('strict', '').replace(
    '<title>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>`,
  ),
  '/wrong': page(
    'wrong',
    `<script>console.error('told', 1); setTimeout(() => { missingFunction() }); Promise.reject(new Error('rejected'))</script>`,
  ),
};

let folder: string;
let site: ServedSite;
let host: ServedSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
  site = await serve(folder, { page: (path) => pages[path] });
  host = await serve(folder, {
    hostname: 'localhost',
    page: () =>
      page(
        'host',
        `<iframe src="${site.address}wrong"></iframe><iframe src="${site.address}wrong?sandboxed" sandbox="allow-scripts"></iframe><img alt="" src="https://example.org/picture.png">`,
      ),
  });
});
afterAll(async () => {
  await site?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const media = (tab: Tab) =>
  tab.evaluate(() => ({
    title: document.title,
    replacement: (document.querySelector('noscript')?.getClientRects().length ?? 0) > 0,
    scripting: getComputedStyle(document.querySelector('p') as Element).color === 'rgb(1, 1, 1)',
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    size: [innerWidth, innerHeight, devicePixelRatio],
  }));

describe.each(engines)('$name', ({ launch }) => {
  let browser: EngineBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    tab = await browser.open(site.address, { width: 320, height: 640 });
  });
  afterEach(() => tab?.close());

  it('opens a page as it is, in a narrow and in a wide window', async () => {
    const plain = { title: 'scripted', replacement: false, scripting: true, dark: false, still: false };
    expect(await media(tab)).toEqual({ ...plain, size: [320, 640, 1] });
    await tab.setSize({ width: 900, height: 500 });
    await tab.waitFor(() => innerWidth === 900 && innerHeight === 500, []);
    await tab.close();
    tab = await browser.open(site.address, { width: 1280, height: 2000 });
    expect(await media(tab)).toEqual({ ...plain, size: [1280, 2000, 1] });
    const picture = await tab.screenshot();
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 2000]);
  });

  it('evaluates functions, expressions and promises, under a strict policy too', async () => {
    for (const path of ['', 'strict']) {
      await tab.goto(site.address + path);
      expect(await tab.evaluate('1 + 1')).toBe(2);
      expect(await tab.evaluate((a: number, [b]: string[]) => [a, b, location.pathname], 3, ['x'])).toEqual([
        3,
        'x',
        `/${path}`,
      ]);
      expect(await tab.evaluate(() => new Promise<string>((done) => setTimeout(done, 1, 'later')))).toBe(
        'later',
      );
      await expect(tab.waitFor('false', [], 50)).rejects.toThrow('not within 50 ms');
    }
  });

  it('clicks, presses keys, types and takes pictures', async () => {
    await tab.goto(`${site.address}form`);
    await tab.click('button');
    expect(await tab.evaluate(() => document.querySelector('button')?.textContent)).toBe('clicked');
    await tab.evaluate(() => {
      const tell = ({ offsetX, offsetY }: MouseEvent) => {
        document.title = `${offsetX} ${offsetY}`;
      };
      Object.assign(document.querySelector('p') as HTMLElement, { onclick: tell });
    });
    await tab.click('p', { x: 70, y: 5 });
    expect(await tab.evaluate('document.title')).toBe('70 5');
    await tab.click('button');
    await tab.press('Shift+Tab');
    await tab.type('Nîmes 1');
    await tab.press('ArrowLeft');
    await tab.press('Backspace');
    expect(await tab.evaluate(() => document.querySelector('input')?.value)).toBe('Nîmes1');
    const picture = await tab.screenshot();
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([320, 640]);
  });

  it('tells errors and requests, of a sandboxed frame of another site too', async () => {
    expect(await tab.errors()).toEqual([]);
    await tab.goto(host.address);
    // In a sandboxed frame WebKit tells of an exception, but not of which one.
    await expect
      .poll(async () =>
        (await tab.errors()).filter((error) => /told|missing|rejected|Script error/.test(error)),
      )
      .toHaveLength(6);
    const errors = (await tab.errors()).join('\n');
    for (const part of ['told 1', 'missingFunction', 'rejected']) expect(errors).toContain(part);
    // Of an encrypted address WebKit's proxy sees the host alone.
    const requests = tab.requests().map((address) => address.replace(/(?<=^https:.*\/)[^/]+$/, ''));
    const frames = [`${site.address}wrong`, `${site.address}wrong?sandboxed`];
    expect(requests.sort()).toEqual([site.address, host.address, ...frames, 'https://example.org/'].sort());
    expect(site.requests()).toContain('/wrong?sandboxed');
  });
});

/** Opens the page in a new browser, acts on it, and ends the browser in any case. */
async function inBrowser({ launch }: Engine, options: LaunchOptions, act: (tab: Tab) => Promise<void>) {
  const browser = await launch(options);
  try {
    await act(await browser.open(site.address, { width: 320, height: 640 }));
  } finally {
    await browser.close();
  }
}

it.each(engines)('$name honours dark colours and less motion', (engine) =>
  inBrowser(engine, { dark: true, reducedMotion: true }, async (tab) => {
    expect(await media(tab)).toMatchObject({ dark: true, still: true, scripting: true });
  }),
);

it.each(engines)('$name has scrollbars that take room, if asked for them, and none else', async (engine) => {
  const room = async (tab: Tab) => {
    await tab.goto(`${site.address}long`);
    return tab.evaluate(() => innerWidth - document.documentElement.clientWidth);
  };
  await inBrowser(engine, { scrollbars: true }, async (tab) => expect(await room(tab)).toBeGreaterThan(5));
  await inBrowser(engine, {}, async (tab) => expect(await room(tab)).toBe(0));
});

it.each(engines)('$name can do without JavaScript', (engine) =>
  inBrowser(engine, { javaScript: false }, async (tab) => {
    expect(await media(tab)).toEqual({
      title: 'plain',
      replacement: true,
      scripting: false,
      dark: false,
      still: false,
      size: [320, 640, 1],
    });
    expect(await tab.errors()).toEqual([]);
  }),
);

it('says what to install where an engine is missing', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    for (const { launch } of engines)
      await expect(launch()).rejects.toThrow(/is missing: install it \(on Debian: apt-get install [\w-]+\)/);
  } finally {
    process.env.PATH = PATH;
  }
});
