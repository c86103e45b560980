/** The story in programs that print pages, read them as text or make other documents of them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { programPath, programs } from '../../scripts/programs/browsers.ts';
import type { BrowserProgram } from '../../scripts/programs/program.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { pageOf } from '../readable.ts';

const run = promisify(execFile);
const site = inject('site');
const work = mkdtempSync(join(tmpdir(), 'other-readers-'));
let served: ServedSite;
beforeAll(async () => {
  served = await serve(site);
});
afterAll(async () => {
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

const squeezed = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const started = (program: BrowserProgram, given: readonly string[]) =>
  run(programPath(program), [...given], { maxBuffer: 2 ** 26, env: { ...process.env, LC_ALL: 'C.UTF-8' } });

/** The first words of each heading and step, up to what is a number, in their order. */
function beginnings(language: (typeof languages)[number]): string[] {
  const page = pageOf(site, `${editionFolder(language)}index.html`);
  return [...page.querySelectorAll('h2, .words > :first-child')].map((element) => {
    const [start = ''] = squeezed(element.textContent ?? '').split(/[\d“«(:,]/);
    return start.trim().split(' ').slice(0, 3).join(' ');
  });
}

function expectInOrder(text: string, pieces: readonly string[]): void {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    expect(at, piece).toBeGreaterThanOrEqual(0);
    from = at;
  }
}

describe.each([
  // It sets the notes in one column.
  ['WeasyPrint', programs.weasyPrint, [], 16],
  ['wkhtmltopdf', programs.wkhtmltopdf, ['-q'], 13],
] as const)('%s', (name, program, options, mostPages) => {
  it.each(languages)('prints the story whole, without blank stills, in %s', async (language) => {
    const file = join(work, `${name}-${language}.pdf`);
    await started(program, [...options, served.address + editionFolder(language), file]);
    const text = squeezed((await started(programs.paperText, [file, '-'])).stdout);
    expectInOrder(text, beginnings(language));
    const pages =
      text.length && (await started(programs.paperText, [file, '-'])).stdout.split('\f').length - 1;
    expect(pages).toBeLessThanOrEqual(mostPages);
    // A page of pictures that nobody drew would be empty: each has words or ink on more than a hundredth.
    const drawn = join(work, `${name}-${language}`);
    await started(programs.paperPictures, ['-r', '20', '-gray', '-png', file, drawn]);
    for (let page = 1; page < pages; page++) {
      const number = String(page).padStart(String(pages).length, '0');
      const { channels } = await sharp(`${drawn}-${number}.png`).stats();
      expect(channels[0]?.stdev, `page ${page}`).toBeGreaterThan(8);
    }
  });
});

it('wkhtmltopdf draws the charts in their colours', async () => {
  const file = join(work, 'colours.pdf');
  await started(programs.wkhtmltopdf, ['-q', served.address, file]);
  const drawn = join(work, 'colours');
  await started(programs.paperPictures, ['-r', '20', '-png', file, drawn]);
  let blue = 0;
  for (const page of readdirSync(work).filter((name) => /^colours-\d+\.png$/.test(name))) {
    const { data } = await sharp(join(work, page)).raw().toBuffer({ resolveWithObject: true });
    for (let at = 0; at < data.length; at += 3) if ((data[at + 2] ?? 0) > (data[at] ?? 0) + 80) blue++;
  }
  expect(blue).toBeGreaterThan(100);
});

it.each(languages)(
  'lynx reads the story in its order, with the labels of drawings apart, in %s',
  async (language) => {
    const { stdout } = await started(programs.lynx, [
      '-dump',
      '-nolist',
      '-width=100',
      '-display_charset=utf-8',
      served.address + editionFolder(language),
    ]);
    const text = squeezed(stdout.replaceAll('(BUTTON)', ''));
    expectInOrder(text, beginnings(language));
    const page = pageOf(site, `${editionFolder(language)}index.html`);
    const hours = [...page.querySelectorAll('.opening svg text')]
      .slice(0, 4)
      .map((label) => squeezed(label.textContent ?? ''));
    expect(text.includes(hours.join(' ')), hours.join(' ')).toBe(true);
    expect(text.includes(hours.join('')), hours.join('')).toBe(false);
  },
);

it.each(languages)('pandoc makes a book of it, with every heading, in %s', async (language) => {
  const file = join(work, `${language}.epub`);
  await started(programs.pandoc, [
    '-f',
    'html',
    '-t',
    'epub3',
    served.address + editionFolder(language),
    '-o',
    file,
  ]);
  const { stdout } = await started(programs.pandoc, ['-f', 'epub', '-t', 'plain', '--wrap=none', file]);
  expectInOrder(squeezed(stdout), beginnings(language));
  expect(readFileSync(file).length).toBeGreaterThan(20_000);
});
