/** The snippets as readers copy them: from the built gallery of each edition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Language } from '../../src/locale/languages.ts';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import type { ListedFrame } from './cells.ts';

export interface Copied extends ListedFrame {
  language: Language;
  /** The iframe's HTML, its address at `site`. */
  html: (site: string) => string;
}

/** Every figure's iframe snippet of every edition, in the built site at that folder. */
export function copiedSnippets(built: string): Copied[] {
  return languages.flatMap((language) => {
    const page = readFileSync(join(built, editionFolder(language), 'embed/index.html'), 'utf8');
    const { document } = parseHTML(page);
    return [...document.querySelectorAll('textarea[id$="-snippet"]')].map((area) => {
      const id = area.id.replace(/-snippet$/, '');
      // The parser leaves what is inside a textarea encoded.
      const { document: text } = parseHTML(`<p>${area.innerHTML}</p>`);
      const html = text.querySelector('p')?.textContent ?? '';
      const [, address = '', height = ''] = /src="([^"]+)".* height="(\d+)"/.exec(html) ?? [];
      const path = new URL(address).pathname.slice(1);
      return {
        id: `${language}-${id}`,
        language,
        path,
        height: Number(height),
        html: (site: string) => html.replace(address, site + path),
      };
    });
  });
}
