/**
 * The recipe of docs/editing.md for a further language, followed on a copy of the project with two languages that
 * nobody speaks: one whose words are longer by two fifths, one that is written from right to left.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { languages } from '../../src/stories/chosen.ts';
import { copyProject } from '../../src/tools/project-copy.ts';
import { drawnLabels, showStep } from '../drawn-labels.ts';
import { readPrisons } from '../prisons.ts';
import { fromRightToLeft, lengthened, type PseudoLanguage, writePseudoLanguage } from '../pseudo-language.ts';
import { pageOf } from '../readable.ts';

const further: PseudoLanguage[] = [
  { language: 'de', tag: 'de-DE', translate: lengthened },
  { language: 'he', tag: 'he-IL', translate: fromRightToLeft },
];

const project = copyProject();
const inProject = (path: string) => join(project, path);

/** The lines that the guide tells editors to add, for the language that it takes as its example and for any other. */
const lines = [
  ...readFileSync('docs/editing.md', 'utf8').matchAll(/```ts add (\S+)\n\s*(.*\bde\b.*)\n\s*```/g),
].map(([, file = '', line = '']) => ({ file, line }));

/** Adds each line for a language below the one for French. */
function addLines(language: string): void {
  for (const { file, line } of lines) {
    const text = readFileSync(inProject(file), 'utf8');
    const added = text.replace(/^( *)(.*\bfr\b.*)$/m, (french, indent: string) =>
      [french, indent + line.replace(/\bde\b/g, language)].join('\n'),
    );
    expect(added, file).not.toBe(text);
    writeFileSync(inProject(file), added);
  }
}

function run(script: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', OUT_DIR: 'dist', DATA_DIR: 'data/prisons' },
  });
  return { status, output: stdout + stderr };
}

/** Changes a file of the copy for the time of a test. */
function withChange<Result>(path: string, change: (text: string) => string, test: () => Result): Result {
  const text = readFileSync(inProject(path), 'utf8');
  const changed = change(text);
  expect(changed, `${path} is changed`).not.toBe(text);
  writeFileSync(inProject(path), changed);
  try {
    return test();
  } finally {
    writeFileSync(inProject(path), text);
  }
}

let browser: Browser;
let served: ServedSite;
beforeAll(async () => {
  for (const { language, tag, translate } of further) {
    addLines(language);
    writePseudoLanguage(project, { language, tag, translate });
  }
  const { status, output } = run('scripts/build.ts');
  expect(status, output).toBe(0);
  [browser, served] = await Promise.all([launchChromium(), serve(inProject('dist'))]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(project, { recursive: true, force: true });
});

async function open(path: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  await page.goto(served.address + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

describe('a further language', () => {
  it('is its file, the words and prose of the story, a line for each, and the texts of the data', () => {
    expect(lines.map(({ file }) => file)).toEqual(['src/locale/all.ts', 'src/stories/prisons/story.ts']);
    const { status, output } = run('scripts/check.ts');
    expect(status, output).toBe(0);
    expect(output).toContain('are valid');
  });

  it.each(further)('has its pages, and links both ways: $language', ({ language }) => {
    const page = pageOf(inProject('dist'), `${language}/index.html`);
    expect(page.documentElement.lang).toBe(language);
    expect(pageOf(inProject('dist'), `${language}/404.html`).documentElement.lang).toBe(language);
    for (const other of languages) {
      expect(page.querySelector(`.languages a[hreflang="${other}"]`)).not.toBeNull();
      const path = other === 'en' ? 'index.html' : `${other}/index.html`;
      const back = pageOf(inProject('dist'), path).querySelector(`.languages a[hreflang="${language}"]`);
      expect(back?.getAttribute('href')).toBe(`/${language}/`);
    }
  });

  it.each(further)(
    'names every place on every map, and prints numbers as Intl does: $language',
    ({ language, tag }) => {
      const page = pageOf(inProject('dist'), `${language}/index.html`);
      const stages = [...page.querySelectorAll('#sites-map .graphic .drawing')];
      expect(stages).toHaveLength(2);
      for (const { id } of readPrisons('data/prisons').dataset.sites)
        for (const stage of stages)
          expect(stage.querySelector(`text.name.named-${id}`)?.textContent, id).toBeTruthy();
      for (const { crowding } of readPrisons('data/prisons').dataset.sites) {
        if (!crowding) continue;
        const printed = new Intl.NumberFormat(tag).format(crowding.detainees);
        expect(page.querySelector('#crowding svg')?.textContent).toContain(printed);
      }
    },
  );

  it('is stopped by a message that is missing, with key and file', () => {
    const without = (text: string) => text.replace(/^ {2}"page\.skip".*\n/m, '');
    withChange('src/locale/de.ts', without, () => {
      for (const script of ['scripts/check.ts', 'scripts/build.ts']) {
        const { status, output } = run(script);
        expect(status).toBe(1);
        expect(output).toMatch(/src\/locale\/de\.ts:\d+:\d+ {2}the message "page\.skip" is missing/);
      }
    });
  });

  it('is stopped by a text of the data that is missing, with its place', () => {
    const without = (text: string) => text.replace(/,\n\s*"de": "[^"]*"/, '');
    withChange('data/prisons/events.json', without, () => {
      const { status, output } = run('scripts/check.ts');
      expect(status).toBe(1);
      expect(output).toMatch(/data\/prisons\/events\.json:\d+:\d+ {2}the text in German \("de"\) is missing/);
    });
  });

  it('is stopped by a unit without its forms, with its place', () => {
    const without = (text: string) => text.replace(/,\n\s*"de": \{[^}]*\}/, '');
    withChange('data/prisons/units.json', without, () => {
      const { status, output } = run('scripts/check.ts');
      expect(status).toBe(1);
      expect(output).toMatch(/data\/prisons\/units\.json:\d+:\d+ {2}the text in German \("de"\) is missing/);
    });
  });

  it('is stopped by a sentence that binds less, with section, file and line', () => {
    const without = (text: string) => text.replace(/<Fact id="nimes\.hour" \/>/, '');
    withChange('src/stories/prisons/de.mdx', without, () => {
      const { status, output } = run('scripts/check.ts');
      expect(status).toBe(1);
      expect(output).toMatch(
        /src\/stories\/prisons\/de\.mdx:\d+:1 {2}the step "nimes" does not bind the fact nimes\.hour, as src\/stories\/prisons\/en\.mdx:\d+ does/,
      );
    });
  });
});

describe.each(further.flatMap(({ language }) => [360, 768, 1280].map((width) => ({ language, width }))))(
  'the layout in $language at $width px',
  ({ language, width }) => {
    it('keeps every label inside its drawing and off the others', async () => {
      const page = await open(`${language}/`, width);
      for (const step of ['overview', 'nanterre', 'toulon', 'unreported', 'night']) {
        await showStep(page, step);
        const { labelled, overlapping, outside } = await drawnLabels(page);
        expect(labelled).toBeGreaterThan(60);
        expect({ overlapping, outside }, `at ${step}`).toEqual({ overlapping: [], outside: [] });
      }
      await page.close();
    });

    it('lets nothing run out of its box or of the window', async () => {
      const page = await open(`${language}/`, width);
      const { beyond, content } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        beyond: [...document.querySelectorAll('body :is(h1, h2, p, li, figcaption, table, nav, a)')]
          .filter((element) => !element.closest('.scroll, .visually-hidden, .skip, svg, .graphic'))
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 0 && (left < -1 || right > innerWidth + 1);
          })
          .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
      }));
      expect(beyond).toEqual([]);
      expect(content).toBeLessThanOrEqual(width);
      await page.close();
    });
  },
);

describe('a language that runs from right to left', () => {
  it('begins its lines on the right, and mirrors what stands beside one another', async () => {
    const page = await open('he/', 1280);
    const placed = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
      const words = (selector: string) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(selector) as Element);
        return range.getBoundingClientRect();
      };
      return {
        text: words('.imprint').right,
        column: box('.imprint').right,
        heading: words('h2:has(+ .chapter)').left,
        link: box('.chapter').right,
        steps: box('.steps').left,
        map: box('.graphic').right,
      };
    });
    expect(Math.abs(placed.text - placed.column)).toBeLessThan(2);
    expect(placed.heading).toBeGreaterThan(placed.link);
    expect(placed.steps).toBeGreaterThanOrEqual(placed.map - 1);
    await page.close();
  });

  it('draws as every other: the years from left to right, each label in its own direction', async () => {
    const page = await open('he/', 1280);
    const { years, directions } = await page.evaluate(() => ({
      years: [...document.querySelectorAll('#seizures-history svg.wide text')]
        .filter((text) => /^\d{4}$/.test(text.textContent ?? ''))
        .map((text) => ({ year: Number(text.textContent), x: text.getBoundingClientRect().left }))
        .sort((a, b) => a.x - b.x)
        .map(({ year }) => year),
      directions: [...document.querySelectorAll('svg.drawing')].map((svg) => getComputedStyle(svg).direction),
    }));
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    expect(new Set(directions)).toEqual(new Set(['ltr']));
    await page.close();
  });
});
