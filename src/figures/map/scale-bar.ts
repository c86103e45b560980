/** The scale bar of a map, at its bottom left. */
import type { LabelArea } from '../labels.ts';
import { round, textBlock } from '../text.ts';

const longest = 80;
const earthRadius = 6371;

/** Kilometres that make a bar of readable length: one, two or five times a power of ten. */
function kilometresOf(pixelsPerKilometre: number): number {
  const ideal = longest / pixelsPerKilometre;
  const power = 10 ** Math.floor(Math.log10(ideal));
  return power * ([5, 2].find((step) => step * power <= ideal) ?? 1);
}

/** CSS pixels a kilometre, where a projection of that scale is true. */
export const pixelsPerKilometre = (scale: number): number => scale / earthRadius;

/** The bar in a map of that height, in CSS pixels. `label` says how many kilometres it is long. */
export function drawScaleBar(
  { height, textSize }: { height: number; textSize: number },
  pixelsPerKilometre: number,
  label: (kilometres: number) => string,
): string {
  const kilometres = kilometresOf(pixelsPerKilometre);
  const length = kilometres * pixelsPerKilometre;
  const y = height - 10;
  const size = textSize - 1.5;
  return `<path class="axis" d="M10 ${y - 4}v4h${round(length)}v-4"/>${textBlock([label(kilometres)], 10 + length / 2, y - 5, { size, anchor: 'middle', className: 'view' })}`;
}

/** The box that the bar takes, so that no name covers it. */
export function scaleBarArea({ height }: { height: number }): LabelArea {
  return { left: 0, top: height - 30, right: longest + 20, bottom: height };
}
