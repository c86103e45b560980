/**
 * Writes the JSON Schemas of the data files to data/<story>/schema.
 *
 *   npm run schema             rewrites them
 *   npm run schema -- --check  exits 1 if the checked-in files differ
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema, schemaPath } from '../src/dataset/schema.ts';
import { storyFolder, tables } from '../src/stories/data.ts';

const checking = process.argv.includes('--check');
mkdirSync(join(storyFolder, 'schema'), { recursive: true });
for (const name of tables.files) {
  const path = join(storyFolder, schemaPath(name));
  const text = `${JSON.stringify(jsonSchema(tables, name), null, 2)}\n`;
  if (!checking) {
    writeFileSync(path, text);
    console.log(path);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.log(`${path} differs: run npm run schema`);
    process.exitCode = 1;
  }
}
