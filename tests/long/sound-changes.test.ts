/** What editors may change without asking anybody: the story builds, and no test of the engine minds. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const project = mkdtempSync(join(tmpdir(), 'sound-changes-'));
const left = ['.git', 'node_modules', 'dist', 'proposal'];
for (const name of readdirSync('.'))
  if (!left.includes(name)) cpSync(name, join(project, name), { recursive: true });
symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
// Some tests ask git which files there are.
for (const args of [
  ['init', '--quiet'],
  ['add', '--all'],
])
  spawnSync('git', args, { cwd: project });
afterAll(() => rmSync(project, { recursive: true, force: true }));

function run(...args: string[]) {
  const { NODE_ENV, VITEST, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...env, PRECOMPRESS: 'no' },
    maxBuffer: 2 ** 26,
  });
  return { status, said: stdout + stderr };
}

/** Rewrites a data file of the first story; the change must change something. */
function rewrite(name: string, change: (text: string) => string): void {
  const file = join(project, 'data/prisons', `${name}.json`);
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

interface DataRecord {
  id: string;
  [key: string]: unknown;
}

/** Gives a record other values. */
const revise = (list: string, id: string, values: (record: DataRecord) => object) => (text: string) => {
  const content: Record<string, DataRecord[]> = JSON.parse(text);
  const record = content[list]?.find((one) => one.id === id);
  if (!record) throw new Error(`${list} holds no ${id}`);
  Object.assign(record, values(record));
  return `${JSON.stringify(content, null, 2)}\n`;
};

it.each([
  [
    'a number is corrected, where it stands and in what its sources give',
    () => {
      for (const file of ['seizures', 'claims', 'sources'])
        rewrite(file, (text) => text.replace(/(: *)53\.5(?=\s*[,}\n])/g, '$153.4'));
    },
  ],
  [
    'an hour is another, and a place gets another name',
    () => {
      const hour = { at: '2025-04-14T21:12', status: 'reported', sources: ['afp-chrono'] };
      rewrite(
        'sites',
        revise('sites', 'nimes', () => ({ hour })),
      );
      rewrite(
        'sites',
        revise('sites', 'villepinte', ({ name }) => ({ name: `${name}-Nord` })),
      );
    },
  ],
  [
    'an event is told in other words',
    () =>
      rewrite(
        'events',
        revise('events', 'pnaco', ({ text }) => ({
          text: Object.fromEntries(
            Object.entries(text as Record<string, string>).map(([language, words]) => [
              language,
              `${words}, at last`,
            ]),
          ),
        })),
      ),
  ],
])('%s: the story builds', (_, change) => {
  change();
  const { status, said } = run('scripts/build.ts');
  expect(status, said).toBe(0);
});

it('no unit test of the engine minds any of them', () => {
  const { status, said } = run(
    'node_modules/vitest/vitest.mjs',
    ...['run', '--project', 'unit', '--reporter', 'dot', '--exclude', 'src/stories/*/**'],
    // It asks npm for the packages, which are a link here.
    ...['--exclude', 'tests/supply-chain.test.ts'],
  );
  expect(said.match(/^.*FAIL.*$/gm) ?? []).toEqual([]);
  expect(status, said.slice(-3000)).toBe(0);
  expect(said).toMatch(/Tests .*\d{4} passed/);
});
