/** Targets as rows: what is measured, what it is measured against, and whether that is enough. */
import { markdown, median } from './table.ts';

/** How a value reads: milliseconds, seconds, thousands of bytes, or a number of things. */
export type Unit = 'ms' | 's' | 'kB' | '';

export interface Row {
  what: string;
  unit: Unit;
  /** The median of what was measured here, and of what it is measured against. */
  ours: number;
  against?: { name: string; value: number };
  /** At most so much, of the value itself or as a share of what it is measured against. */
  target?: { most: number; of: 'value' | 'ratio' };
}

/** How many times as much ours takes; nothing where there is nothing to divide by. */
export function ratioOf({ ours, against }: Row): number | undefined {
  if (!against) return undefined;
  if (ours === 0) return 0;
  return against.value ? ours / against.value : undefined;
}

/** Whether a row meets its target; nothing where it has none. */
export function verdictOf(row: Row): 'met' | 'missed' | undefined {
  const { target, ours } = row;
  if (!target) return undefined;
  const value = target.of === 'value' ? ours : (ratioOf(row) ?? Number.POSITIVE_INFINITY);
  return value <= target.most ? 'met' : 'missed';
}

/** A row of medians of two lists of measures. */
export const rowOf = ({
  ours,
  against,
  ...row
}: Omit<Row, 'ours' | 'against'> & {
  ours: readonly number[];
  against?: { name: string; values: readonly number[] } | undefined;
}): Row => ({
  ...row,
  ours: median(ours),
  ...(against ? { against: { name: against.name, value: median(against.values) } } : {}),
});

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

const texts: Record<Unit, (value: number) => string> = {
  ms: (value) => `${whole.format(value)} ms`,
  s: (value) => `${value.toFixed(1)} s`,
  kB: (value) => `${(value / 1000).toFixed(1)} kB`,
  '': (value) => whole.format(value),
};

/** A row for each target, as Markdown. */
export function targetTable(rows: readonly Row[]): string {
  return markdown(
    ['what', 'ours', 'against', 'takes', 'ratio', 'target', ''],
    rows.map((row) => {
      const { what, unit, ours, against, target } = row;
      const most = target && (target.of === 'value' ? texts[unit](target.most) : `× ${target.most}`);
      return [
        what,
        texts[unit](ours),
        against?.name ?? '',
        against ? texts[unit](against.value) : '',
        ratioOf(row)?.toFixed(2) ?? '',
        most ? `≤ ${most}` : '',
        verdictOf(row) ?? '',
      ];
    }),
  );
}
