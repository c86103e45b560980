/** Brings together all that the figures of one language are made from. */
import { readBoundaries } from '../dataset/boundaries.ts';
import { folderStamp } from '../dataset/folder-stamp.ts';
import { dataFolder, readDataset } from '../dataset/read.ts';
import { rulesOf } from '../dataset/rules.ts';
import { readSurroundings } from '../dataset/surroundings.ts';
import type { Language } from '../locale/languages.ts';
import { createLocale } from '../locale/locale.ts';
import type { Edition } from './figure.ts';
import { mapViews } from './projection.ts';

const kept = new Map<string, { stamp: string; edition: Edition }>();

/**
 * The edition of a language, from the files in `folder` (`data` unless told). A build asks once for every page and
 * file, so the last one is kept for as long as no data file changes. Throws a DataError.
 */
export function readEdition(language: Language, folder: string = dataFolder()): Edition {
  const stamp = folderStamp(folder);
  const key = `${language} ${folder}`;
  const last = kept.get(key);
  if (last?.stamp === stamp) return last.edition;
  const { dataset, facts } = readDataset(folder);
  const boundaries = Object.fromEntries(
    [...mapViews, 'overseas'].map((name) => [name, readBoundaries(name)]),
  ) as Edition['boundaries'];
  const edition = {
    dataset,
    facts,
    rules: rulesOf(dataset, facts),
    locale: createLocale(language),
    boundaries,
    surroundings: readSurroundings(),
  };
  kept.set(key, { stamp, edition });
  return edition;
}
