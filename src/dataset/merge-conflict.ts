/** What git leaves in a file where two people changed the same lines. */
import { type Problem, problemAt } from './problem.ts';

export interface MergeConflict {
  /** The first and the last of its marker lines, counted from 1. */
  from: number;
  until: number;
  /** Characters into the text at which its first line begins. */
  offset: number;
}

const marker = /^(<{7}|\|{7}|>{7})(?: .*)?\r?$/;

/** The merge conflicts in a text. A line of = alone is none: in prose it makes a heading of the line above. */
export function mergeConflicts(text: string): MergeConflict[] {
  const found: MergeConflict[] = [];
  let offset = 0;
  let isOpen = false;
  text.split('\n').forEach((line, index) => {
    const [, sign = ''] = marker.exec(line) ?? [];
    const last = found.at(-1);
    if (sign && isOpen && last && sign[0] !== '<') last.until = index + 1;
    else if (sign) found.push({ from: index + 1, until: index + 1, offset });
    if (sign) isOpen = sign[0] !== '>';
    offset += line.length + 1;
  });
  return found;
}

/** A conflict in words that tell what to do. `unit` is what its places are counted in. */
export function conflictSentence({ from, until }: MergeConflict, unit: 'line' | 'row' = 'line'): string {
  return from === until
    ? `${unit} ${from} marks a git merge conflict: delete it, and whatever else git left of the side that you do not keep`
    : `a git merge conflict stands from ${unit} ${from} to ${unit} ${until}: keep one of its two sides, and delete the other with the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>`;
}

/** A problem for each merge conflict of a file. */
export function conflictProblems(file: string, text: string): Problem[] {
  return mergeConflicts(text).map((conflict) =>
    problemAt(file, text, conflict.offset, conflictSentence(conflict)),
  );
}
