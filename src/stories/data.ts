/** The data of the story that is built: where they lie, and how they are read in its languages. */
import { DataError } from '../dataset/problem.ts';
import * as read from '../dataset/read.ts';
import { tablesOf } from '../dataset/tables/index.ts';
import { isReadOnce } from '../tools/folder-stamp.ts';
import { languages, story } from './chosen.ts';

type Checked = ReturnType<typeof read.checkContents>;

/** The folder that editors keep: tables, boundaries, published and moved paths. */
export const storyFolder = `data/${story.slug}`;
/** Boundaries and towns. These files belong to the project, whatever DATA_DIR says. */
export const geoFolder = `${storyFolder}/geo`;
/** What is published as it is: the icon, the publisher's logo, the frozen charts. */
export const publicFolder = `public/${story.slug}`;
/** What the data are read by. */
export const tables = tablesOf(story, languages);

/** Where a data file lies, as problems and reports name it: `data/<story>/sources.json`. */
export const dataFile = (name: string): string => `${storyFolder}/${name}.json`;

/** The folder of data files: the story's, unless the environment's DATA_DIR names another. */
export function dataFolder(): string {
  return process.env.DATA_DIR ?? storyFolder;
}

/** The data files of a folder, as they are. */
export const readContents = (folder: string): read.FileContents => read.readContents(tables, folder);

/** Checks the contents of all data files, which problems name as files of `folder`. */
export function checkContents(contents: read.FileContents, folder: string): Checked {
  return read.checkContents(tables, contents, folder);
}

const kept = new Map<string, Checked>();

/** Reads and checks all data files, once for a build. Gives the dataset with its facts, or every problem found. */
export function checkDataset(folder: string = dataFolder()): Checked {
  const checked = kept.get(folder) ?? read.checkDataset(tables, folder);
  if (isReadOnce()) kept.set(folder, checked);
  return checked;
}

/** The dataset with its facts. Throws a DataError that carries every problem. */
export function readDataset(folder: string = dataFolder()): read.ReadDataset {
  const checked = checkDataset(folder);
  if ('problems' in checked) throw new DataError(checked.problems);
  return checked.read;
}
