/** The first story's data in any folder, with the types of its own tables. */
import * as reading from '../src/dataset/read.ts';
import type { Tables } from '../src/dataset/table.ts';
import { tablesOf } from '../src/dataset/tables/index.ts';
import type { Language } from '../src/locale/languages.ts';
import { readEdition } from '../src/stories/edition.ts';
import type { PrisonsDataset } from '../src/stories/prisons/dataset.ts';
import type { Edition } from '../src/stories/prisons/edition.ts';
import { story } from '../src/stories/prisons/story.ts';

export const tables: Tables = tablesOf(story, Object.keys(story.languages));

/** The dataset with its facts. Throws a DataError. */
export function readPrisons(folder: string) {
  const { dataset, ...read } = reading.readDataset(tables, folder);
  return { dataset: dataset as PrisonsDataset, ...read };
}

/** The edition of a language, from the files in a folder. */
export const prisonsEdition = (language: Language, folder?: string) =>
  readEdition(language, folder) as Edition;

/** A copy whose records may be changed. */
export function copyOf<Data extends { tables: Tables }>({ tables: own, ...records }: Data): Data {
  return { ...structuredClone(records), tables: own } as Data;
}
