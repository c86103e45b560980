/** The style sheets as text, for files that carry their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StyleSheets {
  /** Texts of tokens.css and drawings.css. */
  tokens: string;
  drawings: string;
}

const folder = join('src', 'styles');

/** Reads the style sheets from the project's folder. */
export function readStyleSheets(): StyleSheets {
  const [tokens = '', drawings = ''] = ['tokens.css', 'drawings.css'].map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  return { tokens, drawings };
}
