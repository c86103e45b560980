import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tables } from '../../../tests/prisons.ts';

let folder: string;
let data: string;
let sheets: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spreadsheets-'));
  data = join(folder, 'data');
  sheets = join(folder, 'sheets');
  cpSync('tests/fixtures/small', data, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: data },
  });
  return { status, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
}

const files = () => readdirSync(data).map((name) => [name, readFileSync(join(data, name), 'utf8')]);

/** Exports the tables and replaces a piece of one. */
function edited(table: string, from: string, to: string): string {
  expect(run('export', sheets)).toMatchObject({ status: 0, stderr: '' });
  const file = join(sheets, `${table}.csv`);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return file;
}

it('exports a file for every table', () => {
  expect(run('export', sheets)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(sheets).sort()).toEqual(tables.all.map(({ name }) => `${name}.csv`).sort());
});

it('imports a changed cell, and shows it first', () => {
  const file = edited('seizures-within', '13.1', '13.2');
  const seizures = join(data, 'seizures.json');
  const before = readFileSync(seizures, 'utf8');
  const { status, stdout, stderr } = run('import', file);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('seized-autumn  tonnes  13.1 → 13.2\n');
  expect(readFileSync(seizures, 'utf8')).toBe(before.replace('13.1', '13.2'));
  expect(run('import', file)).toEqual({
    status: 0,
    stdout: 'seizures-within.csv: nothing to change\n',
    stderr: '',
  });
});

it('imports tables together that depend on one another', () => {
  const years = edited('seizures-years', '18.3', '18.4');
  const others = ['seizures-within', 'seizures-growth'].map((name) => join(sheets, `${name}.csv`));
  for (const [index, [from, to]] of [
    ['18.3', '18.4'],
    [',48,', ',48.4,'],
  ].entries()) {
    const file = others[index] ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace(from ?? '', to ?? ''));
  }
  expect(run('import', years).stderr).toContain(
    'import the tables together that depend on one another: npm run data -- import FILE.csv FILE.csv\n',
  );
  expect(run('import', years, ...others)).toMatchObject({ status: 0, stderr: '' });
  const seizures = JSON.parse(readFileSync(join(data, 'seizures.json'), 'utf8'));
  expect([seizures.years[4].tonnes, seizures.within[2].tonnes, seizures.growth[1].percent]).toEqual([
    18.4, 18.4, 48.4,
  ]);
});

it('only shows what would change with --dry-run', () => {
  const file = edited('seizures-within', '13.1', '13.2');
  const before = files();
  const { status, stdout } = run('import', file, '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('seized-autumn  tonnes  13.1 → 13.2\n');
  expect(files()).toEqual(before);
});

describe('what is refused leaves the data as it was', () => {
  it.each([
    [
      'a cell of the wrong kind',
      'seizures-within',
      '13.1',
      'many',
      'seizures-within.csv row 3, column tonnes  tonnes must be a number above 0. You wrote "many"\n',
    ],
    [
      'a source that does not exist',
      'events',
      'Des attaques en une seule nuit,checked,gazette bureau',
      'Des attaques en une seule nuit,checked,gazete bureau',
      'events.csv row 2, column sources  no source has the id gazete: did you mean gazette?\n',
    ],
    [
      'a growth in another table that the changed years do not give',
      'seizures-years',
      '18.3',
      '28.3',
      'data/seizures.json:82:18  growth-2021 says 48 percent, but 12.4 and 28.3 tonnes give 128.2: fix whichever is wrong\n',
    ],
    [
      'a number typed by hand',
      'sites',
      'Shots at the gate',
      'Two shots at the gate',
      'sites.csv row 3, column reported.text.en  "Two" is a number typed by hand',
    ],
  ])('%s', (_, table, from, to, message) => {
    const file = edited(table, from, to);
    const before = files();
    const { status, stderr } = run('import', file);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(files()).toEqual(before);
  });
});

it.each([
  [['import', 'nowhere/sites.csv'], 'nowhere/sites.csv cannot be read: is there such a file?\n'],
  [['import', 'seizure-years.csv'], 'did you mean seizures-years.csv?'],
  [['import', 'other.csv'], 'other.csv is not named after a table: name the file after one of sources, '],
  [['import'], 'Write npm run data -- export [FOLDER]'],
  [['export', '--wet-run'], 'Write npm run data -- export [FOLDER]'],
  [[], 'Write npm run data -- export [FOLDER]'],
])('answers %j with a sentence', (words, message) => {
  const { status, stderr } = run(...words);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});
