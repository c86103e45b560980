/** What happens to tables on their way through a spreadsheet, each with its own right answer. */
import { describe, expect, it } from 'vitest';
import { exported, tableIn } from '../../../tests/edited-table.ts';
import { codePages, decode, encode } from './code-pages.ts';
import { writeCsv } from './csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = (rows: string[][]) => new TextDecoder().decode(writeCsv(rows));

describe('a file', () => {
  it('may begin with sep=; which no row number counts', () => {
    const { rows, answer } = exported('seizures-years');
    const text = csv(rows).replaceAll(',', ';');
    for (const first of ['sep=;\r\n', '\ufeffsep=;\r\n', '"sep=;"\n', 'SEP=;\n'])
      expect(answer(utf8(first + text))).toMatchObject({ changes: [], added: [], removed: [] });
    expect(answer(utf8(`sep=;\r\n${text.replace('18.3', 'many')}`))).toEqual([
      'seizures-years.csv row 6, column tonnes  tonnes must be a number above 0. You wrote "many"',
    ]);
  });

  it.each(codePages.filter((page) => page !== 'Windows-1252'))('in %s is refused, whole', (page) => {
    const { rows, answer } = exported('events');
    const bytes = encode(csv(rows).replaceAll(/[’→]/g, "'"), page);
    expect(answer(bytes)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^events.csv row \\d+, column text\\.fr  “.+” stands here instead of “.+” \\(and so in \\d+ other cells?\\): the table was saved in ${page}: save it as “CSV UTF-8” and try again$`,
        ),
      ),
    ]);
  });

  it.each(codePages)('of UTF-8 that was opened as %s is refused, whole', (page) => {
    const { rows, answer } = exported('events');
    const garbled = decode(writeCsv(rows), page) ?? '';
    expect(answer(utf8(garbled))).toEqual([
      expect.stringContaining(`the exported table is UTF-8 and was opened as ${page}: export it again`),
    ]);
  });
});

describe('a column', () => {
  it('that is empty may stand anywhere', () => {
    const { rows, answer } = exported('seizures-years');
    for (const row of rows) row.splice(2, 0, '');
    expect(answer()).toMatchObject({ changes: [], added: [], removed: [] });
  });

  it.each(['# mine', '#', 'Comment', 'comments', 'Commentaire'])(
    'named %s is passed over, and told',
    (name) => {
      const { rows, answer } = exported('seizures-years');
      for (const [index, row] of rows.entries()) row.splice(2, 0, index ? 'ask again' : name);
      rows.push(['', '', 'a note below the table']);
      expect(answer()).toMatchObject({
        changes: [],
        added: [],
        removed: [],
        notes: [`the column ${name} is passed over`],
      });
    },
  );
});

describe('a number', () => {
  it('of percent is not believed as a share', () => {
    const { set, answer } = exported('seizures-growth');
    set('growth-2021', 'percent', '0.48');
    expect(answer()).toEqual([
      expect.stringMatching(/^seizures-growth\.csv row \d, column percent {2}0\.48 is a hundredth of 48,/),
    ]);
    set('growth-2021', 'percent', '48,5 %');
    expect(answer()).toMatchObject({ changes: [{ before: '48', after: '48.5' }] });
  });

  it('with a decimal comma is told from thousands by the others of its file', () => {
    const { rows, set, answer } = exported('seizures-years');
    for (const row of rows) row[2] = row[2]?.replace('.', ',') ?? '';
    set('seized-2021', 'tonnes', '1,263');
    expect(answer()).toMatchObject({ changes: [{ before: '18.3', after: '1.263' }] });
  });

  it('of three decimals comes back with a comma', () => {
    const text = tableIn('seizures-years').text.replace('18.3', '18.345');
    const { rows, set, answer } = exported('seizures-years', text);
    for (const row of rows.slice(1)) row[2] = '';
    for (const [id, cell] of [
      ['seized-2017', '6,5'],
      ['seized-2020', '12,4'],
      ['seized-2021', '18,345'],
    ] as const)
      set(id, 'tonnes', cell);
    expect(answer()).toMatchObject({ changes: [] });
  });
});

describe('a code', () => {
  it('gets back the zero that a spreadsheet ate, and says so', () => {
    const { set, answer } = exported('sites');
    set('melun', 'department', '1');
    set('melun', 'commune', '1004');
    expect(answer()).toMatchObject({
      changes: [
        { column: 'department', after: '01' },
        { column: 'commune', after: '01004' },
      ],
      notes: ['row 3, column department: 1 is read as 01', 'row 3, column commune: 1004 is read as 01004'],
    });
  });

  it('is not made of what is no code', () => {
    const { set, answer } = exported('sources');
    set('gazette', 'language', '1');
    expect(answer()).toEqual([expect.stringContaining('row 2, column language')]);
  });

  it('of a department overseas has three digits, and its communes five', () => {
    const { set, answer } = exported('sites');
    set('melun', 'department', '974');
    set('melun', 'commune', '97411');
    expect(answer()).toMatchObject({
      changes: [
        { column: 'department', after: '974' },
        { column: 'commune', after: '97411' },
      ],
    });
    set('melun', 'department', '979');
    expect(answer()).toEqual([
      expect.stringContaining('column department  a department is its INSEE code, such as 92, 2A or 974'),
    ]);
  });

  it('is refused where more is missing than a zero', () => {
    const { set, answer } = exported('sites');
    set('melun', 'commune', '104');
    expect(answer()).toEqual([
      expect.stringContaining('row 3, column commune  a commune is its INSEE code, such as 92050'),
    ]);
  });
});

describe('a date', () => {
  it('of an hour is read as programs write it', () => {
    const { set, answer } = exported('sites');
    set('melun', 'hour.at', '2021-03-04 22:20:00');
    expect(answer()).toMatchObject({ changes: [{ column: 'hour.at', after: '2021-03-04T22:20' }] });
    set('melun', 'hour.at', '2021-03-04T22:20:30');
    expect(answer()).toEqual([
      expect.stringContaining('an hour is written as 2025-04-14T20:00, in the time zone of the story'),
    ]);
  });

  it('that may be a month is not guessed', () => {
    const { set, answer } = exported('sources');
    set('gazette', 'published', '2022/05/01');
    expect(answer()).toEqual([
      'sources.csv row 2, column published  "2022/05/01" can be read as 2022-05-01 or 2022-05: write the one that you mean',
    ]);
  });
});
