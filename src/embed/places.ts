/** Where a figure's pages and files are, for one edition. */
import type { Language } from '../locale/languages.ts';
import { editionPath, wholeAddress } from '../publish/addresses.ts';

/** Whole addresses of what a figure has. */
export function places(language: Language, figure: string) {
  const folder = wholeAddress(editionPath(language, `embed/${figure}/`));
  return {
    site: wholeAddress(editionPath(language)),
    story: wholeAddress(editionPath(language, `#${figure}`)),
    folder,
    frame: folder,
    light: `${folder}light/`,
    dark: `${folder}dark/`,
    oembed: `${folder}oembed.json`,
    frozen: (version: string) => `${folder}v/${version}/`,
  };
}
