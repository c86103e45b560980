import { expect, it } from 'vitest';
import { doubtAbout, doubtAboutPercent } from './doubtful.ts';

it.each([
  ['#REF!', 'some text', 'the spreadsheet shows an error here, #REF!: type the value again'],
  ['#NOM ?', '', 'the spreadsheet shows an error here, #NOM ?'],
  ['a ? b', 'a → b', '? stands in place of “→”: save the table as “CSV UTF-8”'],
  ['l?article neuf', 'l’article', '? stands inside a word, in place of a letter that was lost'],
  ['fran�ais', 'français', '� stands in place of letters that were lost on the way: export the table again'],
  ['01/02/2026', '1/2', 'the spreadsheet took “1/2” for a date and wrote 01/02/2026: type it again'],
  ['2026/03/04', '3-4', 'the spreadsheet took “3-4” for a date'],
  ['01/05/2026', 'Jan 5', 'the spreadsheet took “Jan 5” for a date'],
  ['mars/01/2024', 'mars 24', 'the spreadsheet took “mars 24” for a date'],
  ['1,235E+19', '12345678901234567890', 'the spreadsheet took “12345678901234567890” for a number'],
])('does not believe %j where %j stood', (cell, written, message) => {
  expect(doubtAbout(cell, written, 'text')).toContain(message);
});

it.each([
  ['16/05/2022', 'The gazette'],
  ['2/3', 'half'],
  ['01/02/2026', ''],
  ['Really? Yes', 'No'],
  ['https://example.org/watch?v=1', 'https://example.org/'],
  ['a?b', 'was it a?b'],
])('believes %j where %j stood', (cell, written) => {
  expect(doubtAbout(cell, written, 'text')).toBeUndefined();
});

it('believes what was typed into a workbook, which has no encoding to lose signs by', () => {
  expect(doubtAbout("l'or", 'l’or', 'text')).toContain('CSV UTF-8');
  expect(doubtAbout("l'or", 'l’or', 'text', true)).toBeUndefined();
});

it('leaves dates and numbers to those who read them', () => {
  expect(doubtAbout('01/02/2026', '1/2', 'date')).toBeUndefined();
  expect(doubtAbout('1.2E+5', '12', 'number')).toBeUndefined();
});

it('does not believe a percentage that the spreadsheet counts as a share', () => {
  expect(doubtAboutPercent('1.3', 1.3, 130)).toBe(
    '1.3 is a hundredth of 130, as spreadsheets make it that count percentages as shares: write 130 in a cell that is formatted as text; if 1.3 is meant, change the data file instead',
  );
  expect(doubtAboutPercent('13000%', 13000, 130)).toContain('13000% is a hundred times 130');
  // Who finds a share among the data may fix it.
  expect(doubtAboutPercent('130', 130, 1.3)).toBeUndefined();
  expect(doubtAboutPercent('131', 131, 130)).toBeUndefined();
  expect(doubtAboutPercent('1.3', 1.3, undefined)).toBeUndefined();
  expect(doubtAboutPercent('1.3', '1.3', 130)).toBeUndefined();
  expect(doubtAboutPercent('0', 0, 0)).toBeUndefined();
});
