/** JSON Schemas of the data files, for text editors that complete and check while an editor types. */
import { z } from 'zod';
import type { Language } from '../locale/languages.ts';
import { limits } from './limits.ts';
import { type FileName, shapesIn } from './shapes.ts';

/** Where a file's schema lies, as the file's own `$schema` names it. */
export function schemaPath(name: FileName): string {
  return `./schema/${name}.schema.json`;
}

/** The JSON Schema (draft 2020-12) of one data file of a story in these languages. */
export function jsonSchema(name: FileName, languages: readonly Language[]): object {
  const description = `A file of at most ${limits.file / 1_000_000} MB`;
  return {
    title: `${name}.json`,
    description,
    ...z.toJSONSchema(shapesIn(languages)[name], { io: 'input', reused: 'ref' }),
  };
}
