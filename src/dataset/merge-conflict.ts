/** What git leaves in a file where two people changed the same lines. */
import { type Problem, problemAt } from './problem.ts';

export interface MergeConflict {
  /** The first and the last of its marker lines, counted from 1. */
  from: number;
  until: number;
  /** Characters into the text at which its first line begins. */
  offset: number;
}

const markers = {
  data: /^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/,
  // A line of = alone makes a heading of the line above.
  prose: /^(<{7}|\|{7}|>{7})(?: .*)?\r?$/,
};

/** The merge conflicts in a text, with those of which somebody left a marker. */
export function mergeConflicts(text: string, kind: keyof typeof markers = 'data'): MergeConflict[] {
  const found: MergeConflict[] = [];
  let offset = 0;
  let isOpen = false;
  text.split('\n').forEach((line, index) => {
    const [, sign = ''] = markers[kind].exec(line) ?? [];
    const last = found.at(-1);
    if (sign && isOpen && last && !sign.startsWith('<')) last.until = index + 1;
    else if (sign) found.push({ from: index + 1, until: index + 1, offset });
    if (sign) isOpen = !sign.startsWith('>');
    offset += line.length + 1;
  });
  return found;
}

/** A conflict in words that tell what to do; its places are lines, or rows of a spreadsheet. */
export function conflictSentence({ from, until }: MergeConflict, place: 'line' | 'row' = 'line'): string {
  return from === until
    ? `${place} ${from} is a marker of a git merge conflict: delete it, and what git left of the side that you do not keep`
    : `a git merge conflict stands from ${place} ${from} to ${place} ${until}: keep one of its sides, and delete the other and the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>`;
}

/** A problem for each merge conflict of a file. */
export function conflictProblems(file: string, text: string, kind?: keyof typeof markers): Problem[] {
  return mergeConflicts(text, kind).map((conflict) =>
    problemAt(file, text, conflict.offset, conflictSentence(conflict)),
  );
}
