/** The story of the attacked prisons and the seized cocaine: read this first. */
import { defineStory } from '../define.ts';
import { figures } from './figures/index.ts';
import { options } from './options.ts';
import { regions } from './regions.ts';
import { tables } from './tables/index.ts';

export const story = defineStory({
  slug: 'prisons',
  tables,
  options,
  regions,
  figures,
});
