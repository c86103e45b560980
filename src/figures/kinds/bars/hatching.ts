/** The pattern of what is provisional, as lines: a pattern of SVG would need an id. */
import { round } from '../../text.ts';

/** Diagonal lines across a box, each from edge to edge, in CSS pixels. */
export function hatching(left: number, top: number, width: number, height: number, apart = 6): string {
  const lines: string[] = [];
  for (let offset = apart; offset < width + height; offset += apart) {
    const from = offset <= height ? [left, top + offset] : [left + offset - height, top + height];
    const to = offset <= width ? [left + offset, top] : [left + width, top + offset - width];
    lines.push(`M${from.map(round).join(' ')}L${to.map(round).join(' ')}`);
  }
  return lines.join('');
}
