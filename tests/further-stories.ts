/** Every story but the first, which has tests of its own. */
import { stories } from '../src/stories/registry.ts';

export const furtherStories = await Promise.all(
  Object.entries(stories)
    .slice(1)
    .map(async ([slug, load]) => ({ slug, story: (await load()).story })),
);
