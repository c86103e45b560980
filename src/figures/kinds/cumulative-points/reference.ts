/** The line that the totals are compared with. */
import type { LabelArea } from '../../labels.ts';
import { round, wrap } from '../../text.ts';

/** The line's words, on the side of it that has more room. */
export function referenceWords(words: string, x: number, width: number, size: number) {
  const isRight = x < width / 2;
  return {
    lines: wrap(words, isRight ? width - x : x, size),
    anchor: isRight ? ('start' as const) : ('end' as const),
  };
}

/** The line down the calendar at `x`, left out where words lie on it. */
export function referenceLine(words: readonly LabelArea[], x: number, top: number, bottom: number): string {
  const crossed = words.filter(({ left, right }) => left - 3 < x && x < right + 3);
  const breaks = crossed.map((box) => [box.top, box.bottom] as const).sort(([a], [b]) => a - b);
  let [path, y] = ['', top];
  for (const [from, until] of breaks) {
    if (from > y) path += `M${round(x)} ${round(y)}V${round(from)}`;
    y = Math.max(y, until);
  }
  if (bottom > y) path += `M${round(x)} ${round(y)}V${round(bottom)}`;
  return `<path class="reference" d="${path}"/>`;
}
