/** The recipes of docs/editing-longer.md are followed on copies of the story, a copy for each section. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkStory } from '../src/prose/check.ts';
import { proseFile } from '../src/prose/prose-file.ts';
import { languages } from '../src/stories/chosen.ts';
import { follow, sectionsOf } from './recipes.ts';

const project = process.cwd();
const guide = readFileSync('docs/editing-longer.md', 'utf8');
const work = mkdtempSync(join(tmpdir(), 'longer-'));
let photo: Buffer;
beforeAll(async () => {
  photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => {
  process.chdir(project);
  rmSync(work, { recursive: true, force: true });
});

/** Each test works in a copy of its own, as an editor does: by files and what `check` says of them. */
beforeEach(() => {
  process.chdir(project);
  const copy = mkdtempSync(join(work, 'copy-'));
  cpSync('data/prisons', join(copy, 'data/prisons'), { recursive: true });
  mkdirSync(join(copy, 'public/prisons'), { recursive: true });
  mkdirSync(join(copy, 'src/stories/prisons/photos'), { recursive: true });
  for (const language of languages) cpSync(proseFile(language), join(copy, proseFile(language)));
  process.chdir(copy);
});

const edit = (file: string, change: (text: string) => string | Buffer) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

/** Every problem, and every warning, with its file and its sentence. */
function said(): string[] {
  const result = checkStory();
  const found = 'problems' in result ? result.problems : result.summary.warnings;
  return found.map(({ file, message }) => `${file}  ${message}`);
}

const sections = sectionsOf(guide);
const sectionOf = (title: string) => sections.get(title) ?? '';

/** What the guide says that `check` says. */
const promised = (what: string) =>
  new RegExp(`\`\`\`text says ${what}\n(.*)\n`).exec(guide)?.[1] ?? `nothing of ${what}`;

describe('the guide for longer changes', () => {
  it.each([
    ['Write a paragraph with a new fact', 4],
    ['Rename a chapter', 2],
    ['Take a figure out of the story', 2],
    ['Say who publishes and who wrote it', 1],
    ['Place a photo', 2],
    ['Read all sources anew', 1],
    ['Give something another path', 1],
  ])('%s', (title, blocks) => {
    writeFileSync('public/prisons/logo.png', photo);
    writeFileSync('src/stories/prisons/photos/gate.jpg', photo);
    expect(follow(sectionOf(title))).toBe(blocks);
    expect(said()).toEqual([]);
  });

  it('a change in one language alone is told', () => {
    writeFileSync('src/stories/prisons/photos/gate.jpg', photo);
    const [first = ''] = sectionOf('Place a photo').split('```diff src/stories/prisons/fr.mdx');
    follow(first);
    expect(said()).toEqual([
      'src/stories/prisons/fr.mdx  the chapter "letters" does not show the photo gate.jpg, as src/stories/prisons/en.mdx:65 does',
    ]);
  });

  it.each([
    [
      'the photo',
      'Place a photo',
      'src/stories/prisons/photos/gate.jpg is not there: put the photo into that folder',
    ],
    [
      'the logo',
      'Say who publishes and who wrote it',
      'public/prisons/logo.png is not there: put the picture into that folder',
    ],
  ])('%s that is not there is told', (_, title, message) => {
    follow(sectionOf(title));
    expect(said().every((one) => one.endsWith(message)) && said().length > 0, said().join('\n')).toBe(true);
  });

  it('reads all sources anew', () => {
    edit('data/prisons/sources.json', (text) => text.replace(/"read": "[^"]*"/g, '"read": "2026-11-30"'));
    expect(said().join('\n')).toMatch(/asOf|2026-11-30/);
    follow(sectionOf('Read all sources anew'));
    expect(said()).toEqual([]);
  });
});

/** Moves a step of every language above another, or to the end of all steps. */
function moveStep(id: string, above?: string): void {
  for (const language of languages)
    edit(proseFile(language), (text) => {
      const [step = ''] = new RegExp(`<Step id="${id}"[\\s\\S]*?</Step>\n\n`).exec(text) ?? [];
      const place = above ? `<Step id="${above}"` : '</Scrolly>';
      return text.replace(step, '').replace(place, () => step + place);
    });
}

describe('the order of steps', () => {
  it.each([
    ['overview', 'toulon'],
    ['overview', undefined],
    ['night', 'nanterre'],
  ])('lets %s, which names no place, stand above %s', (id, above) => {
    moveStep(id, above);
    expect(said()).toEqual([]);
  });

  it.each([
    ['nimes', 'nanterre'],
    ['unreported', 'toulon'],
  ])('does not let %s stand above %s', (id, above) => {
    moveStep(id, above);
    const message = promised(`when ${id} stands above ${above}`);
    expect(said()).toEqual(languages.map((language) => `${proseFile(language)}  ${message}`));
  });
});

describe('what two editors leave in one file', () => {
  const marked = (own: string, other: string) => `<<<<<<< HEAD\n${own}\n=======\n${other}\n>>>>>>> theirs\n`;
  it.each([
    'data/prisons/facts.json',
    'data/prisons/moved.txt',
    'data/prisons/published.txt',
    'src/stories/prisons/en.mdx',
    'src/stories/prisons/fr.mdx',
  ])('is told by its lines in %s', (file) => {
    edit(file, (text) => {
      const lines = text.split('\n');
      return [...lines.slice(0, 2), `${marked('a', 'b')}${lines.slice(2).join('\n')}`].join('\n');
    });
    expect(said()).toContain(`${file}  ${promised('of a merge conflict')}`);
  });
});

describe('what Windows does to files', () => {
  const prose = languages.map(proseFile);
  const data = [
    'data/prisons/facts.json',
    'data/prisons/story.json',
    'data/prisons/moved.txt',
    'data/prisons/published.txt',
  ];
  it.each<[string, string[], (text: string) => string]>([
    ['line ends', [...prose, ...data], (text) => text.replaceAll('\n', '\r\n')],
    ['tabs', ['data/prisons/facts.json', 'data/prisons/story.json'], (text) => text.replaceAll('  ', '\t')],
    ['a byte-order mark in the prose', prose, (text) => `\ufeff${text}`],
  ])('%s: changes nothing', (_, files, change) => {
    for (const file of files) edit(file, change);
    expect(said()).toEqual([]);
  });

  it.each<[string, string, (text: string) => string | Buffer]>([
    [
      'typographic quotes around a name',
      'data/prisons/facts.json',
      (text) => text.replace('"value": 7', '“value”: 7'),
    ],
    [
      'a decimal comma',
      'data/prisons/seizures.json',
      (text) => text.replace('"tonnes": 27.7', '"tonnes": 27,7'),
    ],
    ['a byte-order mark in a data file', 'data/prisons/facts.json', (text) => `\ufeff${text}`],
    ['UTF-16', 'data/prisons/facts.json', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16', 'src/stories/prisons/fr.mdx', (text) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', 'data/prisons/sites.json', (text) => Buffer.from(text, 'latin1')],
    ['Windows-1252', 'src/stories/prisons/fr.mdx', (text) => Buffer.from(text, 'latin1')],
  ])('%s: is told in %s by what to do', (what, file, change) => {
    const [, message] = new RegExp(`^\\| ${what} \\| \`(.*)\` \\|$`, 'm').exec(guide) ?? [];
    edit(file, change);
    expect(said()).toContain(`${file}  ${message}`);
  });
});
