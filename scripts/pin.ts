/** Freezes the figures as they are now, under `public/`: `npm run pin`. Commit what it writes. */
import { DataError } from '../src/dataset/problem.ts';
import { frozenFolder, frozenRoot } from '../src/embed/frozen.ts';
import { pinFigures } from '../src/embed/pin.ts';
import { readEdition } from '../src/figures/edition.ts';
import { figures } from '../src/figures/index.ts';
import { languages } from '../src/locale/languages.ts';
import { readStyleSheets } from '../src/styles/sheets.ts';

try {
  const sheets = readStyleSheets();
  for (const language of languages) {
    const root = frozenRoot(language);
    for (const { figure, version, isNew } of await pinFigures(figures, readEdition(language), sheets, root))
      console.log(
        `${frozenFolder(root, figure, version)}  ${isNew ? 'frozen' : 'was frozen before, unchanged'}`,
      );
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
