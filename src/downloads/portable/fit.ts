/** Makes words fit where no typeface of the drawing is installed and a wider one stands in. */
import { textWidth } from '../../figures/text.ts';
import standIn from '../../fonts/stand-in-widths.json' with { type: 'json' };
import type { PlacedLine } from './resolve.ts';

interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines of one size in one part of a drawing are made smaller together: what is bold stays the larger. */
interface Measured {
  line: PlacedLine;
  /** As it was laid out, and as it is with the wide typeface at its whole size. */
  laidOut: Extent;
  wide: number;
  kind: string;
}

/** Width in CSS pixels of words in the typeface that stands in. */
export function standInWidth(words: string, size: number, weight: 400 | 700): number {
  const advance: Record<string, number> = standIn[weight];
  let sum = 0;
  for (const character of words) sum += advance[character] ?? 850;
  return (sum * size) / 1000;
}

function extent({ anchor, x, y, size, scale }: PlacedLine, width: number, share = 1): Extent {
  const start = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const height = size * scale * share;
  return { left: start, right: start + width, top: y - height * 0.75, bottom: y + height * 0.2 };
}

/** No line may come nearer to the edge of its file or its panel, or to its neighbour. */
const edge = 3;
const gap = 3;
/** As much of its width a file may grow by; beyond that words get smaller. */
const mostWider = 1.1;
/** Programs that set each letter on a whole pixel make lines so much wider. */
const hinting = 1.03;
const step = 0.98;
const least = 0.7;

const touch = (a: Extent, b: Extent, space: number) =>
  a.left < b.right + space && b.left < a.right + space && a.top < b.bottom && b.top < a.bottom;

/**
 * Makes lines smaller, as far as they need it, and says how wide the file must be, which is `width` CSS pixels as it was
 * laid out.
 */
export function fitLines(lines: readonly PlacedLine[], width: number): number {
  const measured = lines.map((line): Measured => {
    const spacing = line.letterSpacing * line.words.length;
    const { words, size, weight, scale } = line;
    return {
      line,
      laidOut: extent(line, (textWidth(words, size, weight) + spacing) * scale),
      wide: (standInWidth(words, size, weight) * hinting + spacing) * scale,
      kind: [size, line.within?.left].join(),
    };
  });
  const shares = new Map(measured.map(({ kind }) => [kind, 1]));
  const now = ({ line, wide, kind }: Measured) => {
    const share = shares.get(kind) ?? 1;
    return extent(line, wide * share, share);
  };
  const smaller = ({ kind }: Measured) => {
    const share = (shares.get(kind) ?? 1) * step;
    shares.set(kind, Math.max(least, share));
    return share > least;
  };
  for (const one of measured) {
    const within = one.line.within ?? { left: 0, right: width * mostWider };
    const leaves = ({ left, right }: Extent) => left < within.left + edge || right > within.right - edge;
    if (leaves(one.laidOut)) continue;
    while (leaves(now(one)) && smaller(one));
  }
  for (const [index, one] of measured.entries())
    for (const other of measured.slice(index + 1)) {
      if (touch(one.laidOut, other.laidOut, 0)) continue;
      while (touch(now(one), now(other), gap) && [smaller(one), smaller(other)].some(Boolean));
    }
  for (const { line, kind } of measured) {
    const share = shares.get(kind) ?? 1;
    const size = String(Math.floor(line.size * share * 10) / 10);
    if (share < 1) for (const { attributes } of line.nodes) attributes.set('font-size', size);
  }
  const furthest = Math.max(...measured.filter(({ line }) => !line.within).map((one) => now(one).right));
  return Math.max(width, Math.ceil(furthest + 2 * edge));
}
