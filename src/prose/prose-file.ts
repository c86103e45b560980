/** The prose files: where they lie, their text, and its tree. */
import { existsSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { decodeText } from '../dataset/decode.ts';
import { conflictProblems } from '../dataset/merge-conflict.ts';
import { type Problem, problemAt } from '../dataset/problem.ts';
import type { Language } from '../locale/languages.ts';
import { defaultLanguage, story } from '../stories/chosen.ts';
import { parseProse } from './mdx.ts';
import { openTag, proseMistake } from './prose-mistakes.ts';

/** Path of the prose of a language, from the project's root. */
export function proseFile(language: Language): string {
  return `src/stories/${story.slug}/${language}.mdx`;
}

function readText(language: Language): { text: string } | { problem: Problem } {
  const file = proseFile(language);
  if (!existsSync(file)) return { text: '' };
  const decoded = decodeText(file, readFileSync(file));
  // Places are counted behind the byte-order mark that editors of Windows write.
  return 'text' in decoded ? { text: decoded.text.replace(/^\ufeff/, '') } : decoded;
}

/** The prose of a language as it stands; empty where there is none, which `proseTree` reports. */
export function proseText(language: Language): string {
  const read = readText(language);
  return 'text' in read ? read.text : '';
}

/** The tree of a prose, or why it has none. */
export function proseTree(
  language: Language,
  given?: string,
): { tree: Root; text: string } | { problems: Problem[] } {
  const file = proseFile(language);
  const read = given === undefined ? readText(language) : { text: given };
  if ('problem' in read) return { problems: [read.problem] };
  const { text } = read;
  if (text.trim() === '') {
    const message = `this prose is missing: write it, section by section as in ${proseFile(defaultLanguage)}`;
    return { problems: [problemAt(file, text, 0, message)] };
  }
  const conflicts = conflictProblems(file, text, 'prose');
  if (conflicts.length) return { problems: conflicts };
  try {
    return { tree: parseProse(text), text };
  } catch (error) {
    const { place, reason = String(error) } = error as {
      place?: { offset?: number; start?: { offset?: number } };
      reason?: string;
    };
    const open = openTag(reason);
    const above = text.split('\n').slice(0, (open?.line ?? 1) - 1);
    const offset = open
      ? above.join('\n').length + Math.min(above.length, 1) + open.column - 1
      : (place?.offset ?? place?.start?.offset ?? 0);
    return { problems: [problemAt(file, text, offset, proseMistake(reason))] };
  }
}
