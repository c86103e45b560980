/**
 * Rebuilds the tables of the story on earthquakes from the list that vega-datasets carries, and its boundaries from the
 * Natural Earth shapes of world-atlas.
 *
 *   npm run quakes             rewrites data/quakes
 *   npm run quakes -- --check  exits 1 if the checked-in files differ
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from './files.ts';

const folder = 'data/quakes';
const checking = process.argv.includes('--check');
for (const [name, text] of Object.entries(dataFiles())) {
  const path = join(folder, name);
  if (!checking) {
    writeFileSync(path, text);
    console.log(`${path}  ${text.length} bytes`);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.log(`${path} differs: run npm run quakes`);
    process.exitCode = 1;
  }
}
