/** Texts of data files that rest on rules, by the `holds` beside them. */
import type { Path } from './json.ts';
import type { FileName } from './shapes.ts';
import type { Dataset } from './table.ts';
import { filesOf, walk } from './walk.ts';

export interface RestingText {
  rule: string;
  file: FileName;
  /** The place of the rule's id in its `holds`. */
  path: Path;
}

/** Every rule that a text of the data names, with its place. */
export function restingTexts(dataset: Dataset): RestingText[] {
  const found: RestingText[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      if (typeof value === 'string' && path.at(-2) === 'holds') found.push({ rule: value, file, path });
    });
  }
  return found;
}
