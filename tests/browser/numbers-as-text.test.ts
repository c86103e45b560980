/** A number in a sentence is words like the others: linked to, selected, copied, spoken; also where popovers are unknown. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const number = 'main > p [data-fact="seized-2024"] a';
const open = async (path = ''): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 740 } });
  await page.goto(served.address + path);
  return page;
};
const isInWindow = (page: Page) =>
  page
    .locator(number)
    .first()
    .evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

it('an address leads to a phrase that holds numbers', async () => {
  const page = await open('#:~:text=together%20took%2053.5%20tonnes%20in%202024');
  await expect.poll(() => isInWindow(page)).toBe(true);
  await page.close();
});

it('a selection begins in a number, and asks nothing', async () => {
  const page = await open();
  await page.locator(number).first().scrollIntoViewIfNeeded();
  const { x = 0, y = 0, height = 0 } = (await page.locator(number).first().boundingBox()) ?? {};
  await page.mouse.move(x + 8, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + height / 2, { steps: 5 });
  // To the end of the next number, wherever the typeface at hand lets it stand.
  const end = await page.locator('main > p [data-fact="seized-2023"] a').first().boundingBox();
  if (!end) throw new Error('the next number is not on the page');
  await page.mouse.move(end.x + end.width - 1, end.y + end.height / 2, { steps: 10 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/tonnes in 2024, after 23.2/);
  expect(await page.locator(':popover-open').count()).toBe(0);
  await page.close();
});

it('what is copied keeps its sources between brackets', async () => {
  const page = await open();
  const copied = await page
    .locator('main > p')
    .filter({ has: page.locator('[data-fact="seized-2024"]') })
    .first()
    .evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      return String(getSelection());
    });
  expect(copied).toMatch(/after 23.2 tonnes the year before\. \[Europe\s1, franceinfo\] The ministry/);
  await page.close();
});

it('a number is spoken in its sentence, as what refers to a note', async () => {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = (role: string) =>
    nodes.filter((node) => node.role?.value === role).map(({ name }) => String(name?.value));
  expect(named('doc-noteref')).toContain('53.5 tonnes');
  expect(named('button')).not.toContain('53.5 tonnes');
  await page.close();
});

it('where popovers are unknown a number leads to the list, and no mark is offered', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 740 } });
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  });
  await page.goto(served.address);
  await page.locator(number).first().click();
  await expect.poll(() => page.locator('.notes :target').textContent()).toMatch(/^53.5 tonnes/);
  expect(await page.locator('.marks:visible').count()).toBe(0);
  await page.close();
});
