/** What `npm run story -- new` makes is valid, built and tested at once: in a copy of the whole project. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../../src/tools/project-copy.ts';
import { uncompressed } from '../build.ts';
import { testStory } from '../built-story.ts';
import { pageOf } from '../readable.ts';

const slug = 'sea-ice';
const project = copyProject();
const others = ['tests', 'bench', 'docs', 'README.md', '.gitignore', 'vitest.config.ts'];
const configurations = ['biome.json', 'knip.json', 'stryker.config.json'];
for (const part of [...others, ...configurations]) cpSync(part, join(project, part), { recursive: true });
afterAll(() => rmSync(project, { recursive: true, force: true }));

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
let site = '';
beforeAll(() => {
  const made = make('new', slug);
  expect(made.status, made.said).toBe(0);
  said = made.said;
  const built = buildCopy(project, { STORY: slug, ...uncompressed });
  expect(built.status, built.output).toBe(0);
  site = built.site;
});

it('says what it wrote and what to do next', () => {
  const written = new Set(
    files()
      .filter((file) => !before.includes(file))
      .map((file) => /^(?:src\/)?[^/]+\/[^/]+/.exec(file)?.[0]),
  );
  for (const folder of written) expect(said).toContain(folder);
  expect(said).toContain(`STORY=${slug} npm run check`);
  expect(said.trim().split('\n').length).toBeLessThan(7);
});

it('is valid, with schemas and without a warning', () => {
  const told = { STORY: slug };
  expect(JSON.parse(run(['scripts/check.ts', '--json'], told).said)).toEqual({ problems: [], warnings: [] });
  expect(run(['scripts/schema.ts', '--check'], told)).toEqual({ status: 0, said: '' });
});

it('tells nothing of the template but its example', () => {
  const own = files().filter((file) => file.includes(slug) && /\.\w+$/.test(file));
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
  expect(units?.stdout).toContain(`src/stories/${slug}/story.test.ts`);
});

it('leaves the story that is built without STORY the first', () => {
  const first =
    "import { stories } from './src/stories/registry.ts'; console.log(Object.keys(stories).join())";
  expect(run(['--input-type=module-typescript', '--eval', first]).said.trim()).toBe(`prisons,quakes,${slug}`);
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
