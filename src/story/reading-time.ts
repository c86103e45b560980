/** How long the prose takes to read. */
import type { Prose } from '../prose/prose.ts';

/** Words a minute of somebody who reads non-fiction in silence: the mean of many studies (Brysbaert 2019). */
const wordsPerMinute = 238;

/** Whole minutes, at least one. */
export function readingMinutes({ words }: Pick<Prose, 'words'>): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
