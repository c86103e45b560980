/** The JSON Schemas that text editors read say what the zod shapes say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { tables } from '../../tests/prisons.ts';
import { jsonSchema, schemaPath } from './schema.ts';
import type { FileName } from './shapes.ts';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const validators = Object.fromEntries(
  tables.files.map((name) => [name, ajv.compile(jsonSchema(tables, name))]),
);
const text = (folder: string, name: FileName) => readFileSync(join(folder, `${name}.json`), 'utf8');

describe.each(tables.files)('the schema of %s', (name) => {
  it('is up to date', () => {
    const checkedIn = JSON.parse(readFileSync(join('data/prisons', schemaPath(name)), 'utf8'));
    expect(checkedIn).toEqual(JSON.parse(JSON.stringify(jsonSchema(tables, name))));
  });

  it('is named by the file, and accepts it', () => {
    const content = JSON.parse(text('data/prisons', name));
    expect(content.$schema).toBe(schemaPath(name));
    expect(validators[name]?.(content), JSON.stringify(validators[name]?.errors)).toBe(true);
  });

  it('describes its records', () => {
    expect(JSON.stringify(jsonSchema(tables, name))).toContain('"description"');
  });
});

interface BrokenFile {
  name: string;
  file: FileName;
  from: string;
  to: string;
  says: string[];
}

/** Broken files that are still JSON: what breaks them is their shape, or what stands in another file. */
const samples = (JSON.parse(readFileSync('tests/fixtures/broken.json', 'utf8')) as BrokenFile[]).flatMap(
  ({ name, file, from, to, says }) => {
    try {
      return [
        { name, file, says, content: JSON.parse(text('tests/fixtures/small', file).replace(from, () => to)) },
      ];
    } catch {
      return [];
    }
  },
);

describe('zod and the schema agree on', () => {
  // Whether a month has a thirty-first day is beyond JSON Schema.
  const beyond = (says: string[]) => says.some((line) => line.includes('not in the calendar'));

  it.each(samples.filter(({ says }) => !beyond(says)))('$file: $name', ({ file, content }) => {
    expect(validators[file]?.(content)).toBe(tables.shapes[file]?.safeParse(content).success);
  });

  it('good files and bad ones', () => {
    const verdicts = samples.map(({ file, content }) => tables.shapes[file]?.safeParse(content).success);
    expect(verdicts.filter(Boolean).length).toBeGreaterThan(10);
    expect(verdicts.filter((verdict) => !verdict).length).toBeGreaterThan(20);
  });
});
