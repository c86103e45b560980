/**
 * Builds the site beside the last one and swaps them only when it is complete: a failed build leaves the last good
 * site as it was. OUT_DIR names another folder than `dist`, DATA_DIR another than `data`; PRECOMPRESS=no leaves out the
 * compressed forms, for hosts that compress on their own; RELATIVE=yes has addresses lead from file to file, for disks
 * and for folders of any server.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsideAddresses } from '../src/dataset/checks/addresses.ts';
import { DataError } from '../src/dataset/problem.ts';
import { checkStory } from '../src/prose/check.ts';
import { proseFile, proseText } from '../src/prose/prose-file.ts';
import { headerRules, headersFile } from '../src/publish/headers.ts';
import { leaveMoved, readMoves, redirectsFile } from '../src/publish/moved.ts';
import { writeOneFiles } from '../src/publish/one-file.ts';
import { allPackers, dismissPackers } from '../src/publish/packers.ts';
import { compressAhead, precompress } from '../src/publish/precompress.ts';
import { makeRelative } from '../src/publish/relative.ts';
import { BuildError, causeOf } from '../src/release/cause.ts';
import { requireCheckout } from '../src/release/checkout.ts';
import { listName, writeFileList } from '../src/release/file-list.ts';
import { requireFrozen } from '../src/release/frozen-files.ts';
import { readInputs, requireTypefaces, requireUnchanged } from '../src/release/inputs.ts';
import { requirePublished } from '../src/release/published-paths.ts';
import { bring, nextFolder, pagesFolder, recover, requireRoomFor, swap } from '../src/release/swap.ts';
import { readTarget, requireTarget } from '../src/release/target.ts';
import { requireWholeLinks } from '../src/release/whole-links.ts';
import { editionFolder, languages } from '../src/stories/chosen.ts';
import { publicFolder, readDataset } from '../src/stories/data.ts';
import { readOnce } from '../src/tools/folder-stamp.ts';
import { siteFiles } from '../src/tools/site-files.ts';
import { type Place, requirePlace } from '../src/web/place.ts';

/** Whether a variable says yes. Throws a BuildError where nobody can tell. */
function says(variable: 'PRECOMPRESS' | 'RELATIVE', otherwise: 'yes' | 'no'): boolean {
  const wanted = process.env[variable] ?? otherwise;
  if (wanted !== 'yes' && wanted !== 'no')
    throw new BuildError(`${variable} is yes or no. You wrote "${wanted}"`);
  return wanted === 'yes';
}

/** Throws a BuildError where a link of the new site leads nowhere. */
function requireLinks(next: string, { site, base }: Place): void {
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

/** Makes the site in `next`, by way of `pages`, and swaps it in when it is whole. */
async function buildInto(target: string, next: string, pages: string): Promise<void> {
  requireCheckout();
  const place = requirePlace();
  const [relative, compressed] = [says('RELATIVE', 'no'), says('PRECOMPRESS', 'yes')];
  const { site, base } = place;
  recover(target);
  for (const folder of [pages, next]) requireRoomFor(folder);
  // They are published as they are.
  if (compressed && existsSync(publicFolder))
    for (const file of siteFiles(publicFolder)) compressAhead(file, readFileSync(join(publicFolder, file)));
  console.log('Checking the data and the prose');
  requireTypefaces();
  requireFrozen();
  const inputs = readInputs();
  readOnce();
  const result = checkStory();
  if ('problems' in result) throw new DataError(result.problems);
  const moves = readMoves();
  console.log('Drawing the charts and writing the pages: this takes longest');
  // It takes its time to load, and wrong data are told without it.
  const { build } = await import('astro');
  await build({ outDir: pages, logLevel: 'warn' });
  if (compressed) allPackers();
  await bring(pages, next);
  console.log('Following every link');
  writeOneFiles({ folder: next, site, base });
  leaveMoved(next, moves, site, base);
  requirePublished(next);
  requireLinks(next, place);
  if (relative) {
    makeRelative(next, base);
    requireLinks(next, place);
  } else {
    writeFileSync(join(next, '_headers'), headersFile(headerRules, base));
    writeFileSync(join(next, '_redirects'), redirectsFile(moves, base));
  }
  // A branch of GitHub Pages without it loses every folder whose name begins with an underscore. Programs that check
  // ZIM files refuse an empty one.
  writeFileSync(join(next, '.nojekyll'), '\n');
  if (compressed) {
    console.log('Compressing');
    await precompress(next);
  }
  requireUnchanged(inputs);
  writeFileList(next);
  await swap(next, target);
  console.log(`The site is in ${target}, for ${new URL(base, site).href}`);
  if (relative)
    console.log(
      `Its addresses lead from file to file: open ${join(target, 'index.html')}, or put the folder anywhere. What names the story on the web says ${new URL(base, site).href}`,
    );
}

let [target, folders]: [string | undefined, string[]] = [undefined, []];
try {
  target = readTarget();
  requireTarget(target);
  const [next, pages] = [nextFolder(target), pagesFolder()];
  folders = [next, pages];
  await buildInto(target, next, pages);
} catch (error) {
  console.error(causeOf(error));
  console.error(
    target !== undefined && existsSync(join(target, listName))
      ? `\nNothing was built: ${target} is still the last good site.`
      : '\nNothing was built.',
  );
  process.exitCode = 1;
} finally {
  dismissPackers();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
