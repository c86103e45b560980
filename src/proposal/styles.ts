/** The style sheet of a page that carries all that it needs, its typefaces too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet, readStyleSheets } from '../stories/sheets.ts';
import { shorten } from '../styles/shorten.ts';
import { hashOf } from '../web/policy.ts';

const fonts = join('src', 'fonts');
/** The sheets of the page itself, each over those before it. */
const sheets = ['proposal.css', 'proposal-changes.css'];

/** The rules of the fonts' own sheets, with the typefaces inside them in place of their addresses. */
function typefaces(): string {
  const sheets = ['fonts.css', 'typefaces.css'].map((file) => readFileSync(join(fonts, file), 'utf8'));
  return sheets.join('').replace(/url\('\.\/([a-z]+\.woff2)'\)/g, (_, file: string) => {
    const content = readFileSync(join(fonts, file)).toString('base64');
    return `url(data:font/woff2;base64,${content})`;
  });
}

/** The text of the style sheet, and what a policy calls it. */
export function pageStyles(): { styles: string; styleHash: string } {
  const { tokens, drawings } = readStyleSheets();
  const styles = shorten([typefaces(), tokens, drawings, ...sheets.map(readSheet)].join('\n'));
  return { styles, styleHash: hashOf(styles) };
}
