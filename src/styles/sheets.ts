/** The style sheets as text, for files that carry their own. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface StyleSheets {
  /** Texts of tokens.css and drawings.css. */
  tokens: string;
  drawings: string;
}

const folder = join('src', 'styles');

const files = ['tokens.css', 'drawings.css'].map((file) => join(folder, file));
let kept: { stamp: string; sheets: StyleSheets } | undefined;

/** A build reads them once. */
const isBuild = import.meta.env?.PROD === true;

/** The style sheets of the project's folder: the same ones for as long as no file changes. */
export function readStyleSheets(): StyleSheets {
  const stamp = isBuild ? '' : files.map((file) => statSync(file).mtimeMs).join(' ');
  if (kept?.stamp === stamp) return kept.sheets;
  const [tokens = '', drawings = ''] = files.map((file) => readFileSync(file, 'utf8'));
  kept = { stamp, sheets: { tokens, drawings } };
  return kept.sheets;
}
