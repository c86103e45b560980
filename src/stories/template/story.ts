/** The story of template: read this first. docs/new-story.md leads from here to a chart of your own. */
import { defineStory } from '../define.ts';
import { colours } from './colours.ts';
import { figures } from './figures/index.ts';
import { tables } from './tables/index.ts';

export const story = defineStory({
  slug: 'template',
  languages: { en: () => import('./words/en.ts') },
  tables,
  figures,
  timeZone: 'UTC',
  licence: {
    name: 'CC BY 4.0',
    id: 'CC-BY-4.0',
    address: 'https://creativecommons.org/licenses/by/4.0/',
  },
  colours,
});
