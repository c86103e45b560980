/**
 * Words of drawings keep apart where a program reads the text of a page and knows nothing of places: between labels
 * stands a space, which a drawing does not show.
 */
import { elementsOf } from '../web/elements.ts';

/** What no space is needed behind: the label's own tag, or a space. The end of a line is a tag, too. */
const isApart = (before: string) => /[>\s]$/.test(before) && !before.endsWith('</tspan>');

/** A finished page with a space behind each label, and between its lines where these begin at one side. */
export function wordsApart(html: string): string {
  const spaces: number[] = [];
  let linesUntil = 0;
  for (const { name, attributes, start, end } of elementsOf(html)) {
    if (name === 'text' && html[end] === '<') {
      // Where lines are centred, or end at one side, a space at their end would move them.
      linesUntil = 'x' in attributes && !('text-anchor' in attributes) ? end : 0;
      spaces.push(end);
    }
    if (name === 'tspan' && start < linesUntil && !isApart(html.slice(start - '</tspan>'.length, start)))
      spaces.push(start);
  }
  const pieces = spaces
    .sort((a, b) => a - b)
    .map((space, index) => html.slice(spaces[index - 1] ?? 0, space));
  return [...pieces, html.slice(spaces.at(-1) ?? 0)].join(' ');
}
