import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEveryLanguage } from '../../../tests/every-language.ts';
import { languages } from '../../locale/languages.ts';
import { writeCsv } from './csv.ts';
import { importTable } from './import.ts';
import { printSheetProblem } from './sheet-problem.ts';
import { recordsOf, rowsOf, type Table, tables } from './tables.ts';

function tableNamed(name: string): Table {
  const table = tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table;
}

const textOf = ({ file }: Table, folder = 'tests/fixtures/small') =>
  readFileSync(`${folder}/${file}.json`, 'utf8');

/** The rows of a table, to be changed by a test. */
function sheet(name: string, folder?: string) {
  const table = tableNamed(name);
  const text = textOf(table, folder);
  const rows = rowsOf(table, recordsOf(table, JSON.parse(text)) ?? []);
  return {
    table,
    text,
    rows,
    set(id: string, column: string, cell: string) {
      const at = rows[0]?.indexOf(column) ?? -1;
      const row = rows.find(([first]) => first === id);
      if (at < 0 || !row) throw new Error(`there is no cell ${id} ${column}`);
      row[at] = cell;
    },
    import: () => imported(table, writeCsv(rows), text),
  };
}

function imported(table: Table, bytes: Uint8Array, text: string) {
  const result = importTable(table, bytes, text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** What an editor reads about a table that is refused. */
function refusals(table: Table, bytes: Uint8Array, text: string): string[] {
  const result = importTable(table, bytes, text);
  if (!('problems' in result)) throw new Error('nothing was refused');
  return result.problems.map((problem) =>
    'file' in problem
      ? `${problem.file}:${problem.line} ${problem.message}`
      : printSheetProblem(`${table.name}.csv`, problem),
  );
}

/** Lines that stand in one text and not in the other, as a diff shows them. */
function changedLines(before: string, after: string): string[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < was.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  return [
    ...was.slice(start, was.length - end).map((line) => `- ${line.trim()}`),
    ...is.slice(start, is.length - end).map((line) => `+ ${line.trim()}`),
  ];
}

describe('a changed value', () => {
  it('changes one line of the data file', () => {
    const years = sheet('seizures-years');
    years.set('seized-2021', 'tonnes', '18,4');
    const { changes, text } = years.import();
    expect(changes).toEqual([{ id: 'seized-2021', column: 'tonnes', before: '18.3', after: '18.4' }]);
    expect(changedLines(years.text, text)).toEqual(['- "tonnes": 18.3,', '+ "tonnes": 18.4,']);
  });

  it('changes one line for each cell: a text, a list, a value that comes or goes', () => {
    const events = sheet('events');
    events.set('raid', 'sources', 'gazette');
    events.set('raid', 'until', '');
    events.set('trial', 'until', '2021-06-04');
    events.set('law', 'text.en', '=A “law” takes force');
    const { changes, text } = events.import();
    expect(changes).toHaveLength(4);
    const lines = (from: string) => new Set(from.split('\n').map((line) => line.trim()));
    const [was, is] = [lines(events.text), lines(text)];
    expect([...was].filter((line) => !is.has(line))).toEqual([
      '"until": "2021-03-05",',
      '"sources": ["gazette", "bureau"]',
      '"en": "A law takes force", "fr": "Une loi entre en vigueur"',
    ]);
    expect([...is].filter((line) => !was.has(line))).toEqual([
      '"until": "2021-06-04",',
      '"en": "=A “law” takes force", "fr": "Une loi entre en vigueur"',
    ]);
    expect(text).toContain('"from": "2021-06-03",\n      "until": "2021-06-04",\n      "kind"');
  });

  it('lets a record change from one kind to another', () => {
    const years = sheet('seizures-years');
    years.set('seized-2018', 'tonnes', '9');
    years.set('seized-2018', 'status', 'reported');
    years.set('seized-2018', 'sources', 'bureau');
    for (const language of languages) years.set('seized-2018', `note.${language}`, '');
    expect(JSON.parse(years.import().text).years[1]).toEqual({
      id: 'seized-2018',
      year: 2018,
      tonnes: 9,
      status: 'reported',
      sources: ['bureau'],
    });
  });

  it('stays on the line of a record that has a single one, and keeps CRLF', () => {
    const text =
      '{\r\n  "facts": [\r\n    { "id": "a", "value": 1, "unit": "count", "status": "reported", "sources": ["dm"] }\r\n  ]\r\n}\r\n';
    const rows = [
      ['id', 'value', 'qualifier', 'sources'],
      ['a', '2', 'about', 'dm bfm'],
    ];
    expect(imported(tableNamed('facts'), writeCsv(rows), text).text).toBe(
      text.replace('"value": 1', '"value": 2, "qualifier": "about"').replace('["dm"]', '["dm", "bfm"]'),
    );
  });

  it('leaves the values of columns that the table does not have', () => {
    const years = sheet('seizures-years');
    const rows = years.rows.map((row) => row.slice(0, 2));
    expect(imported(years.table, writeCsv(rows), years.text).text).toBe(years.text);
  });
});

describe('rows', () => {
  const added = ['seized-2022', '2022', '20.1', 'reported', 'bureau', '', '', ''];

  it('that are new go where they stand, and change nothing else', () => {
    const years = sheet('seizures-years');
    years.rows.splice(years.rows.length, 0, added);
    const result = years.import();
    expect(result).toMatchObject({ changes: [], added: ['seized-2022'], removed: [] });
    expect(changedLines(years.text, result.text)).toEqual([
      '- }',
      '+ },',
      '+ { "id": "seized-2022", "year": 2022, "tonnes": 20.1, "status": "reported", "sources": ["bureau"] }',
    ]);
  });

  it('that are new may bring a column for a fact of their own', () => {
    const sites = sheet('sites');
    const [header = [], ...rows] = sites.rows;
    const names = ['value', 'unit', 'status', 'sources'].map((part) => `facts.cars.${part}`);
    const cells = [
      [...header, ...names],
      ...rows.map((row) => [...row, ...(row[0] === 'melun' ? ['2', 'vehicle', 'reported', 'gazette'] : [])]),
    ];
    const { text } = imported(sites.table, writeCsv(cells), sites.text);
    expect(JSON.parse(text).sites[1].facts).toEqual({
      cars: { value: 2, unit: 'vehicle', status: 'reported', sources: ['gazette'] },
    });
  });

  it('that are new may come first or between, in any number', () => {
    const years = sheet('seizures-years');
    years.rows.splice(1, 0, ['seized-2015', '2015', '4', 'reported', 'bureau']);
    years.rows.splice(4, 0, added, ['seized-2023', '2023', '21', 'reported', 'bureau']);
    const ids = JSON.parse(years.import().text).years.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([
      'seized-2015',
      'seized-2017',
      'seized-2018',
      'seized-2022',
      'seized-2023',
      'seized-2019',
      'seized-2020',
      'seized-2021',
    ]);
  });

  it('that are gone are removed, wherever they stood', () => {
    const within = sheet('seizures-within');
    within.rows.splice(1, 1);
    within.rows.pop();
    const { removed, text } = within.import();
    expect(removed).toEqual(['seized-spring', 'seized-year']);
    expect(JSON.parse(text).within).toEqual([JSON.parse(within.text).within[1]]);
    const startOf = (id: string) => within.text.lastIndexOf('    {', within.text.indexOf(`"id": "${id}"`));
    expect(text).toBe(
      within.text.slice(0, startOf('seized-spring')) +
        within.text.slice(startOf('seized-autumn'), startOf('seized-year')).replace(/,\n$/, '\n') +
        within.text.slice(within.text.indexOf('  ],', startOf('seized-year'))),
    );
  });

  it('that are sorted another way do not move the records', () => {
    const years = sheet('seizures-years');
    const [header = [], ...rows] = years.rows;
    expect(imported(years.table, writeCsv([header, ...rows.reverse()]), years.text).text).toBe(years.text);
  });

  it('that are empty are passed over', () => {
    const years = sheet('seizures-years');
    years.rows.splice(2, 0, [], ['', '', '']);
    years.rows.push(['', '']);
    expect(years.import().text).toBe(years.text);
  });

  it('make the first record of an empty list', () => {
    const rows = [
      [
        ...['id', 'date', 'facts'],
        ...languages.flatMap((language) => [`wrong.${language}`, `right.${language}`]),
      ],
      [
        ...['first', '2022-02-02', 'seized-2021'],
        ...languages.flatMap(() => ['It was wrong.', 'It is right.']),
      ],
    ];
    const corrections = tableNamed('corrections');
    const { text } = imported(corrections, writeCsv(rows), textOf(corrections));
    expect(text).toMatch(/^ {2}"corrections": \[\n {4}\{/m);
    expect(JSON.parse(text).corrections).toEqual([
      {
        id: 'first',
        date: '2022-02-02',
        wrong: inEveryLanguage('It was wrong.'),
        right: inEveryLanguage('It is right.'),
        facts: ['seized-2021'],
      },
    ]);
  });
});

describe('what spreadsheets write', () => {
  /** As Excel in France saves a table as CSV. */
  function frenchExcel(rows: readonly (readonly string[])[], encoding = 'windows-1252'): Uint8Array {
    const cells = rows.map((row) =>
      row.map((cell) => {
        const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ?? [];
        const shown = day
          ? `${day}/${month}/${year}`
          : /^-?\d+\.\d+$/.test(cell)
            ? cell.replace('.', ',')
            : cell;
        const typed = shown === 'true' ? 'VRAI' : /^0\d+$/.test(shown) ? String(Number(shown)) : shown;
        return /[;"\n]/.test(typed) ? `"${typed.replaceAll('"', '""')}"` : typed;
      }),
    );
    const text = `${cells.map((row) => row.join(';')).join('\r\n')}\r\n`;
    if (encoding === 'utf-8') return new TextEncoder().encode(text);
    const byte = new Map(
      Array.from({ length: 256 }, (_, code) => [
        new TextDecoder('windows-1252').decode(Uint8Array.of(code)),
        code,
      ]),
    );
    return Uint8Array.from([...text], (character) => byte.get(character) ?? 0x3f);
  }

  it.each(tables.map(({ name }) => [name]))('is read: %s by Excel in France, unchanged', (name) => {
    for (const [folder, encoding] of [
      ['data', 'utf-8'],
      ['tests/fixtures/small', 'windows-1252'],
    ] as const) {
      const { table, text, rows } = sheet(name, folder);
      const shown = rows.map((row) => row.map((cell) => cell.replace(/^2025-04$/, 'avr-25')));
      expect(importTable(table, frenchExcel(shown, encoding), text)).toMatchObject({ changes: [], text });
    }
  });

  it('is read: 53,5 with semicolons in Windows-1252, changed', () => {
    const quotes = sheet('quotes');
    quotes.set('said-minister', 'by', 'Gérald’s office; “été”');
    quotes.set('said-minister', 'on', '2021-03-07');
    const { changes } = imported(quotes.table, frenchExcel(quotes.rows), quotes.text);
    expect(changes).toEqual([
      { id: 'said-minister', column: 'by', before: 'A minister', after: 'Gérald’s office; “été”' },
      { id: 'said-minister', column: 'on', before: '2021-03-06', after: '2021-03-07' },
    ]);
    const years = sheet('seizures-years');
    years.set('seized-2021', 'tonnes', '53.5');
    expect(imported(years.table, frenchExcel(years.rows), years.text).changes).toEqual([
      { id: 'seized-2021', column: 'tonnes', before: '18.3', after: '53.5' },
    ]);
  });

  it('is read: a department whose first digit a spreadsheet dropped', () => {
    const sites = sheet('sites');
    const text = sites.text.replace('"77"', '"01"').replace('"77288"', '"01004"');
    sites.set('melun', 'department', '1');
    sites.set('melun', 'commune', '1004');
    expect(imported(sites.table, writeCsv(sites.rows), text).text).toBe(text);
  });

  it('is read: empty columns to the right of the last', () => {
    const years = sheet('seizures-years');
    const rows = years.rows.map((row, index) => [...row, '', ...(index ? ['', ''] : [])]);
    expect(imported(years.table, writeCsv(rows), years.text).text).toBe(years.text);
  });

  it('is read: a date that could be two, where another date of the file can be only one', () => {
    const sources = sheet('sources');
    sources.set('gazette', 'read', '04/05/2022');
    sources.set('bureau', 'read', '16/05/2022');
    expect(sources.import().changes).toEqual([
      { id: 'gazette', column: 'read', before: '2022-01-01', after: '2022-05-04' },
      { id: 'bureau', column: 'read', before: '2022-01-01', after: '2022-05-16' },
    ]);
    // A text tells nothing of how dates are written.
    sources.set('gazette', 'publisher', '16/05/2022');
    sources.set('bureau', 'read', '2022-05-16');
    expect(refusals(sources.table, writeCsv(sources.rows), sources.text)).toEqual([
      'sources.csv row 2, column read  "04/05/2022" can be read as 2022-05-04 or 2022-04-05: write the one that you mean',
    ]);
  });

  it('is refused where a letter was lost on the way', () => {
    const claims = sheet('claims');
    const text = claims.text.replace('rose & rose', 'rose → rose');
    claims.set('claim-growth', 'said.en', 'Seizures rose ? rose.');
    expect(refusals(claims.table, writeCsv(claims.rows), text)).toEqual([
      'claims.csv row 3, column said.en  ? stands in place of “→”: save the table as “CSV UTF-8” and try again',
    ]);
  });
});

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
      last('<<<<<<< HEAD\r\nseized-2021,2021,18.3,reported,bureau\r\n=======\r\n>>>>>>> mend'),
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
      [`${at('id')}id is missing: every row needs one, such as seized-2024`],
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
        `${at('id')}an id is made of small letters, digits and hyphens, such as seized-2024. You wrote "Seized 2021"`,
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

  it('with a column that could reach outside of the data', () => {
    const sites = sheet('sites');
    sites.rows[0]?.push('facts.__proto__.value', 'constructor');
    expect(refusals(sites.table, writeCsv(sites.rows), sites.text)).toHaveLength(2);
    expect(Object.hasOwn(Object.prototype, 'value')).toBe(false);
  });

  it('with a data file that is broken, whose own place is named', () => {
    const table = tableNamed('facts');
    expect(refusals(table, writeCsv([['id']]), '{ "facts": [ }')[0]).toMatch(/^data\/facts\.json:1 /);
    for (const records of ['1', '{ "id": "a" }, { "id": 1 }', '{ "date": "2021" }'])
      expect(refusals(table, writeCsv([['id']]), `{ "facts": [${records}] }`)).toEqual([
        'data/facts.json:1 facts must be a list of records, each with an id: mend it before you import a table',
      ]);
  });

  it('with a data file that is broken beside its table, in the file’s own words', () => {
    const years = sheet('seizures-years');
    const text = years.text.replace('"percent": 48', '"percent": "48"');
    expect(refusals(years.table, writeCsv(years.rows), text)).toEqual([
      'data/seizures.json:82 percent must be a number. You wrote "48": write it without quotes, 48',
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
