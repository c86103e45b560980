/** One value of a record as one cell, and back. */
import type { ColumnKind } from './columns.ts';

/** What a spreadsheet's file tells about how it writes numbers and dates. */
export interface Conventions {
  /** 1,263 is a decimal number, not one thousand two hundred and sixty-three. */
  decimalComma: boolean;
  /** 04/05 is the fourth of May; undefined if nothing in the file tells. */
  dayFirst: boolean | undefined;
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

const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const commaNumber = /^-?\d+,\d+$/;
const thousandsByComma = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const thousandsBySpace = /^-?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/;

function numbers(cell: string, { decimalComma }: Conventions): number[] {
  const written = cell.replace('\u2212', '-');
  if (thousandsBySpace.test(written)) return [Number(written.replace(/\s/g, '').replace(',', '.'))];
  if (plainNumber.test(written)) return [Number(written)];
  const readings: number[] = [];
  if (!decimalComma && thousandsByComma.test(written)) readings.push(Number(written.replaceAll(',', '')));
  if (commaNumber.test(written)) readings.push(Number(written.replace(',', '.')));
  return readings;
}

const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const monthAndYear = /^(\p{L}{3,})\.?[- ](?:20)?(\d{2})$/u;

const monthNames = ['en', 'fr'].map((language) => {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) =>
    format.format(Date.UTC(2000, month)).replace('.', '').toLowerCase(),
  );
});

/** Excel writes 2025-04-16 as 16/04/2025 or 4/16/2025, and 2025-04 as avr-25 or Apr-25. */
function dates(cell: string, { dayFirst }: Conventions): string[] {
  const [, name, shortYear] = monthAndYear.exec(cell) ?? [];
  if (name && shortYear) {
    const month = monthNames.map((names) => names.indexOf(name.toLowerCase()) + 1).find((found) => found > 0);
    return month ? [`20${shortYear}-${String(month).padStart(2, '0')}`] : [];
  }
  const [, first = '', second = '', year] = slashed.exec(cell) ?? [];
  if (!year) return [];
  const iso = (day: string, month: string) =>
    Number(month) <= 12 ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
  return [
    ...(dayFirst === false ? [] : iso(first, second)),
    ...(dayFirst === true ? [] : iso(second, first)),
  ].filter((date, index, all) => all.indexOf(date) === index);
}

/** Whether the day stands first in a file's dates, told by those that can be read only one way. */
export function dayStandsFirst(cells: readonly string[]): boolean | undefined {
  const found = cells.map((cell) => slashed.exec(cell)).filter((match) => match !== null);
  const dayFirst = found.some(([, first]) => Number(first) > 12);
  const monthFirst = found.some(([, , second]) => Number(second) > 12);
  return dayFirst === monthFirst ? undefined : dayFirst;
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
export function readings(cell: string, kind: ColumnKind | undefined, conventions: Conventions): unknown[] {
  if (cell === '') return [undefined];
  if (cell === 'null') return [null];
  const lower = cell.toLowerCase();
  let found: unknown[] = [];
  if (kind === 'list') found = [list(cell)];
  else if (kind === 'date') found = dates(cell, conventions);
  else if (kind === 'number') found = numbers(cell, conventions);
  else if (kind === 'boolean') found = Object.hasOwn(truths, lower) ? [truths[lower]] : [];
  else if (kind === undefined) {
    // Only a file that is already wrong has columns that its shape does not know.
    found = cell === '{}' ? [{}] : cell === 'true' ? [true] : numbers(cell, conventions);
  }
  return found.length ? found : [cell];
}
