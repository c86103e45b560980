/** Text inside drawings: measured with the chart typeface's own widths, wrapped, and written as SVG. */
import widths from '../fonts/advance-widths.json' with { type: 'json' };

/** A weight of the chart typeface, or the story's own typeface in bold. */
export type Weight = 400 | 700 | 'serif-700';

/** Width in CSS pixels of `text` at `size` pixels. Characters outside the typeface count as wide ones. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const advance: Record<string, number> = widths[weight];
  let sum = 0;
  for (const character of text) sum += advance[character] ?? 700;
  return (sum * size) / 1000;
}

/** A number that is no year, and would be lost without the word behind it. */
const countingNumber = /^[^\p{L}\p{N}]*\p{N}{1,3}([.,\u202f\u00a0]\p{N}+)*$/u;

/** The pieces of a text that stand on one line: its words, each number with its unit or its month. */
function unbroken(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const word of text.split(/[ \n\t]+/)) {
    const isUnit = countingNumber.test(before) && /^\p{L}/u.test(word);
    if (isUnit) pieces.push(`${pieces.pop()} ${word}`);
    else pieces.push(word);
    before = word;
  }
  return pieces;
}

/** Narrower lines than this are no place for words: they stand alone there, whole. */
const leastWidth = 80;

/** A word in parts that are no wider than a line, each as long as it can be. */
function parts(word: string, width: number, size: number, weight: Weight): string[] {
  if (width < leastWidth || textWidth(word, size, weight) <= width) return [word];
  const found: string[] = [];
  let part = '';
  for (const character of word) {
    if (part && textWidth(part + character, size, weight) > width) {
      found.push(part);
      part = '';
    }
    part += character;
  }
  return [...found, part];
}

/**
 * Breaks text into lines no wider than `width` pixels, at spaces, but not between a number and its unit. A word that is
 * longer than a line is broken.
 */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of unbroken(text).flatMap((whole) => parts(whole, width, size, weight))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes any text safe between tags and inside double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? '').replace(/\p{Cc}/gu, ' ');
}

/** The text that `escapeXml` was given, but for control characters. */
export function unescapeXml(escaped: string): string {
  return Object.entries(escapes).reduceRight(
    (text, [character, entity]) => text.replaceAll(entity, character),
    escaped,
  );
}

export interface TextOptions {
  size: number;
  /** Space between baselines in pixels; 1.3 of the size unless told. */
  leading?: number;
  anchor?: 'start' | 'middle' | 'end';
  className?: string;
}

/** One `<text>` of the given lines, its first baseline at `x`, `y`, to the whole pixel: finer places are bytes alone. */
export function textBlock(lines: readonly string[], x: number, y: number, options: TextOptions): string {
  return markedTextBlock(lines.map(escapeXml), x, y, options);
}

/** The same of lines that are markup already. */
export function markedTextBlock(
  lines: readonly string[],
  x: number,
  y: number,
  options: TextOptions,
): string {
  const { size, leading = size * 1.3, anchor = 'start', className } = options;
  const attributes = [
    `x="${Math.round(x)}"`,
    `y="${Math.round(y)}"`,
    `font-size="${size}"`,
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(className ? [`class="${className}"`] : []),
  ].join(' ');
  const [first = '', ...rest] = lines;
  const spans = rest.map((line) => {
    // A line that is of one language throughout says so itself.
    const [, lang = '', words = line] = /^<tspan( lang="[^"]*")>([^<]*)<\/tspan>$/.exec(line) ?? [];
    return `<tspan x="${Math.round(x)}" dy="${round(leading)}"${lang}>${words}</tspan>`;
  });
  return `<text ${attributes}>${first}${spans.join('')}</text>`;
}

/** At most one decimal: a tenth of a pixel is finer than anything that is drawn. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
