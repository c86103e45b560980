/**
 * `embed/datapackage.json`, held to the profile that the Data Package standard publishes (2.0, without its
 * explanations), and each CSV to what it says of it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { readCsv } from '../../src/dataset/spreadsheet/csv.ts';
import { figures, languages } from '../../src/stories/chosen.ts';

const site = inject('site');
const origin = 'https://example.org/';
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const described = readJson(join(site, 'embed', 'datapackage.json'));

const fieldShape = z.looseObject({
  name: z.string(),
  type: z.string(),
  format: z.string().optional(),
  decimalChar: z.string().optional(),
  constraints: z.strictObject({ enum: z.array(z.string()) }).optional(),
});
const resourceShape = z.looseObject({
  name: z.string(),
  path: z.url(),
  bytes: z.number(),
  hash: z.string(),
  dialect: z.strictObject({ delimiter: z.string(), lineTerminator: z.literal('\r\n') }),
  schema: z.strictObject({
    fields: z.array(fieldShape),
    missingValues: z.tuple([z.literal('')]),
    primaryKey: z.tuple([z.literal('id')]),
  }),
});
const { resources } = z.looseObject({ resources: z.array(resourceShape) }).parse(described);

const validate = (() => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(readJson('tests/fixtures/data-package/profile-2.0.json'));
})();

/** How the values of a field are written. */
function written({ type, format, decimalChar = '.' }: z.infer<typeof fieldShape>): RegExp {
  if (type === 'number') return decimalChar === ',' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  if (type === 'datetime') {
    expect(format).toBe('%Y-%m-%dT%H:%M');
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
  }
  const others: Record<string, RegExp> = {
    string: /^/,
    integer: /^-?\d+$/,
    boolean: /^(true|false)$/,
    year: /^\d{4}$/,
    date: /^\d{4}-\d\d-\d\d$/,
  };
  const found = others[type];
  if (!found) throw new Error(`nobody expects the type ${type}`);
  return found;
}

it('is what the standard asks for, and would be refused if it were not', () => {
  expect(validate(described), JSON.stringify(validate.errors)).toBe(true);
  const broken = structuredClone(described);
  broken.resources[0].schema.fields[0].type = 'tonnes';
  expect(validate(broken)).toBe(false);
  expect(validate({ ...described, resources: [] })).toBe(false);
});

it('describes every figure in every language', () => {
  expect(resources.map(({ name }) => name).sort()).toEqual(
    figures.flatMap(({ id }) => languages.map((language) => `${id}-${language}`)).sort(),
  );
});

describe.each(resources)('$name', ({ path, bytes, hash, dialect, schema }) => {
  expect(path.startsWith(origin)).toBe(true);
  const file = readFileSync(join(site, path.slice(origin.length)));
  const { delimiter, rows } = readCsv(file);
  const [header = [], ...cells] = rows;

  it('is the file that it says', () => {
    expect(file.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
    expect(delimiter).toBe(dialect.delimiter);
  });

  it('holds in each column what it says', () => {
    expect(header).toEqual(schema.fields.map(({ name }) => name));
    schema.fields.forEach((field, index) => {
      const values = cells.map((row) => row[index] ?? '').filter((value) => value !== '');
      for (const value of values) expect(value, field.name).toMatch(written(field));
      const words = field.constraints?.enum;
      if (words) for (const value of values) expect(words, field.name).toContain(value);
    });
    const ids = cells.map((row) => row[header.indexOf('id')]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('');
  });
});
