/** Where the words of a message stand: those of figures apart from those of the interface. */
import { figures } from '../stories/prisons/words/en.ts';
import type { Language } from './languages.ts';

/** The files that hold a language's words. A language may do with the first. */
export const messageFiles = (language: Language) =>
  [`src/locale/${language}.ts`, `src/stories/prisons/words/${language}.ts`] as const;

/** The one of them that has a message, or ought to. */
export function messageFile(language: Language, key: string): string {
  const [ofInterface, ofFigures] = messageFiles(language);
  return key in figures ? ofFigures : ofInterface;
}
