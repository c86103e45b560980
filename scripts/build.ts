/**
 * Builds the site beside the last one and swaps them only when it is complete: a failed build leaves the last good
 * site as it was. OUT_DIR names another folder than `dist`, DATA_DIR another than `data`.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { DataError } from '../src/dataset/problem.ts';
import { readDataset } from '../src/dataset/read.ts';
import { editionFolder, languages } from '../src/locale/languages.ts';
import { headerRules, headersFile } from '../src/publish/headers.ts';
import { writeOneFiles } from '../src/publish/one-file.ts';
import { precompress } from '../src/publish/precompress.ts';
import { causeOf } from '../src/release/cause.ts';
import { writeFileList } from '../src/release/file-list.ts';
import { readInputs, requireTypefaces, requireUnchanged } from '../src/release/inputs.ts';
import { nextFolder, recover, swap } from '../src/release/swap.ts';
import { requireWholeLinks } from '../src/release/whole-links.ts';
import { checkStory } from '../src/story/check.ts';
import { proseFile, proseText } from '../src/story/prose.ts';

const target = process.env.OUT_DIR ?? 'dist';
const next = nextFolder(target);
const site = process.env.SITE_URL ?? 'https://example.org';
const base = `${process.env.BASE_PATH ?? ''}/`.replace(/^\/*|\/+$/g, '/');

/** The prose of each page that is made from it. */
function proseByPage(): Map<string, { file: string; text: string }> {
  return new Map(
    languages.flatMap((language) =>
      ['index.html', 'archive.html'].map((page) => [
        editionFolder(language) + page,
        { file: proseFile(language), text: proseText(language) },
      ]),
    ),
  );
}

try {
  recover(target);
  requireTypefaces();
  const result = checkStory();
  if ('problems' in result) throw new DataError(result.problems);
  const inputs = readInputs();
  await build({ outDir: next, logLevel: 'warn' });
  writeOneFiles({ folder: next, site, base });
  const sources = new Set(readDataset().dataset.sources.flatMap(({ address }) => address ?? []));
  requireWholeLinks({ folder: next, site, base, sources, prose: proseByPage() });
  writeFileSync(join(next, '_headers'), headersFile(headerRules, base));
  await precompress(next);
  requireUnchanged(inputs);
  writeFileList(next);
  swap(next, target);
  console.log(`The site is in ${target}`);
} catch (error) {
  console.error(causeOf(error));
  console.error(
    existsSync(target)
      ? `\nNothing was built: ${target} is still the last good site.`
      : '\nNothing was built.',
  );
  process.exitCode = 1;
} finally {
  rmSync(next, { recursive: true, force: true });
}
