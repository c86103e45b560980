/**
 * Writes the editors' desk as one file for those who only have a browser: every figure at three widths, every fact with
 * its sources, status and uses, every rule, and what is still to be fixed. It is no part of the site.
 *
 *   npm run desk                   writes desk/index.html
 *   npm run desk -- --to FOLDER    writes elsewhere, but not into the site
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'astro';
import { BuildError, causeOf } from '../src/release/cause.ts';
import { readOptions } from '../src/release/options.ts';
import { readTarget } from '../src/release/target.ts';

/** Below the checkout, as Astro wants it. */
const pages = join('.astro', `desk-${process.pid}`);

/** The folder that was asked for. Throws a BuildError where it lies in the site. */
function askedFolder(): string {
  const { to } = readOptions({ to: { type: 'string', default: 'desk' } }, 'npm run desk -- [--to FOLDER]');
  if (!relative(resolve(readTarget()), resolve(to)).startsWith('..'))
    throw new BuildError(
      `${to} is a part of the site, and the desk is never published: choose another folder`,
    );
  return to;
}

try {
  const folder = askedFolder();
  await build({
    configFile: false,
    root: '.',
    srcDir: join('src', 'desk'),
    publicDir: join('src', 'desk', 'public'),
    outDir: pages,
    build: { inlineStylesheets: 'always' },
    devToolbar: { enabled: false },
    logLevel: 'warn',
  });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'index.html');
  writeFileSync(file, readFileSync(join(pages, 'index.html')));
  console.log(`The desk is in ${file}: one file, to be opened in a browser or sent`);
} catch (error) {
  console.error(causeOf(error));
  process.exitCode = 1;
} finally {
  rmSync(pages, { recursive: true, force: true });
}
