/** The command with workbooks, and with rows that are missing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tables } from '../../../tests/prisons.ts';

let folder: string;
let data: string;
let workbook: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  data = join(folder, 'data');
  workbook = join(folder, 'out', 'tables.xlsx');
  cpSync('tests/fixtures/small', data, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: data },
  });
  return { status, stdout: stdout.replaceAll(`${folder}/`, ''), stderr: stderr.replaceAll(`${folder}/`, '') };
}

const files = () => readdirSync(data).map((name) => [name, readFileSync(join(data, name), 'utf8')]);

/** A table as it is exported, its lines changed. */
function csvOf(table: string, change: (lines: string[]) => string[]): string {
  expect(run('export', folder)).toMatchObject({ status: 0, stderr: '' });
  const file = join(folder, `${table}.csv`);
  writeFileSync(file, change(readFileSync(file, 'utf8').split('\r\n')).join('\r\n'));
  return file;
}

describe('a workbook', () => {
  it('is exported, and comes back with nothing to change', () => {
    expect(run('export', '--xlsx', workbook)).toEqual({
      status: 0,
      stdout: `out/tables.xlsx  ${tables.all.length} sheets\n`,
      stderr: '',
    });
    const { status, stdout, stderr } = run('import', workbook);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      tables.all.map(({ name }) => `tables.xlsx (sheet ${name}): nothing to change\n`).join(''),
    );
  });

  it('may change several tables at once', async () => {
    run('export', '--xlsx', workbook);
    const { sheets } = await readXlsx(readFileSync(workbook));
    const changed = sheets
      .filter(({ name }) => name.startsWith('seizures'))
      .map(({ name, rows }) => ({
        name,
        rows: rows.map((row) => row.map((cell) => (cell === 18.3 ? 18.4 : cell === 48 ? 48.4 : cell))),
      }));
    writeFileSync(workbook, await writeXlsx({ sheets: changed }));
    expect(run('import', workbook)).toMatchObject({ status: 0, stderr: '' });
    const seizures = JSON.parse(readFileSync(join(data, 'seizures.json'), 'utf8'));
    expect([seizures.years[4].tonnes, seizures.within[2].tonnes, seizures.growth[1].percent]).toEqual([
      18.4, 18.4, 48.4,
    ]);
  });

  it('is told by sheet, row and column what is wrong', async () => {
    const rows = [
      ['id', 'tonnes'],
      ['seized-2021', 'many'],
    ];
    writeFileSync(join(folder, 'my.xlsx'), await writeXlsx({ sheets: [{ name: 'seizures-years', rows }] }));
    const { status, stderr } = run('import', join(folder, 'my.xlsx'), '--remove');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'my.xlsx row 2, column tonnes  tonnes must be a number above 0. You wrote "many"\n',
    );
  });

  it('is not taken together with a file of one of its tables', () => {
    run('export', '--xlsx', workbook);
    const { status, stderr } = run(
      'import',
      workbook,
      csvOf('quotes', (lines) => lines),
    );
    expect(status).toBe(1);
    expect(stderr).toBe(
      'quotes.csv is the table of tables.xlsx (sheet quotes) once more: hand in one of them\n\nNothing was written.\n',
    );
  });

  it('needs a name that programs know', () => {
    expect(run('export', '--xlsx', 'tables.all.csv')).toMatchObject({
      status: 1,
      stderr: 'tables.all.csv must end in .xlsx, as a workbook’s name does\n',
    });
  });
});

describe('a row that is missing', () => {
  const gone = (lines: string[]) => lines.filter((line) => !line.startsWith('said-minister,'));

  it('is refused, and the data stay as they are', () => {
    const before = files();
    const { status, stderr } = run('import', csvOf('quotes', gone));
    expect(status).toBe(1);
    expect(stderr).toBe(
      'quotes.csv  the row of said-minister is missing: put back what was left out or filtered away, or add --remove said-minister to the command if the record is to go\n\nNothing was written.\n',
    );
    expect(files()).toEqual(before);
  });

  it.each([['--remove'], ['--remove', 'said-minister'], ['--remove=said-minister']])(
    'removes its record where that is asked for: %s',
    (...words) => {
      expect(run('import', csvOf('quotes', gone), ...words)).toMatchObject({ status: 0, stderr: '' });
      const { quotes } = JSON.parse(readFileSync(join(data, 'quotes.json'), 'utf8'));
      expect(quotes.some(({ id }: { id: string }) => id === 'said-minister')).toBe(false);
    },
  );

  it('is a matter of import alone', () => {
    const { status, stderr } = run('export', folder, '--remove');
    expect(status).toBe(1);
    expect(stderr).toContain('Write npm run data -- export [FOLDER]');
  });

  it('removes none whose row is there, and says so', () => {
    const before = files();
    const { status, stderr } = run(
      'import',
      csvOf('quotes', (lines) => lines),
      '--remove',
      'said-minister',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('--remove names said-minister: delete the row in the table as well');
    expect(files()).toEqual(before);
  });
});

it('escapes control characters before it prints what a file holds', () => {
  const file = csvOf('quotes', (lines) =>
    lines.map((line) => line.replace('said-minister', 'said\u009b31m')),
  );
  const { status, stdout, stderr } = run('import', file);
  expect(status).toBe(1);
  expect(stdout + stderr).not.toMatch(/\u009b/);
  expect(stderr).toContain('said�31m');
});
