/** The header and the rows of a spreadsheet, before their cells are read. */
import { closest } from '../did-you-mean.ts';
import { columnKind, possibleColumns } from './columns.ts';
import type { Sheet } from './csv.ts';
import type { SheetProblem } from './sheet-problem.ts';
import type { Table } from './tables.ts';

export type Row = { id: string; number: number; cells: ReadonlyMap<string, string> };

const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** What is wrong with the names of the columns. */
export function headerProblems(
  table: Table,
  header: readonly string[],
  present: readonly string[],
): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const known = [...new Set([...present, ...possibleColumns(table)])];
  header.forEach((column, index) => {
    const report = (message: string) => problems.push({ row: 1, column: column || undefined, message });
    if (column === '') report(`column ${index + 1} has cells but no name: name it, or empty it`);
    else if (header.indexOf(column) !== index) report(`"${column}" stands here twice`);
    else if (!known.includes(column) && !columnKind(table, column)) {
      const meant = closest(column, known);
      report(
        meant
          ? `${column}: did you mean ${meant}?`
          : `${column} is not known here: remove it, or use one of ${known.join(', ')}`,
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
export function rowsOfSheet({ delimiter, rows: [header = [], ...body] }: Sheet): {
  rows: Row[];
  problems: SheetProblem[];
} {
  const problems: SheetProblem[] = [];
  const rows: Row[] = [];
  const numbers = new Map<string, number>();
  body.forEach((row, index) => {
    const number = index + 2;
    if (row.every((cell) => cell === '')) return;
    const filled = row.findLastIndex((cell) => cell !== '') + 1;
    if (filled > header.length) {
      const name = delimiterNames[delimiter];
      const message = `this row has ${filled} cells, but the header has ${header.length}: a cell that holds a ${name} must stand in double quotes`;
      problems.push({ row: number, column: undefined, message });
      return;
    }
    const cells = new Map(header.map((column, at) => [column, row[at] ?? '']));
    const id = cells.get('id') ?? '';
    const earlier = numbers.get(id);
    const report = (message: string) => problems.push({ row: number, column: 'id', message });
    if (id === '') report('id is missing: every row needs one, such as seized-2024');
    else if (earlier) report(`the id ${id} is already used in row ${earlier}: choose another`);
    numbers.set(id, earlier ?? number);
    rows.push({ id, number, cells });
  });
  return { rows, problems };
}
