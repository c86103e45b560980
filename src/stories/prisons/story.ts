/** The story of the attacked prisons and the seized cocaine: read this first. */
import { defineStory } from '../define.ts';
import { colours } from './colours.ts';
import { figures } from './figures/index.ts';
import { mapViews } from './map.ts';
import { opening } from './opening.ts';
import { options } from './options.ts';
import { regions } from './regions.ts';
import { readSurroundings } from './surroundings.ts';
import { tables } from './tables/index.ts';
import { timeZone } from './time-zone.ts';

export const story = defineStory({
  slug: 'prisons',
  languages: {
    en: () => import('./words/en.ts'),
    fr: () => import('./words/fr.ts'),
  },
  tables,
  options,
  regions,
  figures,
  map: { boundaries: [...mapViews, 'overseas'], surroundings: readSurroundings },
  opening,
  timeZone,
  licence: {
    name: 'CC BY 4.0',
    id: 'CC-BY-4.0',
    address: 'https://creativecommons.org/licenses/by/4.0/',
  },
  colours,
});
