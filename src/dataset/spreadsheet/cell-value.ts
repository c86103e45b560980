/** The value that an edited cell stands for, given what the record holds now. */
import { type Conventions, cellOf, readings } from './cells.ts';
import type { columnKind } from './columns.ts';
import { tidyCell } from './csv.ts';

const spreadsheetError = /^(#(NAME|NOM)\s?\?|#[A-Z/0]{2,}!|#N\/A|#{2,})$/;

/** Saved in an encoding that has no such character, a text comes back with ? in its place. */
function lostCharacters(before: string, after: string): string[] {
  const [was, is] = [[...before], [...after]];
  const lost = was.filter((character, index) => character !== is[index]);
  const allLost = was.every(
    (character, index) => character === is[index] || (is[index] === '?' && character > 'ÿ'),
  );
  return was.length === is.length && allLost ? lost : [];
}

/** The value of a cell, or what is wrong with it. `current` is what the record holds now. */
export function cellValue(
  cell: string,
  current: unknown,
  kind: ReturnType<typeof columnKind>,
  conventions: Conventions,
): { value: unknown } | { message: string } {
  const written = cellOf(current);
  if (tidyCell(cell) === tidyCell(written)) return { value: current };
  // Spreadsheets take 01 for the number 1.
  if (kind === 'text' && /^\d+$/.test(written) && written.replace(/^0+(?=\d)/, '') === cell)
    return { value: current };
  if (spreadsheetError.test(cell)) {
    return { message: `the spreadsheet shows an error here, ${cell}: type the value again` };
  }
  const lost = lostCharacters(written, cell);
  if (lost.length) {
    const characters = lost.map((character) => `“${character}”`).join(', ');
    return { message: `? stands in place of ${characters}: save the table as “CSV UTF-8” and try again` };
  }
  const found = readings(cell, kind, conventions);
  if (found.length < 2) return { value: found[0] };
  const either = found.map(cellOf).join(' or ');
  return { message: `"${cell}" can be read as ${either}: write the one that you mean` };
}
