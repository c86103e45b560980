/** The story on paper: every step with its still, every table open, every address, no drawing cut, light. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { programPath, programs } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { readStyleSheets } from '../../src/stories/sheets.ts';
import { palettes } from '../../src/styles/palette.ts';
import { chromium, type EngineBrowser, firefox } from '../engines/index.ts';

const seizures = (palettes(readStyleSheets().tokens).light.get('--seizures') ?? '')
  .match(/[0-9a-f]{2}/g)
  ?.map((digits) => Number.parseInt(digits, 16)) as number[];

let folder: string;
let site: ServedSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paper-'));
  site = await serve(inject('site'));
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Words without the spaces, line ends and brackets between them, which style sheets or paper make. */
const squeezed = (words: string) => words.normalize('NFKC').replace(/[\s[\]]+/g, '');

/** What must be on paper, from the page as it is on screen. */
function contentOf() {
  const text = (element?: Element | null) => element?.textContent ?? '';
  const texts = (selector: string, root: ParentNode = document) =>
    [...root.querySelectorAll(selector)].map(text);
  // A step's words with the lines of its clock, which its still shows.
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')].map((step) => [
    text(step.querySelector('.words')).trim().slice(0, 30),
    ...texts(
      `.frame .narrow :is(.clock-${step.dataset.step} tspan, .clock-${step.dataset.step}:not(:has(tspan)))`,
    ),
  ]);
  // What stands on one page: a figure's title, and every label of its drawing.
  const drawings = [...document.querySelectorAll('figure:has(> .drawn)')].map((figure) => [
    text(figure.querySelector('figcaption')),
    ...texts('.drawn.wide :is(tspan, text:not(:has(tspan)))', figure),
  ]);
  // The map's title stands over the head of its table.
  const map = [...texts('.scrolly figcaption'), ...texts('.scrolly thead th')];
  return {
    steps: [map, ...steps],
    drawings,
    // Their ends, for the foot of a page may stand in the middle.
    paragraphs: texts('main > p').flatMap((words) => [words.slice(0, 40), words.slice(-40)]),
    cells: texts('.table td, .table th'),
    addresses: [...document.querySelectorAll<HTMLAnchorElement>('main a[rel~="external"]')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
    own:
      document.querySelector<HTMLLinkElement>(`link[hreflang="${document.documentElement.lang}"]`)?.href ??
      '',
  };
}

/** The text of each page. */
function pagesOf(file: string): string[] {
  const text = execFileSync(programPath(programs.paperText), ['-raw', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(squeezed);
}

interface Painted {
  mean: number;
  /** Pixels that have about the colour of the seizures, which drawings alone have. */
  coloured: number;
}

/** How each page looks. */
async function paintedPages(file: string): Promise<Painted[]> {
  execFileSync(programPath(programs.paperPictures), ['-r', '30', '-png', file, file]);
  const pictures = readdirSync(folder).filter((entry) => entry.endsWith('.png'));
  return Promise.all(
    pictures.map(async (picture) => {
      const pixels = await sharp(readFileSync(join(folder, picture)))
        .removeAlpha()
        .raw()
        .toBuffer();
      rmSync(join(folder, picture));
      let [sum, coloured] = [0, 0];
      for (let at = 0; at < pixels.length; at += 3) {
        const distance = seizures.map((value, index) => Math.abs(value - (pixels[at + index] ?? 0)));
        if (Math.max(...distance) < 40) coloured++;
        sum += pixels[at] ?? 0;
      }
      return { mean: sum / (pixels.length / 3), coloured };
    }),
  );
}

describe.each([chromium, firefox])('$name', ({ launch, name }) => {
  let browser: EngineBrowser;
  beforeAll(async () => {
    browser = await launch({ dark: true });
  });
  afterAll(() => browser?.close());

  it.each(
    languages.flatMap((language) => (['A4', 'Letter'] as const).map((paper) => [language, paper] as const)),
  )('prints the story in %s on %s', async (language, paper) => {
    const tab = await browser.open(site.address + editionFolder(language), { width: 1280, height: 800 });
    await tab.evaluate(() => {
      document.documentElement.className = 'dark';
      document.querySelector('[data-step]:nth-child(3)')?.scrollIntoView();
    });
    const content = await tab.evaluate(contentOf);
    const file = join(folder, 'story.pdf');
    writeFileSync(file, (await tab.print?.(paper)) ?? '');
    await tab.close();

    const painted = await paintedPages(file);
    for (const [index, { mean }] of painted.entries())
      expect(mean, `page ${index + 1} is light`).toBeGreaterThan(200);
    const drawn = painted.filter(({ coloured }) => coloured > 50);
    expect(drawn.length, 'pages with drawings of the seizures').toBeGreaterThan(1);

    // Of Firefox's PDF no program here reads the letters that the typefaces' cut has.
    if (name === 'Firefox') return;
    const pages = pagesOf(file);
    const all = pages.join('');
    const missing = (parts: string[]) => parts.filter((part) => !all.includes(squeezed(part)));
    for (const parts of [content.paragraphs, content.cells, content.addresses]) {
      expect(parts.length).toBeGreaterThan(0);
      expect(missing(parts)).toEqual([]);
    }
    // Whole, on one page.
    for (const group of [...content.steps, ...content.drawings]) {
      expect(group.length).toBeGreaterThan(1);
      const parts = group.map(squeezed);
      const absent = pages.map((page) => parts.filter((part) => !page.includes(part)));
      expect(absent.sort((a, b) => a.length - b.length)[0], group[0]).toEqual([]);
    }
    for (const [index, page] of pages.entries()) {
      expect(page, 'its address at the foot').toContain(squeezed(content.own));
      expect(page.length, `page ${index + 1} is not blank`).toBeGreaterThan(
        index < pages.length - 1 ? 400 : 150,
      );
    }
  });
});
