/** The data of the story that is built, checked in its languages. */
import * as read from '../dataset/read.ts';
import { languages } from './chosen.ts';

type Checked = ReturnType<typeof read.checkContents>;

/** Checks the contents of all data files, which problems name as files of `folder`. */
export function checkContents(
  contents: read.FileContents,
  folder: string,
  departments: Parameters<typeof read.checkContents>[2],
): Checked {
  return read.checkContents(contents, folder, departments, languages);
}

/** Reads and checks all data files. Gives the dataset with its facts, or every problem found. */
export function checkDataset(folder?: string): Checked {
  return read.checkDataset(languages, folder);
}

/** The dataset with its facts. Throws a DataError that carries every problem. */
export function readDataset(folder?: string): read.ReadDataset {
  return read.readDataset(languages, folder);
}
