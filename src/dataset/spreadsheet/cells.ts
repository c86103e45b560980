/** One value of a record as one cell, and back. */
import type { ColumnKind } from './columns.ts';
import { type DayFirst, datesIn, hoursIn, monthsIn } from './dates.ts';

/** What a spreadsheet's file tells about how it writes numbers and dates. */
export interface Conventions {
  /** 1,263 is a decimal number, not one thousand two hundred and sixty-three. */
  decimalComma: boolean;
  /** Some number of the file has a point in it that can only be a decimal one. */
  decimalPoint?: boolean;
  /** The file is a workbook, in which no letter is lost to an encoding. */
  isWorkbook?: boolean;
  /** 04/05 is the fourth of May; undefined if nothing in the file tells. */
  dayFirst: DayFirst;
}

const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const commaNumber = /^-?\d+,\d+$/;
const thousandsByComma = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const thousandsBySpace = /^-?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/;

/** What the numbers of a file tell: 53,5 has a decimal comma, 53.5 a point, and 1,263 tells nothing. */
export function marksIn(cells: readonly string[]): { comma: boolean; point: boolean } {
  return {
    comma: cells.some((cell) => commaNumber.test(cell) && !thousandsByComma.test(cell)),
    point: cells.some((cell) => cell.includes('.') && plainNumber.test(cell)),
  };
}

/** A value as a cell: absent is empty, null the word, a list its texts with spaces between. */
export function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && /^[^\s[]\S*$/.test(item))) {
    const joined = value.join(' ');
    if (joined !== '' && joined !== 'null') return joined;
  }
  return JSON.stringify(value);
}

function numbers(cell: string, { decimalComma }: Conventions): number[] {
  const written = cell.replace('\u2212', '-');
  if (thousandsBySpace.test(written)) return [Number(written.replace(/\s/g, '').replace(',', '.'))];
  if (plainNumber.test(written)) return [Number(written)];
  const found: number[] = [];
  if (!decimalComma && thousandsByComma.test(written)) found.push(Number(written.replaceAll(',', '')));
  if (commaNumber.test(written)) found.push(Number(written.replace(',', '.')));
  return found;
}

const truths: Record<string, boolean> = { true: true, vrai: true, false: false, faux: false };

function list(cell: string): unknown {
  if (cell.startsWith('[')) {
    try {
      return JSON.parse(cell);
    } catch {
      return cell.replace(/^\[|\]$/g, '').split(/[\s,"]+/);
    }
  }
  return cell.split(/\s+/);
}

/**
 * The values that a trimmed cell can stand for in a column of a kind; more than one if it is ambiguous, none never.
 * A cell that is not of the kind is a text, which the shapes then refuse. An empty cell is undefined.
 */
export function possibleValues(
  cell: string,
  kind: ColumnKind | undefined,
  conventions: Conventions,
): unknown[] {
  if (cell === '') return [undefined];
  if (cell === 'null') return [null];
  const lower = cell.toLowerCase();
  let found: unknown[] = [];
  if (kind === 'list') found = [list(cell)];
  else if (kind === 'date') found = datesIn(cell, conventions.dayFirst);
  else if (kind === 'month') found = monthsIn(cell, conventions.dayFirst);
  else if (kind === 'hour') found = hoursIn(cell, conventions.dayFirst);
  else if (kind === 'number') found = numbers(cell, conventions);
  else if (kind === 'boolean') found = Object.hasOwn(truths, lower) ? [truths[lower]] : [];
  else if (kind === undefined) {
    // Only a file that is already wrong has columns that its shape does not know.
    found = cell === '{}' ? [{}] : cell === 'true' ? [true] : numbers(cell, conventions);
  }
  return found.length ? found : [cell];
}
