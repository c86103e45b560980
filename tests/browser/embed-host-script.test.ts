/** The script of host pages against messages that no frame of ours would send. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromium, type EngineBrowser, type Tab, webkit } from '../engines/index.ts';
import { type ServedSite, serve } from '../serve.ts';

/** Stands in the host page: a message could not be made outside it in every engine. */
const hear = `function hear(data, id, origin) {
  const source = document.getElementById(id)?.contentWindow ?? window;
  dispatchEvent(new MessageEvent('message', { data, source, origin }));
  return [...document.querySelectorAll('iframe')].map(({ style }) => style.height);
}`;

// Firefox lets no page make an event in the name of a frame of another site: there, real frames alone speak, in hosts.ts.
describe.each([chromium, webkit])('$name', ({ launch }) => {
  let browser: EngineBrowser;
  let site: ServedSite;
  let host: ServedSite;
  let tab: Tab;

  beforeAll(async () => {
    site = await serve(inject('site'));
    const frame = (id: string, address: string) =>
      `<iframe id="${id}" src="${address}" height="300" sandbox="allow-scripts"></iframe>`;
    host = await serve(inject('site'), {
      hostname: 'localhost',
      page: (path) =>
        path === '/host'
          ? `<!doctype html><title>Host</title><link rel="icon" href="data:,">${frame('ours', `${site.address}embed/seizures/`)}${frame('other', `${site.address}embed/crowding/`)}<iframe id="foreign" height="300" srcdoc="x"></iframe><script>${hear}</script><script src="${site.address}embed.js"></script>`
          : undefined,
    });
    browser = await launch();
    tab = await browser.open(`${host.address}host`, { width: 700, height: 900 });
    await tab.waitFor(() => {
      const heights = ['ours', 'other'].map((id) => document.getElementById(id)?.style.height);
      return heights.every(Boolean);
    }, []);
    // Frames repeat themselves for a few seconds; after that only the test speaks.
    await new Promise((resolve) => setTimeout(resolve, 6000));
  });
  afterEach(async () => expect(await tab.errors()).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await host?.close();
  });

  /** Heights of all frames after a message whose data is the value of an expression. */
  const after = (data: string, from = 'ours', origin = 'null') =>
    tab.evaluate(`hear(${[data, JSON.stringify(from), JSON.stringify(origin)].join(', ')})`) as Promise<
      string[]
    >;
  const size = (height: string) => `{ sentinel: 'amp', type: 'embed-size', height: ${height} }`;

  it('gives a frame of ours the height that it tells, between 100 and 4,000 pixels, and no other frame', async () => {
    const [, other] = await after('0');
    expect(await after(size('321'))).toEqual(['321px', other, '']);
    expect(await after(size('99'), 'ours', site.address.replace(/\/$/, ''))).toEqual(['100px', other, '']);
    expect(await after(size('1e9'))).toEqual(['4000px', other, '']);
  });

  it.each([
    size('-5'),
    size('0'),
    size('NaN'),
    size('Infinity'),
    size('12.5'),
    size("'400'"),
    size('[400]'),
    size('{ valueOf: () => 400 }'),
    size('null'),
    `{ sentinel: 'amp', type: 'embed-size', get height() { throw new Error('read') } }`,
    `{ get sentinel() { throw new Error('read') } }`,
    `{ sentinel: 'amp', type: 'other', height: 400 }`,
    `{ type: 'embed-size', height: 400 }`,
    'null',
    'undefined',
    `'embed-size'`,
    '400',
    '[]',
  ])('is moved by nothing in %s', async (data) => {
    const before = await after('0');
    expect(await after(data)).toEqual(before);
  });

  it.each([
    ['a frame of somebody else', 'foreign', 'null'],
    ['no frame at all', 'nobody', 'null'],
    ['another origin', 'ours', 'https://elsewhere.test'],
    ['the host itself', 'nobody', 'http://localhost'],
  ])('hears nothing from %s', async (_, from, origin) => {
    const before = await after('0');
    expect(await after(size('777'), from, origin)).toEqual(before);
  });
});
