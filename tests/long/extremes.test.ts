/** At the edge of what the data may hold, every drawing can still be read: no words on others, none outside. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { drawFigure, rowsOf } from '../../src/figures/drawing.ts';
import { frameNames, frames } from '../../src/figures/figure.ts';
import { figures, story } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { readStyleSheets } from '../../src/stories/sheets.ts';
import { drawnLabels } from '../drawn-labels.ts';
import { extremes, writeExtreme } from '../extremes.ts';

const folder = mkdtempSync(join(tmpdir(), 'extremes-'));
let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  cpSync(join('src', 'fonts'), folder, { recursive: true });
  [browser, served] = await Promise.all([launchChromium(), serve(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const { tokens, drawings: rules } = readStyleSheets();
const styles = [
  ...['fonts.css', 'typefaces.css'].map((file) => readFileSync(join('src', 'fonts', file), 'utf8')),
  tokens,
  rules,
]
  .join('')
  // Labels are measured in the typeface, however late it comes.
  .replaceAll('font-display: optional', 'font-display: block');

it.each(Object.keys(extremes))('%s', async (name) => {
  const data = writeExtreme(name);
  const drawings = (['en', 'fr'] as const).flatMap((language) => {
    const edition = readEdition(language, data);
    return frameNames.flatMap((frame) => [
      ...figures.map((figure) => drawFigure(figure, rowsOf(figure, edition), frames[frame], edition).svg),
      story.opening?.draw(frame, edition) ?? '',
    ]);
  });
  rmSync(data, { recursive: true });
  for (const drawing of drawings) expect(drawing).not.toMatch(/NaN|Infinity|undefined/);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>${styles}.drawing{inline-size:auto}</style>${drawings.map((drawing) => `<p>${drawing}</p>`).join('')}`,
  );
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  await page.goto(served.address);
  const typefaces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(typefaces).toContain('Chart Sans');
  const { labelled, overlapping, outside } = await drawnLabels(page);
  await page.close();
  expect(labelled).toBeGreaterThan(100);
  expect({ overlapping, outside }).toEqual({ overlapping: [], outside: [] });
});
