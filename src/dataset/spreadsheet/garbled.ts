/** Texts whose letters were lost because a file was saved in one encoding and opened in another. */
import { type CodePage, codePages, decode, type Encoding, encode } from './code-pages.ts';

export interface Garbling {
  /** A word as it stands in the cell, and as it should. */
  found: string;
  meant: string;
  saved: Encoding;
  opened: Encoding;
}

const through = (text: string, saved: Encoding, opened: Encoding) => {
  const bytes = encode(text, saved);
  return bytes && decode(bytes, opened);
};

const pairs = (['UTF-8', ...codePages] as Encoding[]).flatMap((saved) =>
  codePages.filter((opened) => opened !== saved).map((opened) => ({ saved, opened })),
);

/** The word of `text` around its first character at which `other` differs. */
function wordsThatDiffer(text: string, other: string): { found: string; meant: string } {
  const words = text.split(/\s+/);
  const others = other.split(/\s+/);
  const at = words.findIndex((word, index) => word !== others[index]);
  return { found: words[at] ?? text, meant: others[at] ?? other };
}

/** What stood in the cell on export was garbled as a whole. */
function garbledAsWhole(cell: string, written: string): Garbling | undefined {
  for (const { saved, opened } of pairs) {
    const garbled = through(written, saved, opened);
    if (garbled !== undefined && garbled !== written && garbled.trim() === cell)
      return { ...wordsThatDiffer(cell, written), saved, opened };
  }
  return undefined;
}

/** Letters of Latin languages, signs and quotation marks: what UTF-8 that was taken for something else spells. */
const plausible = /^[\u00a0-\u017f\u2009-\u2044\u20ac\u2122\u2190-\u2193\u2212\ufeff]+$/u;

/** Ã§ is ç in UTF-8, opened as Windows-1252; √ß as Mac Roman; ├º as CP850. */
function utf8InDisguise(cell: string): Garbling | undefined {
  for (const opened of codePages) {
    let was = false;
    const fixed = cell.replace(/[\u0080-\uffff]+/g, (run) => {
      const meant = through(run, opened, 'UTF-8');
      if (meant === undefined || !plausible.test(meant)) return run;
      was = true;
      return meant;
    });
    if (was) return { ...wordsThatDiffer(cell, fixed), saved: 'UTF-8', opened };
  }
  return undefined;
}

/** Codes that stand for no character; and capitals and signs inside a word of small letters. */
const strange = /[\u0080-\u009f]|(?<=\p{Ll})(?:(?![A-Z])\p{Lu}|[‚ƒ„†‡ˆ‰‹˜™š›¢£¤¥§¨¬])(?=\p{Ll})/gu;
const frenchLetters = /^[àâäæçèéêëîïôöœùûüÿÀÉÈÊ’]+$/;

/** pr‚sident is président in CP850, lÕarticle is l’article in Mac Roman. */
function oldPageInDisguise(cell: string): Garbling | undefined {
  const signs = cell.match(strange)?.join('');
  if (!signs) return undefined;
  const opened = 'Windows-1252';
  for (const saved of ['Mac Roman', 'CP850'] satisfies CodePage[]) {
    const meant = through(cell, opened, saved);
    if (meant !== undefined && frenchLetters.test(through(signs, opened, saved) ?? ''))
      return { ...wordsThatDiffer(cell, meant), saved, opened };
  }
  return undefined;
}

/** How a cell was garbled that differs from what was written in it; undefined if it was not. */
export function garbling(cell: string, written: string): Garbling | undefined {
  if (!/[\u0080-\uffff]/.test(cell)) return undefined;
  return garbledAsWhole(cell, written) ?? utf8InDisguise(cell) ?? oldPageInDisguise(cell);
}

/** The sentence that tells an editor how a file was garbled, and what to do. */
export function garblingMessage({ found, meant, saved, opened }: Garbling, others: number): string {
  const more = others ? ` (and so in ${others} other ${others === 1 ? 'cell' : 'cells'})` : '';
  const cure =
    saved === 'UTF-8'
      ? `the exported table is UTF-8 and was opened as ${opened}: export it again, choose UTF-8 in the dialog that opens it, and save it as “CSV UTF-8”`
      : `the table was saved in ${saved}: save it as “CSV UTF-8” and try again`;
  return `“${found}” stands here instead of “${meant}”${more}: ${cure}`;
}
