/** Each figure's CSV, opened by LibreOffice Calc in the language of the edition, as its readers open it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { programPath, programs } from '../../scripts/programs/browsers.ts';
import { readCsv } from '../../src/dataset/spreadsheet/csv.ts';
import type { FieldType } from '../../src/figures/figure.ts';
import { languageFile } from '../../src/locale/languages.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';

const site = inject('site');
const work = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A fresh profile of a reader whose system speaks the language of a tag. */
function newProfile(folder: string, tag: string): void {
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${tag}</value></prop></item>
</oor:items>
`,
  );
}

interface Cell {
  type: string;
  value: string | number;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  alwaysCreateTextNode: true,
  isArray: (name) => name === 'table:table-row' || name === 'table:table-cell',
});
const cellShape = z.looseObject({
  '@_table:number-columns-repeated': z.coerce.number().default(1),
  '@_office:value-type': z.string().default(''),
  '@_office:value': z.coerce.number().optional(),
  '@_office:date-value': z.string().optional(),
  'text:p': z.looseObject({ '#text': z.string() }).optional(),
});
const documentShape = z.object({
  'office:document': z.object({
    'office:body': z.object({
      'office:spreadsheet': z.object({
        'table:table': z.object({
          'table:table-row': z.array(z.object({ 'table:table-cell': z.array(cellShape) })),
        }),
      }),
    }),
  }),
});

/** The cells of a flat OpenDocument spreadsheet as the program understood them. */
function cellsOf(file: string): Cell[][] {
  const parsed = documentShape.parse(parser.parse(readFileSync(file)));
  const { 'table:table': table } = parsed['office:document']['office:body']['office:spreadsheet'];
  return table['table:table-row'].map(({ 'table:table-cell': cells }) =>
    cells.flatMap((cell) => {
      const value = cell['@_office:value'] ?? cell['@_office:date-value'] ?? cell['text:p']?.['#text'] ?? '';
      const read = { type: cell['@_office:value-type'], value };
      return Array.from({ length: cell['@_table:number-columns-repeated'] }, () => read);
    }),
  );
}

const typeInCalc: Partial<Record<FieldType, string>> = {
  number: 'float',
  integer: 'float',
  year: 'float',
  date: 'date',
  period: 'date',
};

/** A value of the data as its cell shows it; of a period the first day. */
const inCell = (value: unknown, type: FieldType) =>
  Array.isArray(value) ? value.join(' ') : type === 'period' ? String(value).slice(0, 10) : String(value);

/** Codes that look like numbers; the guide tells to import their columns as text. */
const codes = ['department', 'commune'];

describe.each(languages)('in %s', (language) => {
  const edition = readEdition(language);
  const { delimiter } = edition.locale.csv;
  const folder = join(work, language);
  const withTonnes = figures.filter(({ columns }) => columns[1]?.key === 'tonnes');
  const download = (id: string) => readFileSync(join(site, editionFolder(language), 'embed', id, 'data.csv'));
  const opened = (id: string) => cellsOf(join(folder, `${id}.fods`));

  beforeAll(() => {
    newProfile(join(folder, 'profile'), languageFile(language).tag);
    for (const { id } of figures) {
      const bytes = download(id);
      const last = readCsv(bytes).rows.length;
      const sum = withTonnes.some((figure) => figure.id === id) ? `${delimiter}=SUM(B2:B${last})\r\n` : '';
      writeFileSync(join(folder, `${id}.csv`), Buffer.concat([bytes, Buffer.from(sum)]));
    }
    // What the import dialog proposes: UTF-8, the language of the profile, special numbers not looked for.
    const filter = `CSV:${delimiter.charCodeAt(0)},34,76,1,,0,false,false`;
    const { status, stderr } = spawnSync(
      programPath(programs.spreadsheet),
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        `--infilter=${filter}`,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        ...figures.map(({ id }) => join(folder, `${id}.csv`)),
      ],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
  });

  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    'numbers of $id are numbers, days are days, words are whole',
    ({ figure, id }) => {
      const [header = [], ...cells] = opened(id);
      const names = header.map(({ value }) => value);
      expect(names).toEqual(readCsv(download(id)).rows[0]);
      const rows = figure.rows(edition);
      const check = (index: number, type: FieldType = 'string', plainOf: (row: unknown) => unknown) =>
        rows.forEach((row, at) => {
          const value = plainOf(row);
          const { type: read, value: readValue } = cells[at]?.[index] ?? { type: '', value: '' };
          if (value === null) expect(readValue, `${names[index]}`).toBe('');
          else {
            expect(read, `${names[index]}: ${readValue}`).toBe(typeInCalc[type] ?? 'string');
            expect(String(readValue)).toBe(inCell(value, type));
          }
        });
      for (const { type, value, header } of figure.columns)
        check(names.indexOf(header(edition)), type, value);
      for (const { key, type, value } of figure.details) {
        expect(names).toContain(key);
        if (codes.includes(key)) continue;
        const words = (row: unknown) => {
          const plain = value(row, edition);
          return typeof plain === 'object' && plain?.length === 0 ? null : plain;
        };
        check(names.indexOf(key), type, words);
      }
    },
  );

  it.each(withTonnes.map((figure) => ({ figure, id: figure.id })))('Calc adds up $id', ({ figure, id }) => {
    const tonnes = figure.rows(edition).map((row) => Number(figure.columns[1]?.value(row) ?? 0));
    const total = opened(id)[tonnes.length + 1]?.[1];
    expect(total?.type).toBe('float');
    expect(total?.value).toBeCloseTo(
      tonnes.reduce((sum, each) => sum + each, 0),
      6,
    );
  });
});
