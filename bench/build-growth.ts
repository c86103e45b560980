/** How the time of a build grows with what it is made from. */
import { languages } from '../src/stories/chosen.ts';
import type { BuildRun } from './build-run.ts';
import { markdown } from './table.ts';

export interface BuiltSize {
  /** How much there is of what grows. */
  count: number;
  cold: BuildRun;
  warm: BuildRun;
}

export interface Growth {
  /** What grows: the records of a table, or the figures. */
  what: string;
  /** From the least to the most; the first is the story as it is. */
  sizes: readonly BuiltSize[];
}

/** Milliseconds for each one more, from the smallest size to the largest. */
export function perFurther(sizes: readonly { count: number; seconds: number }[]): number {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last || last.count === first.count) return 0;
  return ((last.seconds - first.seconds) * 1000) / (last.count - first.count);
}

/**
 * The power of the number with which the time grows that is added to the smallest size's: one where twice as many
 * further ones take twice as long. Nothing where the middle size adds less than a tenth of a second.
 */
export function exponent(sizes: readonly { count: number; seconds: number }[]): number | undefined {
  const [first, middle, last] = [sizes[0], sizes.at(-2), sizes.at(-1)];
  if (!first || !middle || !last || sizes.length < 3) return undefined;
  const [less, more] = [middle.seconds - first.seconds, last.seconds - first.seconds];
  if (less < 0.1 || more <= 0) return undefined;
  return Math.log(more / less) / Math.log((last.count - first.count) / (middle.count - first.count));
}

/** Processor time of one state of all sizes: it grows alike whatever else the machine does and however many it has. */
export const secondsOf = (sizes: readonly BuiltSize[], state: 'cold' | 'warm') =>
  sizes.map((size) => ({ count: size.count, seconds: size[state].processorSeconds }));

const digits = (value: number | undefined, decimals: number) => value?.toFixed(decimals) ?? '–';

/** Two tables: what each size takes, and how that grows. */
export function growthTables(growths: readonly Growth[]): string {
  const sizes = growths.flatMap(({ what, sizes }) =>
    sizes.map(({ count, cold, warm }) => [
      `${count} ${what}`,
      digits(cold.seconds, 1),
      digits(warm.seconds, 1),
      digits(cold.processorSeconds, 1),
      digits(warm.processorSeconds, 1),
      digits(Math.max(cold.megabytes, warm.megabytes), 0),
    ]),
  );
  const growth = growths.map(({ what, sizes }) => [
    what,
    ...(['cold', 'warm'] as const).flatMap((state) => {
      const seconds = secondsOf(sizes, state);
      return [digits(perFurther(seconds) / languages.length, 1), digits(exponent(seconds), 2)];
    }),
  ]);
  return [
    markdown(['built', 'cold s', 'warm s', 'cold processor s', 'warm processor s', 'most MB'], sizes),
    markdown(
      [
        'more',
        'cold processor ms for each and language',
        'cold exponent',
        'warm processor ms for each and language',
        'warm exponent',
      ],
      growth,
    ),
  ].join('\n\n');
}
