/** JSON Schemas of the data files, for text editors that complete and check while an editor types. */
import { z } from 'zod';
import { limits } from './limits.ts';
import type { FileName } from './shapes.ts';
import type { Tables } from './table.ts';

/** Where a file's schema lies, as the file's own `$schema` names it. */
export function schemaPath(name: FileName): string {
  return `./schema/${name}.schema.json`;
}

/** The JSON Schema (draft 2020-12) of one data file. Throws an Error for a file that there is not. */
export function jsonSchema({ shapes }: Tables, name: FileName): object {
  const shape = shapes[name];
  if (!shape) throw new Error(`there is no ${name}.json among the tables`);
  const description = `A file of at most ${limits.file / 1_000_000} MB`;
  return { title: `${name}.json`, description, ...z.toJSONSchema(shape, { io: 'input', reused: 'ref' }) };
}
