/** Where no script runs, numbers lead to their notes at the end of the page, in each engine. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { engines } from '../engines/index.ts';
import { intoView, nameNumber, number } from '../notes/asking.ts';

let served: ServedSite;
beforeAll(async () => {
  served = await serve(inject('site'));
});
afterAll(() => served?.close());

describe.each(engines)('without JavaScript, in $name', (engine) => {
  it('a number leads to its note in the list, and the way back to where the number stands', async () => {
    const browser = await engine.launch({ javaScript: false });
    const page = await browser.open(served.address, { width: 1280, height: 740 });
    await page.evaluate(nameNumber);
    await page.evaluate(intoView, number);
    const seen = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    };
    await page.click(number);
    await page.waitFor(seen, ['.notes :target']);
    const note = await page.evaluate(() => document.querySelector('.notes :target')?.textContent);
    expect(note).toBe('53.5 tonnes · 2024');
    await page.evaluate(() => history.back());
    await page.waitFor(seen, [number]);
    // Marks wait for the script: no stop of the Tab key that does nothing.
    const marks = () =>
      [...document.querySelectorAll('.marks')].filter((group) => group.checkVisibility()).length;
    expect(await page.evaluate(marks)).toBe(0);
    await browser.close();
  });
});
