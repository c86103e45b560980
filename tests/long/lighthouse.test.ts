/** What Lighthouse says of the site on a phone, behind nginx as it is configured here. */
import lighthouse from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chromiumArguments, programPath, programs } from '../../scripts/programs/browsers.ts';
import { type RunningServer, servers } from '../../scripts/programs/servers.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  const [nginx] = servers;
  if (!nginx) throw new Error('there is no server');
  [server, browser] = await Promise.all([
    nginx.start(inject('site')),
    puppeteer.launch({
      executablePath: programPath(programs.chromium),
      args: [...chromiumArguments],
      headless: true,
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const categories = ['accessibility', 'agentic-browsing', 'best-practices', 'seo'];

/** What it finds. Where the machine is too busy for it to measure something, it says so, and looks again. */
async function look(address: string) {
  for (let attempt = 1; ; attempt++) {
    const page = await browser.newPage();
    const result = await lighthouse(
      address,
      { onlyCategories: categories, formFactor: 'mobile', logLevel: 'silent' },
      undefined,
      page,
    );
    await page.close();
    const { categories: found = {}, audits = {} } = result?.lhr ?? {};
    const unmeasured = Object.values(audits)
      .filter(({ scoreDisplayMode }) => scoreDisplayMode === 'error')
      .map(({ id, errorMessage }) => `${id}: ${errorMessage}`);
    if (unmeasured.length === 0 || attempt === 3) return { found, audits, unmeasured };
  }
}

it.each(['', 'fr/', 'embed/'])(
  '/%s is faultless to readers, to machines and in its practices',
  async (path) => {
    const { found, audits, unmeasured } = await look(server.address + path);
    expect(unmeasured).toEqual([]);
    const faults = Object.values(found).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ weight }) => weight > 0)
        .map(({ id }) => audits[id])
        .filter((audit) => audit && audit.score !== null && audit.score < 1)
        .map((audit) => [audit?.id, audit?.title, JSON.stringify(audit?.details ?? {}).slice(0, 500)]),
    );
    expect(faults).toEqual([]);
    expect(Object.fromEntries(Object.entries(found).map(([id, { score }]) => [id, score]))).toEqual(
      Object.fromEntries(categories.map((id) => [id, 1])),
    );
  },
);
