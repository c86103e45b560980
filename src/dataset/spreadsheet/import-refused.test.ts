/** What is refused, and what an editor reads then. */
import { describe, expect, it } from 'vitest';
import { tableNamed } from '../../../tests/edited-table.ts';
import { refusals, sheet, textOf } from '../../../tests/imported-table.ts';
import { languages } from '../../stories/chosen.ts';
import { writeCsv } from './csv.ts';
import { rowsOf } from './rows.ts';
import { recordsOf } from './tables.ts';

describe('a table is refused', () => {
  const header = 'id,year,tonnes,status,sources,note.en,from.later,from.growth\r\n';
  const rest = [
    'seized-2017,2017,6.5,reported,bureau,,,',
    'seized-2018,2018,,gap,,No figure was found,,',
    'seized-2019,2019,,derived,bureau,,seized-2020,growth-2020',
    'seized-2020,2020,12.4,checked,bureau gazette,,,',
  ].join('\r\n');
  const last = (row: string) => `${header}${rest}\r\n${row}\r\n`;
  const at = (column: string) => `seizures-years.csv row 6, column ${column}  `;

  it.each<[string, string, string[]]>([
    [
      'with a misspelt column',
      last('').replace('tonnes', 'tones'),
      ['seizures-years.csv row 1, column tones  tones: did you mean tonnes?'],
    ],
    [
      'with a column that means nothing',
      last('').replace('from.later', 'remarks'),
      [
        `seizures-years.csv row 1, column remarks  remarks is not known here: remove it, or use one of id, year, tonnes, status, sources, ${languages.map((language) => `note.${language}`).join(', ')}, from.later, from.growth, qualifier, provisional, holds; to keep it for yourself, let its name begin with #`,
      ],
    ],
    [
      'with a merge conflict',
      last('<<<<<<< HEAD\r\nseized-2021,2021,18.3,reported,bureau\r\n=======\r\n>>>>>>> fix'),
      [
        'seizures-years.csv row 6  a git merge conflict stands from row 6 to row 9: keep one of its sides, and delete the other and the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>',
      ],
    ],
    [
      'with a column twice',
      last('').replace('from.later', 'year'),
      ['seizures-years.csv row 1, column year  "year" stands here twice'],
    ],
    [
      'with a column that has no name',
      last('').replace('from.later', ''),
      ['seizures-years.csv row 1  column 7 has cells but no name: name it, or empty it'],
    ],
    [
      'without the column id',
      last('').replace(/^id,/, ''),
      [
        'seizures-years.csv row 1, column id  the column id is missing: it names the record that a row belongs to',
      ],
    ],
    [
      'with an id twice',
      last('seized-2018,2021,18.3,reported,bureau'),
      [`${at('id')}the id seized-2018 is already used in row 3: choose another`],
    ],
    [
      'with an id twice, before its cells are read',
      last('seized-2018,2021,"1,263",reported,bureau'),
      [`${at('id')}the id seized-2018 is already used in row 3: choose another`],
    ],
    [
      'with a misspelt column id, which is told once',
      last('').replace(/^id,/, 'idd,'),
      ['seizures-years.csv row 1, column idd  idd: did you mean id?'],
    ],
    [
      'with an empty id',
      last(',2021,18.3,reported,bureau'),
      [`${at('id')}id is missing: every row needs one, such as total-2024`],
    ],
    [
      'with a cell too many',
      last('seized-2021,2021,18,3,reported,bureau,,,x'),
      [
        'seizures-years.csv row 6  this row has 9 cells, but the header has 8: a cell that holds a comma must stand in double quotes',
      ],
    ],
    [
      'with a quotation mark that is open',
      last('seized-2021,2021,18.3,reported,"bureau'),
      [
        'seizures-years.csv row 6  a double quote is not closed in this row: close it, or write it twice inside a cell',
      ],
    ],
    ['without a single cell', '\r\n,,\r\n', ['seizures-years.csv  the table is empty']],
    [
      'with a word for a number',
      last('seized-2021,2021,many,checked,bureau gazette'),
      [`${at('tonnes')}tonnes must be a number above 0. You wrote "many"`],
    ],
    [
      'with a number below zero',
      last('seized-2021,2021,-3,checked,bureau gazette'),
      [`${at('tonnes')}tonnes must be a number above 0. You wrote -3`],
    ],
    [
      'with null for a number',
      last('seized-2021,2021,null,checked,bureau gazette'),
      [`${at('tonnes')}tonnes must not be null; a value that nobody knows is a record with status "gap"`],
    ],
    [
      'with a number that can be read two ways',
      last('seized-2021,2021,"1,263",checked,bureau gazette'),
      [`${at('tonnes')}"1,263" can be read as 1263 or 1.263: write the one that you mean`],
    ],
    [
      'with the error of a formula',
      last('seized-2021,2021,#NAME?,checked,bureau gazette'),
      [`${at('tonnes')}the spreadsheet shows an error here, #NAME?: type the value again`],
    ],
    [
      'with a status that does not exist',
      last('seized-2021,2021,18.3,sure,bureau gazette'),
      [`${at('status')}status must be one of "reported", "checked", "derived", "disputed". You wrote "sure"`],
    ],
    [
      'with nothing where sources belong',
      last('seized-2021,2021,18.3,checked,'),
      [`${at('sources')}sources is missing: it must be a list, its items separated by spaces`],
    ],
    [
      'with an id that is none',
      last('Seized 2021,2021,18.3,checked,bureau gazette'),
      [
        `${at('id')}an id is made of small letters, digits and hyphens, such as total-2024. You wrote "Seized 2021"`,
      ],
    ],
    [
      'with all its mistakes at once',
      last('seized-2021,soon,many,checked,bureau gazette'),
      [
        `${at('year')}year must be a number. You wrote "soon"`,
        `${at('tonnes')}tonnes must be a number above 0. You wrote "many"`,
      ],
    ],
  ])('%s', (_, csv, expected) => {
    const table = tableNamed('seizures-years');
    expect(refusals(table, new TextEncoder().encode(csv), textOf(table))).toEqual(expected);
  });

  it('with dates that can be read two ways, or not at all', () => {
    const quotes = sheet('quotes');
    quotes.set('said-minister', 'on', '04/05/2021');
    expect(refusals(quotes.table, writeCsv(quotes.rows), quotes.text)).toEqual([
      'quotes.csv row 2, column on  "04/05/2021" can be read as 2021-05-04 or 2021-04-05: write the one that you mean',
    ]);
    quotes.set('said-minister', 'on', 'soon');
    expect(refusals(quotes.table, writeCsv(quotes.rows), quotes.text)).toEqual([
      'quotes.csv row 2, column on  a date is written as year-month-day, such as 2025-04-16. You wrote "soon"',
    ]);
  });

  it('with a new row that lacks what every record has', () => {
    const sites = sheet('sites');
    sites.rows.push(['dijon', 'Dijon']);
    expect(refusals(sites.table, writeCsv(sites.rows), sites.text)).toEqual(
      expect.arrayContaining([
        'sites.csv row 5, column longitude  longitude is missing: it must be a number',
        'sites.csv row 5, column position  position is missing: fill in position.status, position.sources',
      ]),
    );
  });

  it('with a column that would pollute prototypes (__proto__)', () => {
    const sites = sheet('sites');
    sites.rows[0]?.push('facts.__proto__.value', 'constructor');
    expect(refusals(sites.table, writeCsv(sites.rows), sites.text)).toHaveLength(2);
    expect(Object.hasOwn(Object.prototype, 'value')).toBe(false);
  });

  it('with a data file that is broken, whose own place is named', () => {
    const table = tableNamed('facts');
    expect(refusals(table, writeCsv([['id']]), '{ "facts": [ }')[0]).toMatch(/^facts\.json:1 /);
    for (const records of ['1', '{ "id": "a" }, { "id": 1 }', '{ "date": "2021" }'])
      expect(refusals(table, writeCsv([['id']]), `{ "facts": [${records}] }`)).toEqual([
        'facts.json:1 facts must be a list of records, each with an id: fix it before you import a table',
      ]);
  });

  it('with a data file that is broken beside its table, in the file’s own words', () => {
    const years = sheet('seizures-years');
    const text = years.text.replace('"percent": 48', '"percent": "48"');
    expect(refusals(years.table, writeCsv(years.rows), text)).toEqual([
      'seizures.json:82 percent must be a number. You wrote "48": write it without quotes, 48',
    ]);
  });

  it.each([
    [
      'a key that nobody knows',
      '"name": "Melun"',
      '"name": "Melun", "zebra": 1',
      /^sites\.csv row 3, column zebra {2}zebra is not known here: remove it, or use one of id, name, /,
    ],
    [
      'a text where parts belong',
      '"position": {\n        "status": "reported",\n        "sources": ["gazette"]\n      },\n      "hour": {\n        "at": "2021-03-04T22:15"',
      '"position": "x",\n      "hour": {\n        "at": "2021-03-04T22:15"',
      /^sites\.csv row 3, column position {2}position must be an object in braces\. You wrote "x"$/,
    ],
  ])('with a data file that holds %s', (_, from, to, expected) => {
    const table = tableNamed('sites');
    const text = textOf(table);
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    const rows = rowsOf(table, recordsOf(table, JSON.parse(broken)) ?? []);
    const [refusal, ...others] = refusals(table, writeCsv(rows), broken);
    expect(refusal).toMatch(expected);
    expect(others).toEqual([]);
  });
});
