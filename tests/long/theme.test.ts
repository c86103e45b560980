/** The switch between light and dark, in each engine. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { type EngineBrowser, engines } from '../engines/index.ts';

let served: ServedSite;
beforeAll(async () => {
  served = await serve(inject('site'));
});
afterAll(() => served?.close());

const ground = () => getComputedStyle(document.documentElement).backgroundColor;
const size = { width: 768, height: 800 };
/** The name that the story gives its memory, at the address that it is built for. */
const ours = 'theme of example.org';

describe.each(engines)('in $name', (engine) => {
  let browser: EngineBrowser;
  beforeAll(async () => {
    browser = await engine.launch();
  });
  afterAll(() => browser?.close());

  it('a choice holds at once, on the next page and after a return to the system’s own', async () => {
    const tab = await browser.open(served.address, size);
    const light = await tab.evaluate(ground);
    await tab.click('.themes label:nth-of-type(3)');
    const dark = await tab.evaluate(ground);
    expect(dark).not.toBe(light);
    await tab.goto(`${served.address}embed/`);
    expect(await tab.evaluate(ground)).toBe(dark);
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('#theme-dark')?.checked)).toBe(
      true,
    );
    await tab.click('.themes label:nth-of-type(1)');
    expect(await tab.evaluate(ground)).toBe(light);
    await tab.goto(served.address);
    expect(await tab.evaluate(ground)).toBe(light);
    await tab.close();
  });

  it('keeps to what is its own: what others remember is neither read nor written', async () => {
    const tab = await browser.open(served.address, size);
    const light = await tab.evaluate(ground);
    await tab.evaluate(() => {
      localStorage.clear();
      for (const name of ['theme', 'theme of other.example', 'mode']) localStorage.setItem(name, 'dark');
    });
    await tab.goto(`${served.address}?others`);
    expect(await tab.evaluate(ground)).toBe(light);
    await tab.click('.themes label:nth-of-type(3)');
    expect(await tab.evaluate(() => ({ ...localStorage }) as Record<string, string>)).toEqual({
      theme: 'dark',
      'theme of other.example': 'dark',
      mode: 'dark',
      [ours]: 'dark',
    });
    await tab.click('.themes label:nth-of-type(1)');
    expect(await tab.evaluate((name: string) => localStorage.getItem(name), ours)).toBeNull();
    await tab.evaluate(() => localStorage.clear());
    await tab.close();
  });

  it.each(['auto', 'a b', 'DARK', '{"theme":"dark"}', ''])(
    'takes a memory of "%s" for the system’s own, and says so',
    async (memory) => {
      const tab = await browser.open(served.address, size);
      const light = await tab.evaluate(ground);
      await tab.evaluate((name: string, value: string) => localStorage.setItem(name, value), ours, memory);
      await tab.goto(`${served.address}?unknown`);
      expect(
        await tab.evaluate(() => ({
          className: document.documentElement.className,
          chosen: document.querySelector('.themes :checked')?.id,
        })),
      ).toEqual({ className: '', chosen: 'theme-system' });
      expect(await tab.evaluate(ground)).toBe(light);
      await tab.evaluate(() => localStorage.clear());
      await tab.close();
    },
  );

  it('is there before anything is painted: the class is set while the head is read', async () => {
    const tab = await browser.open(served.address, size);
    await tab.evaluate((name: string) => localStorage.setItem(name, 'dark'), ours);
    // A page that is cut before its body is painted by its head alone.
    const html = await (await fetch(served.address)).text();
    const head = `${html.slice(0, html.indexOf('<body'))}<body>`;
    const cut = await serve(inject('site'), { page: (path) => (path === '/cut' ? head : undefined) });
    await tab.goto(`${cut.address}cut`);
    await tab.evaluate((name: string) => localStorage.setItem(name, 'dark'), ours);
    await tab.goto(`${cut.address}cut?again`);
    expect(await tab.evaluate(() => document.documentElement.className)).toBe('dark');
    expect(await tab.evaluate(ground)).toBe('rgb(21, 22, 26)');
    await tab.close();
    await cut.close();
  });
});

describe.each(engines)('without JavaScript, in $name', (engine) => {
  it('the switch changes the page that it stands on', async () => {
    const browser = await engine.launch({ javaScript: false });
    const tab = await browser.open(served.address, size);
    const light = await tab.evaluate(ground);
    await tab.click('.themes label:nth-of-type(3)');
    expect(await tab.evaluate(ground)).not.toBe(light);
    await browser.close();
  });
});
