/** Brings together all that the figures of one language are made from. */
import { rulesOf } from '../dataset/rules.ts';
import type { Edition } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import { folderStamp } from '../tools/folder-stamp.ts';
import { once } from '../tools/once.ts';
import { createLocale } from './chosen.ts';
import { dataFolder, readDataset } from './data.ts';
import { readPlaces } from './places.ts';

/** All of an edition but its language. */
type Shared = Omit<Edition, 'locale'>;
type Read = Pick<Edition, 'dataset' | 'facts'>;

/** What was read last of each folder, with the editions that were asked of it. */
const kept = new Map<string, { stamp: string; shared: Shared; editions: Map<Language, Edition> }>();

/** What the editions of a dataset share; made once. */
const sharedOf = once(
  ({ dataset, facts }: Read): Shared => ({
    dataset,
    facts,
    rules: rulesOf(dataset, facts),
    ...readPlaces(),
  }),
);

/** The edition of a language, of a dataset that was read already. */
export const editionOf = (language: Language, read: Read): Edition => ({
  ...sharedOf(read),
  locale: createLocale(language),
});

/**
 * The edition of a language, from the files in `folder` (`data` unless told). A build asks once for every page and
 * file, so the last ones are kept for as long as no data file changes. Throws a DataError.
 */
export function readEdition(language: Language, folder: string = dataFolder()): Edition {
  const stamp = folderStamp(folder);
  const last = kept.get(folder);
  const { shared, editions } =
    last?.stamp === stamp
      ? last
      : { shared: sharedOf(readDataset(folder)), editions: new Map<Language, Edition>() };
  if (last?.stamp !== stamp) kept.set(folder, { stamp, shared, editions });
  const edition = editions.get(language) ?? { ...shared, locale: createLocale(language) };
  editions.set(language, edition);
  return edition;
}
