/**
 * Builds the site beside the last one and swaps them only when it is complete: a failed build leaves the last good
 * site as it was. OUT_DIR names another folder than `dist`, DATA_DIR another than `data`.
 */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { DataError } from '../src/dataset/problem.ts';
import { headerRules, headersFile } from '../src/publish/headers.ts';
import { precompress } from '../src/publish/precompress.ts';
import { checkStory } from '../src/story/check.ts';

const target = process.env.OUT_DIR ?? 'dist';
const sibling = (name: string) => join(dirname(target), `.${basename(target)}-${name}`);
const next = sibling('next');
const previous = sibling('previous');

try {
  const result = checkStory();
  if ('problems' in result) throw new DataError(result.problems);
  rmSync(next, { recursive: true, force: true });
  await build({ outDir: next, logLevel: 'warn' });
  const base = `${process.env.BASE_PATH ?? ''}/`.replace(/^\/*|\/+$/g, '/');
  writeFileSync(join(next, '_headers'), headersFile(headerRules, base));
  await precompress(next);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, previous);
  renameSync(next, target);
  rmSync(previous, { recursive: true, force: true });
  console.log(`The site is in ${target}`);
} catch (error) {
  console.error(error instanceof DataError ? error.message : error);
  console.error(
    existsSync(target)
      ? `\nNothing was built: ${target} is still the last good site.`
      : '\nNothing was built.',
  );
  process.exitCode = 1;
}
