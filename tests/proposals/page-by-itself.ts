/** What is wrong with a page that is one file, as a browser shows it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens a page from the disk and says what is wrong with it, at two widths in two themes. */
export async function wrongWith(browser: Browser, file: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [width, colorScheme] of [
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    page.on('console', (message) => found.push(message.text()));
    page.on('pageerror', (error) => found.push(error.message));
    const own = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url() !== own && !request.url().startsWith('data:')) found.push(request.url());
    });
    await page.goto(own);
    for (const details of await page.locator('details').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${wide} pixels too wide at ${width}`);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { run } = (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
      const results = await run({ resultTypes: ['violations'] });
      return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
    });
    found.push(...violations);
    await context.close();
  }
  return found;
}
