/** Checks all that an editor writes: the data files and the prose of every language. */

import type { Problem } from '../dataset/problem.ts';
import { checkDataset } from '../dataset/read.ts';
import { siteRows } from '../figures/sites-map/rows.ts';
import { languages } from '../locale/languages.ts';
import { createLocale } from '../locale/locale.ts';
import { readProse } from './prose.ts';

export interface Summary {
  facts: number;
  sources: number;
  /** Numbers, dates and hours that the prose binds, in all languages. */
  bound: number;
}

/** Every problem at once, or a summary of what was checked. */
export function checkStory(folder?: string): { problems: Problem[] } | { summary: Summary } {
  const result = checkDataset(folder);
  if ('problems' in result) return result;
  const { dataset, facts } = result.read;
  const proses = languages.map((language) => {
    const rows = siteRows({ dataset, facts, locale: createLocale(language) });
    return readProse(language, result.read, rows);
  });
  const problems = proses.flatMap((prose) => prose.problems);
  if (problems.length) return { problems };
  const bound = proses.reduce((sum, { prose }) => sum + prose.bound.length, 0);
  return { summary: { facts: facts.size, sources: dataset.sources.length, bound } };
}
