/**
 * Compares the built site with the list of published paths, data/<story>/published.txt. OUT_DIR names another folder than dist.
 *
 *   npm run paths               names the paths that are not listed yet; exits 1 if there is one
 *   npm run paths -- --accept   lists them: from then on each of them is there for good
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addPaths, lastingPaths, pathsFile, readPaths } from '../src/release/published-paths.ts';

const folder = process.env.OUT_DIR ?? 'dist';
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} holds no site: run npm run build first.`);
  process.exit(1);
}
const known = new Set(readPaths());
const further = lastingPaths(folder).filter((path) => !known.has(path));
const accepted = process.argv.includes('--accept');
if (accepted) addPaths(further);
for (const path of further) console.log(`${accepted ? 'listed' : 'not listed yet'}  ${path || '/'}`);
if (!further.length) console.log(`${pathsFile} lists every path of ${folder}`);
else if (!accepted) {
  console.log('\nnpm run paths -- --accept lists them; from then on each of them is there for good.');
  process.exitCode = 1;
}
