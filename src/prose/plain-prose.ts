/** What may stand in prose between its components: words, and no number that nobody checks. */
import type { Nodes } from 'mdast';
import { handTypedNumbers } from '../locale/hand-typed.ts';
import type { Language } from '../locale/languages.ts';
import { photoInstead } from './photos.ts';

/** What is wrong with a node of this type, whatever its words are; undefined if nothing is. */
export function nodeProblem(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return 'prose may not import or export: its components are given to it';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
        ? undefined
        : 'prose may not compute: bind a fact with <Fact id="…" />';
    case 'code':
    case 'inlineCode':
    case 'html':
      return 'prose may not hold code';
    case 'image':
    case 'imageReference':
      return photoInstead;
    default:
      return undefined;
  }
}

/**
 * The numbers typed by hand in a piece of text. `written` is the same piece as the file has it; `within` counts
 * characters from its start.
 */
export function typedNumberProblems(
  value: string,
  written: string,
  language: Language,
): { message: string; within: number }[] {
  return handTypedNumbers(value, language).map(({ found, offset }) => ({
    message: `"${found}" is a number typed by hand: bind it with <Fact id="…" />, or exempt it with <AsWritten why="…">${found}</AsWritten>`,
    // A character reference is longer in the file than in the text, so the place is sought in the file.
    within: Math.max(written.indexOf(found, offset), 0),
  }));
}
