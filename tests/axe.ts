/** axe-core, with all its default rules, over an open page, with all that can be opened open. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong: the rule, and where each element begins that breaks it. */
export async function violationsIn(page: Page): Promise<[rule: string, elements: string[]][]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.querySelector<HTMLElement>('data > a')?.click();
  });
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
    const results = await run({ iframes: false, resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }): [string, string[]] => [
      id,
      nodes.map(({ html }) => html.slice(0, 120)),
    ]);
  });
}
