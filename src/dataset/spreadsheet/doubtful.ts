/** Cells that a spreadsheet made into something that nobody meant. */
import type { ColumnKind } from './columns.ts';
import { canPassForDate } from './dates.ts';
import { lostSigns, lostSignsMessage } from './lost-signs.ts';

const spreadsheetError = /^(#(NAME|NOM)\s?\?|#[A-Z/0]{2,}!|#N\/A|#{2,})$/;
const shortened = /^[+-]?\d[.,]\d+E\+?\d+$/i;
/** As programs write dates of their own accord, and few people do. */
const programsDate = /^[\p{L}\d]+\/[\p{L}\d]+(\/\d+)?$|^\d{4}-\p{L}+-\d{1,2}$/u;

/** Addresses have it there as well. */
const insideWord = (cell: string) =>
  cell.split(/\s/).some((word) => /\p{L}\?\p{L}/u.test(word) && !/[/=]/.test(word));

/** Why a cell that differs from what was written is not believed; undefined if it may be. */
export function doubtAbout(
  cell: string,
  written: string,
  kind: ColumnKind | undefined,
  isWorkbook = false,
): string | undefined {
  if (spreadsheetError.test(cell)) {
    return `the spreadsheet shows an error here, ${cell}: type the value again`;
  }
  // In a workbook ' for ’ was typed.
  const lost = isWorkbook ? [] : lostSigns(cell, written);
  if (lost.length) return lostSignsMessage(lost);
  if (!insideWord(written) && insideWord(cell)) {
    return '? stands inside a word, in place of a letter that was lost: save the table as “CSV UTF-8” and try again';
  }
  if (cell.includes('\ufffd') && !written.includes('\ufffd')) {
    return '� stands in place of letters that were lost on the way: export the table again, and save it as “CSV UTF-8”';
  }
  if (kind !== 'text' || written === '') return undefined;
  if (shortened.test(cell)) {
    return `the spreadsheet took “${written}” for a number and wrote ${cell}: type it again in a cell that is formatted as text`;
  }
  if (programsDate.test(cell) && canPassForDate(written)) {
    return `the spreadsheet took “${written}” for a date and wrote ${cell}: type it again in a cell that is formatted as text`;
  }
  return undefined;
}

/** Why a number of percent is not believed: spreadsheets keep 130 % as 1.3, and show 130 as 13000 %. */
export function doubtAboutPercent(cell: string, found: unknown, current: unknown): string | undefined {
  if (typeof found !== 'number' || typeof current !== 'number' || current === 0) return undefined;
  const is = (factor: number) => Math.abs(found / current / factor - 1) < 1e-9;
  const words = is(0.01) ? 'a hundredth of' : is(100) && cell.endsWith('%') ? 'a hundred times' : undefined;
  return (
    words &&
    `${cell} is ${words} ${current}, as spreadsheets make it that count percentages as shares: write ${current} in a cell that is formatted as text; if ${found} is meant, change the data file instead`
  );
}
