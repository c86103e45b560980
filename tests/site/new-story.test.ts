/**
 * What `npm run story -- new` makes is valid, built and tested at once, and so is what docs/new-story.md makes of it: in a
 * copy of the whole project.
 */
import { execFile, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../../src/tools/project-copy.ts';
import { uncompressed } from '../build.ts';
import { type BuiltStory, testFigures, testPages, testStory } from '../built-story.ts';
import { pageOf } from '../readable.ts';
import { follow } from '../recipes.ts';

const [slug, inGuide] = ['sea-ice', 'library'];
const guide = readFileSync('docs/new-story.md', 'utf8');
const project = copyProject();
const others = ['tests', 'bench', 'docs', 'README.md', '.gitignore', 'vitest.config.ts'];
const configurations = ['biome.json', 'knip.json', 'stryker.config.json'];
for (const part of [...others, ...configurations]) cpSync(part, join(project, part), { recursive: true });
const sites = mkdtempSync(join(tmpdir(), 'sites-'));
afterAll(() => {
  for (const folder of [project, sites]) rmSync(folder, { recursive: true, force: true });
});

const run = (words: string[], environment: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, said: stdout + stderr };
};
const make = (...words: string[]) => run(['scripts/story.ts', ...words]);
/** All files of the project but its packages. */
const files = () =>
  globSync('{src,data,public,tests}/**/*', { cwd: project })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
const read = (file: string) => readFileSync(join(project, file), 'utf8');

const before = files();
let said = '';
let written: string[] = [];
let site = '';
let siteOfGuide = '';

/** Folder of a story's site, built in the copy. */
function build(story: string): string {
  const built = buildCopy(project, { STORY: story, ...uncompressed });
  expect(built.status, built.output).toBe(0);
  const kept = join(sites, story);
  renameSync(built.site, kept);
  return kept;
}

/** Takes the steps of the guide to the letter. Gives how many blocks it has. */
function followGuide(): number {
  expect(make('new', inGuide)).toMatchObject({ status: 0 });
  const blocks = follow(guide, project);
  for (const [, paths = ''] of guide.matchAll(/^rm (.+)$/gm))
    for (const path of paths.split(' ')) rmSync(join(project, path));
  expect(run(['scripts/schema.ts'], { STORY: inGuide })).toMatchObject({ status: 0 });
  return blocks;
}

beforeAll(() => {
  const made = make('new', slug);
  expect(made.status, made.said).toBe(0);
  said = made.said;
  written = files().filter((file) => !before.includes(file));
  site = build(slug);
  expect(followGuide()).toBe(13);
  siteOfGuide = build(inGuide);
});

it('says what it wrote and what to do next', () => {
  const folders = new Set(written.map((file) => /^(?:src\/)?[^/]+\/[^/]+/.exec(file)?.[0]));
  expect(folders.size).toBe(3);
  for (const folder of folders) expect(said).toContain(folder);
  expect(said).toContain(`STORY=${slug} npm run check`);
  expect(said.trim().split('\n').length).toBeLessThan(7);
});

it('is valid, with schemas and without a warning', () => {
  const told = { STORY: slug };
  const [counted = ''] = run(['scripts/check.ts'], told).said.split(';');
  expect(guide).toContain(`# ${counted}`);
  expect(JSON.parse(run(['scripts/check.ts', '--json'], told).said)).toEqual({ problems: [], warnings: [] });
  expect(run(['scripts/schema.ts', '--check'], told)).toEqual({ status: 0, said: '' });
});

it('tells nothing of the template but its example', () => {
  const own = written.filter((file) => /\.\w+$/.test(file));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((file) => /template/.test(file + read(file)))).toEqual([]);
  expect(JSON.parse(read(`data/${slug}/story.json`)).title).toEqual({ en: 'A story to be written' });
});

it('is formatted, used, of the right types, and passes the unit tests', async () => {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'];
  const asked = [
    ['node_modules/.bin/biome', 'check', '.'],
    ['node_modules/.bin/knip'],
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
    [...vitest, 'src/stories', 'tests/imports', 'tests/engine-words'],
  ];
  const [, , , units] = await Promise.all(
    asked.map((words) => promisify(execFile)(process.execPath, words, { cwd: project })),
  );
  for (const story of [slug, inGuide]) expect(units?.stdout).toContain(`src/stories/${story}/story.test.ts`);
});

it('leaves the story that is built without STORY the first', () => {
  const first =
    "import { stories } from './src/stories/registry.ts'; console.log(Object.keys(stories).join())";
  expect(run(['--input-type=module-typescript', '--eval', first]).said.trim()).toBe(
    `prisons,quakes,${slug},${inGuide}`,
  );
});

it('counts the letters of its headline, as it says', () => {
  const page = pageOf(site, 'index.html');
  const headline = page.querySelector('h1')?.textContent ?? '';
  const letters = headline.match(/\p{L}/gu)?.length;
  expect(letters).toBeGreaterThan(0);
  expect(page.querySelector('main p data')?.textContent).toContain(`${letters} letters`);
  const rows = [...page.querySelectorAll('figure#letters tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()),
  );
  expect(rows.map(([word, count]) => [word, Number(count)])).toEqual(
    headline.split(' ').map((word) => [word, word.length]),
  );
  expect(page.querySelector('figure#letters svg .letters')).not.toBeNull();
});

describe('its site', () => {
  testStory({
    site: () => site,
    figures: ['letters'],
    proses: { '': readFileSync('src/stories/template/en.mdx', 'utf8') },
  });
});

describe('what the guide makes of one', () => {
  it('is valid, with schemas and without a warning', () => {
    const told = { STORY: inGuide };
    expect(JSON.parse(run(['scripts/check.ts', '--json'], told).said)).toEqual({
      problems: [],
      warnings: [],
    });
    expect(run(['scripts/schema.ts', '--check'], told)).toEqual({ status: 0, said: '' });
  });

  it('has nothing left of the example but what it says of it', () => {
    const own = files().filter((file) => file.includes(inGuide) && /\.\w+$/.test(file));
    const left = own.filter((file) => /letters?\b|headline/i.test(file + read(file)));
    expect(left).toEqual([`data/${inGuide}/facts.md`]);
  });

  it('shows its figure, with the sum of its records in the prose', () => {
    const page = pageOf(siteOfGuide, 'index.html');
    const { visitors } = JSON.parse(read(`data/${inGuide}/visitors.json`));
    const sum = visitors.reduce((all: number, { visitors: one }: { visitors: number }) => all + one, 0);
    expect(page.querySelector('main p data')?.textContent).toContain(`${sum.toLocaleString('en')} visitors`);
    expect(page.querySelectorAll('figure#visitors tbody tr')).toHaveLength(visitors.length);
  });

  it('takes commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...guide.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  const built: BuiltStory = {
    site: () => siteOfGuide,
    figures: ['visitors'],
    proses: { '': /```mdx new \S+\n([\s\S]*?)```/.exec(guide)?.[1] ?? '' },
  };
  testPages(built);
  testFigures(built);
});

describe('nothing is written', () => {
  it.each([
    [['new', slug], `data/${slug} is there already: choose another name`],
    [['new', 'prisons'], 'data/prisons is there already: choose another name'],
    [['new', 'template'], 'src/stories/template is there already: choose another name'],
    [['new', 'registry'], 'src/stories/registry.ts is there already: choose another name'],
    [['new', '../ice'], '"../ice" cannot name a story: a name is made of small letters'],
    [['new'], 'Write npm run story -- new SLUG'],
    [['old', 'ice'], 'Write npm run story -- new SLUG'],
    [['new', 'ice', 'sea'], 'Write npm run story -- new SLUG'],
  ])('for %j', (words, sentence) => {
    const there = files();
    const refused = make(...words);
    expect(refused.status).toBe(1);
    expect(refused.said).toMatch(/^[^\n]+\nNothing was written\.\n$/);
    expect(refused.said.startsWith(sentence)).toBe(true);
    expect(files()).toEqual(there);
  });

  it('where the registry is no list, or the schemas cannot be made', () => {
    const [registry, schema] = ['src/stories/registry.ts', 'scripts/schema.ts'].map(
      (file) => [file, read(file)] as const,
    );
    if (!registry || !schema) throw new Error('two files were asked for');
    const there = files();
    for (const [[file, text], broken] of [
      [registry, registry[1].replace('  prisons', '<<<<<<< HEAD\n  prisons')],
      [schema, 'throw new Error("no disk");'],
    ] as const) {
      writeFileSync(join(project, file), broken);
      expect(make('new', 'ice')).toMatchObject({
        status: 1,
        said: expect.stringContaining('Nothing was written.'),
      });
      expect(read(file)).toBe(broken);
      writeFileSync(join(project, file), text);
    }
    expect(files()).toEqual(there);
    expect(existsSync(join(project, 'src/stories/ice'))).toBe(false);
    expect(read(registry[0])).toBe(registry[1]);
  });
});
