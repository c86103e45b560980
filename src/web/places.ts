/** Where a figure's pages and files are, for one edition. */
import type { Language } from '../locale/languages.ts';
import type { Theme } from '../styles/palette.ts';
import { editionPath, wholeAddress } from './addresses.ts';

/** Which of a figure's frame pages: the live one that follows its page, unless told. */
export interface Variant {
  theme?: Theme | undefined;
  /** A frozen version. */
  version?: string | undefined;
}

/** Path of a frame page in its edition. */
export function framePath(figure: string, { theme, version }: Variant = {}): string {
  const below = version ? `v/${version}/` : theme ? `${theme}/` : '';
  return `embed/${figure}/${below}`;
}

/** Whole addresses of what a figure has; of these `frame`, `files` and `oembed` are those of the given frame page. */
export function places(language: Language, figure: string, variant: Variant = {}) {
  const whole = (path = '') => wholeAddress(editionPath(language, path));
  const folder = whole(framePath(figure));
  const frame = whole(framePath(figure, variant));
  return {
    site: whole(),
    story: whole(`#${figure}`),
    folder,
    frame,
    files: variant.version ? frame : folder,
    light: whole(framePath(figure, { theme: 'light' })),
    dark: whole(framePath(figure, { theme: 'dark' })),
    oembed: `${frame}oembed.json`,
    frozen: (version: string) => whole(framePath(figure, { version })),
  };
}
