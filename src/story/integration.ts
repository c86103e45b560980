/** What Astro's development server does for editors: the desk, and a reload as a data file is saved. */
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { dataFolder } from '../dataset/read.ts';

export function editorsDesk(): AstroIntegration {
  return {
    name: 'editors-desk',
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
    },
  };
}
