/** What a spreadsheet writes for a cell that nobody touched. */
import type { Conventions } from './cells.ts';
import type { ColumnKind } from './columns.ts';
import { tidyCell } from './csv.ts';
import { clockIn, type DayFirst, datesIn, hoursIn } from './dates.ts';

const number = /^[+\-\u2212]?\d+([.,]\d+)?(e[+-]?\d+)?$/i;
const percentage = /^([+-]?\d+(?:[.,]\d+)?)\s?%$/;

/** Spreadsheets calculate with fifteen digits. */
const digits = (cell: string) => Number(cell.trim().replace(',', '.').replace('\u2212', '-')).toPrecision(15);

/** 1004 for 01004, 2000 for 2E3, 1263 for 1,263 and for 1 263. */
function sameNumber(cell: string, written: string): boolean {
  if (!number.test(cell)) return false;
  const ungrouped = written.replace(/(?<=\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return [written, ungrouped].some((each) => number.test(each) && digits(each) === digits(cell));
}

/** With ten digits or so a program rounded, and not an editor. */
function sameRounded(cell: string, written: string): boolean {
  const length = cell.replace(/^-?0*[.,]?0*|[.,]|e.*$/gi, '').length;
  return (
    length > 8 &&
    number.test(cell) &&
    Number(written).toPrecision(length) === Number(digits(cell)).toPrecision(length)
  );
}

/** 1.306 for 130.6 %, and 12,00% for 12%. */
function samePercentage(cell: string, written: string): boolean {
  const [, before] = percentage.exec(written) ?? [];
  const [, after = number.test(cell) ? `${cell}e2` : undefined] = percentage.exec(cell) ?? [];
  return before !== undefined && after !== undefined && digits(after) === digits(before);
}

/** 2025/04/01 for 2025-04-01, and for 2025-04: spreadsheets know no months without a day. */
function sameDate(cell: string, written: string, dayFirst: DayFirst): boolean {
  const [date, ...others] = [...datesIn(written, dayFirst), ...hoursIn(written, dayFirst)];
  if (!date || others.length) return false;
  const found = [...datesIn(cell, dayFirst), ...hoursIn(cell, dayFirst)];
  // Nobody but an editor writes 2025-04-01.
  const first = found[0] === cell ? [] : [`${date}-01`];
  return found.length > 0 && found.every((each) => [date, ...first].includes(each));
}

/** Whether a cell says what was written in it on export, in the way of one spreadsheet or another. */
export function isOnlyRewritten(
  cell: string,
  written: string,
  kind: ColumnKind | undefined,
  { dayFirst, decimalPoint }: Conventions,
): boolean {
  // Some systems write é as e and a mark of its own.
  if (tidyCell(cell).normalize() === tidyCell(written).normalize()) return true;
  // Gnumeric takes the first apostrophe for the mark of a text.
  if (written.startsWith("'") && cell === written.slice(1)) return true;
  if (kind === 'number') {
    const decimalComma = !decimalPoint && cell === written.replace('.', ',');
    return decimalComma || (!cell.includes(',') && sameNumber(cell, written)) || sameRounded(cell, written);
  }
  if (kind === 'list' || kind === 'boolean' || kind === undefined) return false;
  if (sameDate(cell, written, dayFirst)) return true;
  if (kind !== 'text') return false;
  const time = clockIn(written);
  return (
    (time !== undefined && clockIn(cell) === time) ||
    sameNumber(cell, written) ||
    samePercentage(cell, written) ||
    (/^(true|false|vrai|faux)$/i.test(written) && cell.toLowerCase() === written.toLowerCase())
  );
}
