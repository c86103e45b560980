/**
 * Builds the site beside the last one and swaps them only when it is complete: a failed build leaves the last good
 * site as it was. OUT_DIR names another folder than `dist`, DATA_DIR another than `data`; PRECOMPRESS=no leaves out the
 * compressed forms, for hosts that compress on their own; RELATIVE=yes has addresses lead from file to file, for disks
 * and for folders of any server.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { outsideAddresses } from '../src/dataset/checks/addresses.ts';
import { DataError } from '../src/dataset/problem.ts';
import { readDataset } from '../src/dataset/read.ts';
import { editionFolder, languages } from '../src/locale/languages.ts';
import { headerRules, headersFile } from '../src/publish/headers.ts';
import { leaveMoved, readMoves, redirectsFile } from '../src/publish/moved.ts';
import { writeOneFiles } from '../src/publish/one-file.ts';
import { precompress } from '../src/publish/precompress.ts';
import { makeRelative } from '../src/publish/relative.ts';
import { BuildError, causeOf } from '../src/release/cause.ts';
import { writeFileList } from '../src/release/file-list.ts';
import { readInputs, requireTypefaces, requireUnchanged } from '../src/release/inputs.ts';
import { requirePublished } from '../src/release/published-paths.ts';
import { bring, nextFolder, pagesFolder, recover, swap } from '../src/release/swap.ts';
import { requireWholeLinks } from '../src/release/whole-links.ts';
import { checkStory } from '../src/story/check.ts';
import { proseFile, proseText } from '../src/story/prose-file.ts';

const target = process.env.OUT_DIR ?? 'dist';
const [next, pages] = [nextFolder(target), pagesFolder()];
const site = process.env.SITE_URL ?? 'https://example.org';
const base = `${process.env.BASE_PATH ?? ''}/`.replace(/^\/*|\/+$/g, '/');

/** Whether addresses lead from file to file. Throws a BuildError where nobody can tell. */
function wantsRelative(): boolean {
  const { RELATIVE: wanted = 'no' } = process.env;
  if (wanted !== 'yes' && wanted !== 'no')
    throw new BuildError(`RELATIVE is yes or no. You wrote "${wanted}"`);
  return wanted === 'yes';
}

/** Throws a BuildError where a link of the new site leads nowhere. */
function requireLinks(): void {
  const editions = languages.map((language) => ({ language, folder: editionFolder(language) }));
  requireWholeLinks({
    folder: next,
    site,
    base,
    sources: outsideAddresses(readDataset().dataset),
    prose: new Map(
      editions.map(({ language, folder }) => [
        `${folder}index.html`,
        { file: proseFile(language), text: proseText(language) },
      ]),
    ),
    copies: new Map(editions.map(({ folder }) => [`${folder}archive.html`, `${folder}index.html`])),
  });
}

try {
  const relative = wantsRelative();
  recover(target);
  requireTypefaces();
  const result = checkStory();
  if ('problems' in result) throw new DataError(result.problems);
  const moves = readMoves();
  const inputs = readInputs();
  await build({ outDir: pages, logLevel: 'warn' });
  await bring(pages, next);
  writeOneFiles({ folder: next, site, base });
  leaveMoved(next, moves, site, base);
  requirePublished(next);
  requireLinks();
  if (relative) {
    makeRelative(next, base);
    requireLinks();
  } else {
    writeFileSync(join(next, '_headers'), headersFile(headerRules, base));
    writeFileSync(join(next, '_redirects'), redirectsFile(moves, base));
  }
  // A branch of GitHub Pages without it loses every folder whose name begins with an underscore.
  writeFileSync(join(next, '.nojekyll'), '');
  if (process.env.PRECOMPRESS !== 'no') await precompress(next);
  requireUnchanged(inputs);
  writeFileList(next);
  swap(next, target);
  console.log(`The site is in ${target}`);
  if (relative)
    console.log(
      `Its addresses lead from file to file: open ${join(target, 'index.html')}, or put the folder anywhere. What names the story on the web says ${new URL(base, site).href}`,
    );
} catch (error) {
  console.error(causeOf(error));
  console.error(
    existsSync(target)
      ? `\nNothing was built: ${target} is still the last good site.`
      : '\nNothing was built.',
  );
  process.exitCode = 1;
} finally {
  for (const folder of [next, pages]) rmSync(folder, { recursive: true, force: true });
}
