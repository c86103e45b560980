/** Makes Astro check the data and the prose before it builds anything. */
import type { AstroIntegration } from 'astro';
import { DataError } from '../dataset/problem.ts';
import { checkStory } from './check.ts';

export function storyChecks(): AstroIntegration {
  return {
    name: 'story-checks',
    hooks: {
      'astro:build:start': () => {
        const result = checkStory();
        if ('problems' in result) throw new DataError(result.problems);
      },
    },
  };
}
