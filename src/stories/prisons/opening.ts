/** What the story opens with: the line of its night. */
import type { Opening } from '../define.ts';
import type { Edition } from './edition.ts';
import { nightOpening, openingNote } from './figures/sites-map/night-line.ts';
import { siteRows } from './figures/sites-map/rows.ts';

export const opening: Opening<Edition> = {
  draw: (size, edition) => nightOpening(siteRows(edition), size, edition),
  note: (edition) => openingNote(siteRows(edition), edition),
  alternative: (edition) =>
    edition.locale.list(siteRows(edition).map(({ name, clock }) => `${name}, ${clock}`)),
};
