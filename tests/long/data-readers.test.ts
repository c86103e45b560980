/** Each figure's CSV in pandas, R, DuckDB and SQLite, read as the data package says and as the guide writes it down. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { writeCsv } from '../../src/dataset/spreadsheet/csv.ts';
import type { AnyFigure, Edition } from '../../src/figures/figure.ts';
import { figures, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { type Dialect, installDuckdb, type Measure, readers, readTable } from '../programs/read-table.ts';

const site = inject('site');
const guide = readFileSync('docs/downloads.md', 'utf8');
const work = mkdtempSync(join(tmpdir(), 'readers-'));
beforeAll(() => installDuckdb(work));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const programs = ['pandas', 'R', 'DuckDB', 'SQLite'] as const satisfies (keyof typeof readers)[];
/** Columns of texts that look like numbers. */
const codes = ['department', 'commune'];

const packageShape = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      dialect: z.object({ delimiter: z.string() }),
      schema: z.object({
        fields: z.array(
          z.object({
            name: z.string(),
            key: z.string(),
            type: z.string(),
            decimalChar: z.string().optional(),
          }),
        ),
        missingValues: z.tuple([z.string()]),
      }),
    }),
  ),
});
const { resources } = packageShape.parse(
  JSON.parse(readFileSync(join(site, 'embed/datapackage.json'), 'utf8')),
);

const measureOf: Record<string, Measure> = {
  number: 'sum',
  integer: 'sum',
  year: 'sum',
  boolean: 'truths',
  string: 'letters',
};

/** What a column holds by the dataset, under its key: how many cells are empty, and what the others add up to. */
function inDataset(figure: AnyFigure, edition: Edition, measures: ReadonlyMap<string, Measure>) {
  const rows = figure.rows(edition);
  return [...figure.columns, ...figure.details].map((column) => {
    const values = rows.map((row) => {
      const value = column.value(row, edition);
      const plain = typeof value === 'object' ? (value?.join(' ') ?? '') : value;
      return plain === '' ? null : plain;
    });
    const known = values.filter((value) => value !== null);
    const amounts: Record<Measure, (value: string | number | boolean) => number> = {
      sum: Number,
      truths: Number,
      letters: (value) => [...String(value)].length,
      nothing: () => 0,
    };
    const amount = amounts[measures.get(column.key) ?? 'nothing'];
    const total = known.reduce((sum: number, value) => sum + amount(value), 0);
    return { key: column.key, missing: values.length - known.length, total };
  });
}

const tables = languages.flatMap((language) =>
  figures.map((figure) => ({ language, figure, name: `${figure.id}-${language}` })),
);
const cases = programs.flatMap((program) => tables.map((table) => ({ program, ...table })));

it.each(cases)('$program reads $name', ({ program, language, figure, name }) => {
  const edition = readEdition(language);
  const resource = resources.find((each) => each.name === name);
  if (!resource) throw new Error(`the data package has no ${name}`);
  const { fields, missingValues } = resource.schema;
  const path = new URL(resource.path, 'https://example.org/').pathname;
  const dialect: Dialect = {
    delimiter: resource.dialect.delimiter,
    decimal: fields.find(({ decimalChar }) => decimalChar)?.decimalChar ?? edition.locale.csv.decimal,
    missing: missingValues[0],
    codes: codes.filter((code) => fields.some(({ key }) => key === code)),
  };
  const measures = fields.map(({ type }) => measureOf[type] ?? 'nothing');
  const read = readTable(program, readFileSync(join(site, path)), dialect, measures, work);
  expect(read.columns.map((column) => column.name)).toEqual(fields.map((field) => field.name));
  expect(read.rows).toBe(figure.rows(edition).length);
  const byKey = new Map(fields.map(({ key }, at) => [key, measures[at] ?? 'nothing']));
  for (const { key, missing, total } of inDataset(figure, edition, byKey)) {
    const column = read.columns[fields.findIndex((field) => field.key === key)];
    expect({ key, missing: column?.missing }).toEqual({ key, missing });
    expect(column?.total, key).toBeCloseTo(total, 6);
  }
});

describe.each(programs)('%s', (program) => {
  it('is called in the guide as it is here', () => {
    const french = { delimiter: ';', decimal: ',', missing: '', codes: [] };
    expect(guide).toContain(`\`${readers[program].line(french)}\``);
    expect(guide).toContain(readers[program].codes(codes));
  });

  it('keeps the zero of a code', () => {
    const csv = writeCsv(
      [
        ['commune', 'tonnes'],
        ['01004', '53,5'],
      ],
      ';',
    );
    const dialect = { delimiter: ';', decimal: ',', missing: '', codes: ['commune'] };
    expect(readTable(program, csv, dialect, ['letters', 'sum'], work)).toEqual({
      rows: 1,
      columns: [
        { name: 'commune', missing: 0, total: 5 },
        { name: 'tonnes', missing: 0, total: 53.5 },
      ],
    });
  });
});
