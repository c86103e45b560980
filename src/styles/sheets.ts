/** The style sheets as text, for files that carry their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderStamp } from '../tools/folder-stamp.ts';

export interface StyleSheets {
  /** Texts of tokens.css and drawings.css. */
  tokens: string;
  drawings: string;
}

const folder = join('src', 'styles');

const files = ['tokens.css', 'drawings.css'].map((file) => join(folder, file));
let kept: { stamp: string; sheets: StyleSheets } | undefined;

/** The style sheets of the project's folder: the same ones for as long as no file changes. */
export function readStyleSheets(): StyleSheets {
  const stamp = folderStamp(folder);
  if (kept?.stamp === stamp) return kept.sheets;
  const [tokens = '', drawings = ''] = files.map((file) => readFileSync(file, 'utf8'));
  kept = { stamp, sheets: { tokens, drawings } };
  return kept.sheets;
}
