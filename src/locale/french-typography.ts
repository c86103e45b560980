/** The marks and spaces of French print. */

const narrow = '\u202f';
const wide = '\u00a0';

/**
 * The same text with the spaces that French sets: narrow and unbreakable before ; ! ? and %, unbreakable before a colon
 * and inside guillemets; with the apostrophe of print. A space that nobody typed is added, but at the very start: what
 * stands before a piece of a sentence is not known here.
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/\.{3}/g, '…')
    .replace(/«\s*/g, `«${wide}`)
    .replace(/(?:^\s+|(?<=\S)\s*)»/g, `${wide}»`)
    .replace(/(?:^\s+|(?<=\S)\s*)([;!?]+)/g, `${narrow}$1`)
    .replace(/(?:^\s+|(?<=\S)\s*):(?=\s|$)/g, `${wide}:`)
    .replace(/\s+(?=%)/g, narrow);
}
