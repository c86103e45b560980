/** The lines of words of a `<text>`, each with a place of its own: not every program places parts of one. */

export interface Line {
  words: string;
  /** The anchor and the baseline, in the coordinates around the element. */
  x: number;
  y: number;
}

/** A length in CSS pixels; `size` is what an em measures. */
export function pixels(value: string, size: number): number {
  const [, number, unit] = /^(-?[\d.]+)(px|em)?$/.exec(value) ?? [];
  if (number === undefined) throw new Error(`"${value}" is no length that a drawing can stand alone with`);
  return Number(number) * (unit === 'em' ? size : 1);
}

/** The lines of a text of that size, whose own `translate` is a part of their places. */
export function linesOf(text: Element, size: number): Line[] {
  const [, moveX = '0', moveY = '0'] =
    /^translate\((-?[\d.]+)[\s,]+(-?[\d.]+)\)$/.exec(text.getAttribute('transform') ?? '') ?? [];
  const origin = { x: Number(moveX), y: Number(moveY) };
  const read = (element: Element, name: string) => {
    const value = element.getAttribute(name);
    return value === null ? undefined : pixels(value, size);
  };
  let [x, y] = [read(text, 'x') ?? 0, (read(text, 'y') ?? 0) + (read(text, 'dy') ?? 0)];
  const lines: Line[] = [];
  let isNew = true;
  for (const part of text.childNodes) {
    const span = part.nodeType === 1 ? (part as Element) : undefined;
    // A part that only tells its language stays in its line.
    const isPlaced = span && ['x', 'y', 'dy'].some((name) => span.hasAttribute(name));
    if (isPlaced) {
      x = read(span, 'x') ?? x;
      y = (read(span, 'y') ?? y) + (read(span, 'dy') ?? 0);
      isNew = true;
    }
    const words = part.textContent ?? '';
    const last = lines.at(-1);
    // A character that was written as a number is a node of its own.
    if (last && !isNew) last.words += words;
    else if (words) lines.push({ words, x: origin.x + x, y: origin.y + y });
    isNew = isPlaced ?? false;
  }
  return lines.filter(({ words }) => words.trim());
}
