import { describe, expect, it } from 'vitest';
import { tableNamed } from '../../../tests/edited-table.ts';
import { inEveryLanguage } from '../../../tests/every-language.ts';
import { imported, sheet, textOf } from '../../../tests/imported-table.ts';
import { languages } from '../../stories/chosen.ts';
import { writeCsv } from './csv.ts';

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
