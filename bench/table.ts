/** Medians of several visits, as a table for people. */
import type { Visit } from './visit.ts';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? (sorted[Math.floor(middle)] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/** The median of each measure. */
export function medians(visits: readonly Visit[]): Visit {
  const [first] = visits;
  if (!first) throw new Error('there was no visit');
  const keys = Object.keys(first) as (keyof Visit)[];
  return Object.fromEntries(keys.map((key) => [key, median(visits.map((visit) => visit[key]))])) as never;
}

const bytes = (value: number) => (value / 1000).toFixed(1);
const whole = (value: number) => String(Math.round(value));

/** What a table tells of each page, in its columns. */
const columns: { header: string; of: (visit: Visit) => number; text: (value: number) => string }[] = [
  { header: 'requests', of: ({ requests }) => requests, text: whole },
  { header: 'HTML kB', of: ({ html }) => html, text: bytes },
  { header: 'CSS', of: ({ css }) => css, text: bytes },
  { header: 'JS', of: ({ script }) => script, text: bytes },
  { header: 'fonts', of: ({ font }) => font, text: bytes },
  { header: 'other', of: ({ other }) => other, text: bytes },
  { header: 'before paint', of: ({ bytesBeforePaint }) => bytesBeforePaint, text: bytes },
  { header: 'FCP ms', of: ({ firstPaint }) => firstPaint, text: whole },
  { header: 'LCP', of: ({ largestPaint }) => largestPaint, text: whole },
  { header: 'first chart', of: ({ firstChart }) => firstChart, text: whole },
  { header: 'CLS', of: ({ shift }) => shift, text: (value) => value.toFixed(4) },
  { header: 'blocked', of: ({ blocking }) => blocking, text: whole },
  { header: 'long tasks', of: ({ longTasks }) => longTasks, text: whole },
  { header: 'longest', of: ({ longestTask }) => longestTask, text: whole },
  { header: 'scroll: long', of: ({ scrollLongTasks }) => scrollLongTasks, text: whole },
  { header: 'longest', of: ({ longestScrollTask }) => longestScrollTask, text: whole },
  { header: 'over 50 ms', of: ({ slowFrames }) => slowFrames, text: whole },
  { header: 'dropped', of: ({ droppedFrames }) => droppedFrames, text: whole },
  { header: 'nodes', of: ({ nodes }) => nodes, text: whole },
  { header: 'heap MB', of: ({ heap }) => heap, text: (value) => (value / 1e6).toFixed(1) },
];

/** Cells in columns, as Markdown. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((text, column) =>
    Math.max(text.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => '-'.repeat(width + (column ? 1 : 2)) + (column ? ':' : '')).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}

export interface Measured {
  page: string;
  site: string;
  visit: Visit;
}

/** A row for each page; where a page was measured on a second site, that site's row and the ratios follow. */
export function visitTable(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ page, site, visit }) => {
    const cells = [`${page} ${site}`.trim(), ...columns.map(({ of, text }) => text(of(visit)))];
    const own = measured.find((other) => other.page === page);
    if (!own || own.site === site) return [cells];
    const ratios = columns.map(({ of }) =>
      of(own.visit) ? `×${(of(visit) / of(own.visit)).toFixed(2)}` : '–',
    );
    return [cells, [`${page} ratio`, ...ratios]];
  });
  return markdown(['page', ...columns.map(({ header }) => header)], rows);
}
