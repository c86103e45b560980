/** While an editor writes: the desk shows everything, a mistake is told with its place, a saved file shows at once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { readPrisons } from '../prisons.ts';

const data = mkdtempSync(join(tmpdir(), 'dev-'));
const starter = `
  import { dev } from 'astro';
  const server = await dev({ server: { port: 0 }, logLevel: 'silent' });
  console.log('port ' + server.address.port);
`;

let server: ChildProcess;
let address: string;
let browser: Browser;
beforeAll(async () => {
  cpSync('data/prisons', data, { recursive: true });
  server = spawn(process.execPath, ['--input-type=module', '-e', starter], {
    // Astro serves nothing where it finds itself under test.
    env: { ...process.env, DATA_DIR: data, NODE_ENV: 'development', VITEST: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk) => {
      printed += chunk;
      const [, found] = /port (\d+)/.exec(printed) ?? [];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`the development server stopped (${code}): ${printed}`)));
  });
  address = `http://localhost:${port}`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(data, { recursive: true, force: true });
});

const path = join(data, 'seizures.json');

describe('the desk', () => {
  it('shows every figure at three widths in both themes and each language, and every fact with its uses', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/desk/`);
    for (const { id } of figures) {
      for (const language of languages) {
        const section = page.locator(`[data-desk-figure="${id}"][lang="${language}"]`);
        for (const theme of ['light', 'dark']) {
          for (const width of [320, 600, 1000]) {
            const drawing = section.locator(`.${theme} .width-${width} svg`).first();
            expect(Math.round((await drawing.boundingBox())?.width ?? 0), `${id} ${theme}`).toBe(width);
          }
        }
      }
    }
    const { dataset, facts } = readPrisons(data);
    expect(await page.locator('[data-fact-row]').count()).toBe(facts.size);
    expect(await page.locator('[data-fact-row="seized-2024"]').textContent()).toMatch(
      /53\.5 tonnes.*53,5 tonnes.*checked.*prose \(en\), prose \(fr\).*seizures/s,
    );
    expect(await page.locator('[data-rule-row]').count()).toBe(dataset.rules.length);
    expect(await page.locator('[data-rule-row="nimes-most-crowded"]').textContent()).toMatch(
      /no other prison was as full.*yes.*en\.mdx:\d+ Nîmes was the fullest.*fr\.mdx:\d+ celle de Nîmes était la plus remplie/s,
    );
    expect(await page.locator('[data-rule-row="no-lead-a-day-later"]').textContent()).toContain(
      'data/prisons/claims.json claims.6.record',
    );
    await page.close();
  });

  it('shows a mistake with its place as the file is saved, and the figures again when it is fixed', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/desk/`);
    await page.locator('text=No open problems').waitFor();
    const good = readFileSync(path, 'utf8');
    // A page hears of what is saved from the moment that it says so: a test saves sooner than any editor.
    const listens = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
    writeFileSync(path, good.replace('"tonnes": 8.5', '"tonnes": "8,5"'));
    await page.locator('text=tonnes must be a number above 0. You wrote "8,5": use a point, 8.5').waitFor();
    await listens;
    writeFileSync(path, good);
    await page.locator('text=No open problems').waitFor();
    await page.close();
  });

  it('is not published', () => {
    expect(siteFiles(inject('site')).filter((file) => file.includes('desk'))).toEqual([]);
  });
});

it('the story in development is there in every language', async () => {
  for (const language of languages) {
    const response = await fetch(`${address}/${editionFolder(language)}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`<html lang="${language}"`);
  }
});

it('the story in development names the place of a mistake', async () => {
  const good = readFileSync(path, 'utf8');
  writeFileSync(path, good.replace('"tonnes": 8.5', '"tonnes": "8,5"'));
  const page = await browser.newPage();
  await page.goto(address);
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'attached' });
  expect(await overlay.locator('text=use a point, 8.5').first().textContent()).toMatch(
    /seizures\.json:\d+:\d+/,
  );
  expect((await fetch(address)).status).toBe(500);
  writeFileSync(path, good);
  await page.close();
  await expect.poll(async () => (await fetch(address)).status).toBe(200);
});
