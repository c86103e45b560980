/** Texts in data files name facts instead of holding numbers: `{total-2024}` or `{places.count|words}`. */

export type Segment =
  | { text: string; offset: number }
  | { fact: string; as: string | undefined; offset: number };

const placeholder = /\{([^{}|]*)(?:\|([^{}]*))?\}/g;

/** Ids of the facts that a text names, each once. */
export function factsIn(text: string): string[] {
  return [...new Set(segments(text).flatMap((segment) => ('fact' in segment ? [segment.fact] : [])))];
}

/** Cuts a text into plain words and placeholders, in order. Offsets count from the text's start. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), offset: end });
    found.push({ fact: match[1] ?? '', as: match[2], offset: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), offset: end });
  return found;
}
