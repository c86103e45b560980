/**
 * Writes the JSON Schemas of the data files to data/prisons/schema.
 *
 *   npm run schema             rewrites them
 *   npm run schema -- --check  exits 1 if the checked-in files differ
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema, schemaPath } from '../src/dataset/schema.ts';
import { fileNames } from '../src/dataset/shapes.ts';
import { languages } from '../src/stories/chosen.ts';

const checking = process.argv.includes('--check');
mkdirSync('data/prisons/schema', { recursive: true });
for (const name of fileNames) {
  const path = join('data/prisons', schemaPath(name));
  const text = `${JSON.stringify(jsonSchema(name, languages), null, 2)}\n`;
  if (!checking) {
    writeFileSync(path, text);
    console.log(path);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.log(`${path} differs: run npm run schema`);
    process.exitCode = 1;
  }
}
