/** Ties the story to Astro: checks before a build, the desk and readable problems while it is written. */
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { DataError } from '../dataset/problem.ts';
import { dataFolder } from '../dataset/read.ts';
import { checkStory } from './check.ts';

export function storyChecks(): AstroIntegration {
  return {
    name: 'story-checks',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // Only while the story is written: a build knows no desk.
        if (command === 'dev') injectRoute({ pattern: '/desk', entrypoint: './src/story/Desk.astro' });
      },
      'astro:server:setup': ({ server }) => {
        const folder = resolve(dataFolder());
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (!relative(folder, path).startsWith('..')) server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:start': () => {
        const result = checkStory();
        if ('problems' in result) throw new DataError(result.problems);
      },
    },
  };
}
