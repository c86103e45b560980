/** The desk as one file, for editors who only have a browser. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { runIn } from '../proposals/copy.ts';
import { wrongWith } from '../proposals/page-by-itself.ts';

const work = mkdtempSync(join(tmpdir(), 'desk-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

describe('the desk as a file', () => {
  const desk = join(work, 'desk');
  const make = (args: string[], environment = {}) => runIn('.', 'desk.ts', args, environment);

  it('shows figures, facts with their sources and what is to be fixed, and asks for nothing', async () => {
    expect(make(['--to', desk])).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(desk)).toEqual(['index.html']);
    const file = join(desk, 'index.html');
    expect(await wrongWith(browser, file)).toEqual([]);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const row = page.locator('[data-fact-row="seized-2024"]');
    expect(await row.textContent()).toMatch(/53\.5 tonnes.*checked.*Europe\s1.*prose \(en\)/s);
    expect(await row.locator('a').first().getAttribute('href')).toMatch(/^https:/);
    for (const width of [320, 600, 1000]) {
      const drawing = page.locator(`[data-desk-figure="seizures"] .light .width-${width} svg`).first();
      expect(Math.round((await drawing.boundingBox())?.width ?? 0)).toBe(width);
    }
    await page.close();
  });

  it('shows what is refused, where the data are not valid', () => {
    const data = join(work, 'broken');
    cpSync('data/prisons', data, { recursive: true });
    const path = join(data, 'seizures.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"tonnes": 8.5', '"tonnes": "8,5"'));
    expect(make(['--to', desk], { DATA_DIR: data }).status).toBe(0);
    expect(readFileSync(join(desk, 'index.html'), 'utf8')).toContain('use a point, 8.5');
  });

  it('never lies in the site', () => {
    for (const [to, site] of [
      ['dist', 'dist'],
      ['dist/desk', 'dist'],
      [join(work, 'site', 'x'), join(work, 'site')],
    ] as const) {
      const { status, stderr } = make(['--to', to], { OUT_DIR: site });
      expect(status).toBe(1);
      expect(stderr).toMatch(/is a part of the site, and the desk is never published: choose another folder/);
    }
  });
});
