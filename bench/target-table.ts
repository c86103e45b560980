/** Targets as rows: what is measured, what it is measured against, and whether that is enough. */
import { markdown, median } from './table.ts';

/** How a value reads: milliseconds, seconds, thousands of bytes, or a number of things. */
export type Unit = 'ms' | 's' | 'kB' | '';

export interface Row {
  what: string;
  unit: Unit;
  /** The median of what was measured here, and of what it is measured against. */
  ours: number;
  against?: {
    name: string;
    value: number;
    /** The median of the ratios of each round, where both were measured in rounds. */
    ratio?: number;
  };
  /** At most so much, of the value itself or as a share of what it is measured against. */
  target?: { most: number; of: 'value' | 'ratio' };
}

/** How many times as much the first is; endless where there is nothing to divide by. */
const share = (ours: number, theirs: number): number => (ours === 0 ? 0 : ours / theirs);

/** How many times as much ours takes; nothing where there is nothing to divide by. */
export function ratioOf({ ours, against }: Row): number | undefined {
  if (!against) return undefined;
  const ratio = against.ratio ?? share(ours, against.value);
  return Number.isFinite(ratio) ? ratio : undefined;
}

/** Whether a row meets its target; nothing where it has none. */
export function verdictOf(row: Row): 'met' | 'missed' | undefined {
  const { target, ours } = row;
  if (!target) return undefined;
  const value = target.of === 'value' ? ours : (ratioOf(row) ?? Number.POSITIVE_INFINITY);
  return value <= target.most ? 'met' : 'missed';
}

/**
 * A row of medians of two lists of measures. Where these were taken round by round, the ratio is the median of each
 * round's: whatever slowed the machine in between slowed both. In visits on a busy machine it was twice as steady as
 * that of the medians.
 */
export function rowOf({
  ours,
  against,
  ...row
}: Omit<Row, 'ours' | 'against'> & {
  ours: readonly number[];
  against?: { name: string; values: readonly number[] } | undefined;
}): Row {
  const told: Row = { ...row, ours: median(ours) };
  if (!against) return told;
  const { name, values } = against;
  const rounds = values.length === ours.length;
  return {
    ...told,
    against: {
      name,
      value: median(values),
      ...(rounds ? { ratio: median(ours.map((value, round) => share(value, values[round] as number))) } : {}),
    },
  };
}

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
