/** JSON Schemas of the data files, for text editors that complete and check while an editor types. */
import { z } from 'zod';
import { type FileName, shapes } from './shapes.ts';

/** Where a file's schema lies, as the file's own `$schema` names it. */
export function schemaPath(name: FileName): string {
  return `./schema/${name}.schema.json`;
}

/** The JSON Schema (draft 2020-12) of one data file. */
export function jsonSchema(name: FileName): object {
  return { title: `data/${name}.json`, ...z.toJSONSchema(shapes[name], { io: 'input', reused: 'ref' }) };
}
