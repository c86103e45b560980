/**
 * Freezes the figures as they are now, under `public/<story>/`, and lists them as published: `npm run pin`. Commit what it
 * writes.
 */
import { relative, sep } from 'node:path';
import { DataError } from '../src/dataset/problem.ts';
import { frozenFolder, frozenRoot } from '../src/downloads/frozen.ts';
import { pinFigures } from '../src/downloads/pin.ts';
import { addPaths, lastingPaths } from '../src/release/published-paths.ts';
import { figures, languages } from '../src/stories/chosen.ts';
import { publicFolder } from '../src/stories/data.ts';
import { readEdition } from '../src/stories/edition.ts';
import { readStyleSheets } from '../src/stories/sheets.ts';

try {
  const sheets = readStyleSheets();
  for (const language of languages) {
    const root = frozenRoot(language);
    for (const { figure, version, isNew } of await pinFigures(figures, readEdition(language), sheets, root)) {
      const folder = frozenFolder(root, figure, version);
      // From now on others may cite it: its page and its files are there for good.
      const place = `${relative(publicFolder, folder).replaceAll(sep, '/')}/`;
      addPaths([place, ...lastingPaths(folder).map((file) => place + file)]);
      console.log(`${folder}  ${isNew ? 'frozen' : 'was frozen before, unchanged'}`);
    }
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
