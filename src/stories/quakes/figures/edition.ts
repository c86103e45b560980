/** What the rows of this story's figures are made from: its tables, in the words of one language. */
import type { Locale } from '../../../locale/locale.ts';
import type { Tables } from '../tables.ts';
import type { words } from '../words/en.ts';

export type WordKey = keyof typeof words;

export interface QuakesEdition {
  tables: Tables;
  /** When the list was made: UTC, as ISO date with hour. */
  made: string;
  locale: Pick<Locale, 'language' | 'number' | 'words' | 'capital' | 'date' | 'clock' | 'list'>;
  /** One of the story's own messages, with its placeholders filled. */
  message(key: WordKey, values?: Record<string, string | number>): string;
}

/** How many records count together. */
export const total = (records: readonly { count: number }[]): number =>
  records.reduce((sum, { count }) => sum + count, 0);
