/** What the components of the prose need to know, brought together once for a page. */

import { DataError } from '../dataset/problem.ts';
import { readEdition } from '../figures/edition.ts';
import type { Edition } from '../figures/figure.ts';
import { siteRows } from '../figures/sites-map/rows.ts';
import type { Language } from '../locale/languages.ts';
import { type Prose, readProse } from './prose.ts';

export interface StoryContext {
  edition: Edition;
  prose: Prose;
}

/** The edition and its prose. Throws a DataError that carries every problem. */
export function readStory(language: Language): StoryContext {
  const edition = readEdition(language);
  const { prose, problems } = readProse(language, edition, siteRows(edition));
  if (problems.length) throw new DataError(problems);
  return { edition, prose };
}
