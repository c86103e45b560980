/** The header and the rows of a spreadsheet, before their cells are read. */
import { closest } from '../did-you-mean.ts';
import { withoutMark } from './code-pages.ts';
import { columnKind, possibleColumns } from './columns.ts';
import type { Sheet } from './csv.ts';
import type { SheetProblem } from './sheet-problem.ts';
import type { Table } from './tables.ts';

export type Row = { id: string; number: number; cells: ReadonlyMap<string, string> };

const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** Columns that editors keep for themselves: their names begin with #, or say that they hold comments. */
const comment = /^#|^(comments?|commentaires?)$/i;

/** The names of the columns; undefined for those that are empty or hold an editor's comments, which are named apart. */
export type Header = readonly (string | undefined)[];

/** The header of a sheet, and the names of the columns that are an editor's own. `present` are the data's columns. */
export function headerOf(
  table: Table,
  [first = [], ...body]: Sheet['rows'],
  present: readonly string[],
): { header: Header; comments: string[] } {
  const names = first.map((name, at) => (at === 0 ? withoutMark(name) : name));
  // Spreadsheets may write empty columns to the right of the last.
  const width = 1 + names.findLastIndex((name) => name !== '');
  const isComment = (name: string) =>
    comment.test(name) && !present.includes(name) && !columnKind(table, name);
  const isEmpty = (at: number) => body.every((row) => !row[at]);
  return {
    header: names
      .slice(0, width)
      .map((name, at) => (isComment(name) || (name === '' && isEmpty(at)) ? undefined : name)),
    comments: names.filter(isComment),
  };
}

/** What is wrong with the names of the columns. */
export function headerProblems(table: Table, header: Header, present: readonly string[]): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const known = [...new Set([...present, ...possibleColumns(table)])];
  header.forEach((column, index) => {
    if (column === undefined) return;
    const report = (message: string) => problems.push({ row: 1, column: column || undefined, message });
    if (column === '') report(`column ${index + 1} has cells but no name: name it, or empty it`);
    else if (header.indexOf(column) !== index) report(`"${column}" stands here twice`);
    else if (!known.includes(column) && !columnKind(table, column)) {
      const meant = closest(column, known);
      report(
        meant
          ? `${column}: did you mean ${meant}?`
          : `${column} is not known here: remove it, or use one of ${known.join(', ')}; to keep it for yourself, let its name begin with #`,
      );
    }
  });
  if (!header.includes('id') && problems.length === 0) {
    const message = 'the column id is missing: it names the record that a row belongs to';
    problems.push({ row: 1, column: 'id', message });
  }
  return problems;
}

/** The filled rows below the header, and what is wrong with their ids and cells. */
export function rowsOfSheet(
  { delimiter, rows: [, ...body] }: Sheet,
  header: Header,
): { rows: Row[]; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const rows: Row[] = [];
  const numbers = new Map<string, number>();
  body.forEach((row, index) => {
    const number = index + 2;
    if (row.every((cell, at) => cell === '' || (at < header.length && header[at] === undefined))) return;
    const filled = row.findLastIndex((cell) => cell !== '') + 1;
    if (filled > header.length) {
      const cure = delimiter
        ? `a cell that holds a ${delimiterNames[delimiter]} must stand in double quotes`
        : 'name the columns of the others, or empty them';
      const message = `this row has ${filled} cells, but the header has ${header.length}: ${cure}`;
      problems.push({ row: number, column: undefined, message });
      return;
    }
    const cells = new Map(
      header.flatMap((column, at) => (column === undefined ? [] : [[column, row[at] ?? '']])),
    );
    const id = cells.get('id') ?? '';
    const earlier = numbers.get(id);
    const report = (message: string) => problems.push({ row: number, column: 'id', message });
    if (id === '') report('id is missing: every row needs one, such as total-2024');
    else if (earlier) report(`the id ${id} is already used in row ${earlier}: choose another`);
    numbers.set(id, earlier ?? number);
    rows.push({ id, number, cells });
  });
  return { rows, problems };
}
