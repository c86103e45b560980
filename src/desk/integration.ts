/** What those who write the story see besides it. */
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { dataFolder } from '../stories/data.ts';

/** While the story is written: the desk, a reload as a data file is saved, and whole pages or an error. */
export function editorsDesk(): AstroIntegration {
  return {
    name: 'editors-desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, addMiddleware }) => {
        // Only while the story is written: a build knows no desk.
        if (command !== 'dev') return;
        injectRoute({ pattern: '/desk', entrypoint: './src/desk/Desk.astro' });
        addMiddleware({ entrypoint: new URL('whole-response.ts', import.meta.url), order: 'pre' });
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
