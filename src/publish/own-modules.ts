/** Builds take the project's own modules as Node runs them: bundled, all that they read would be read twice. */
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const source = resolve('src') + sep;
const pages = resolve('src', 'pages') + sep;

/** Leaves TypeScript out of the bundle that draws the pages, but for the routes themselves. */
export function ownModules(): AstroIntegration {
  return {
    name: 'own-modules',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // While the story is written a bundler sees what changes.
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'own-modules',
                enforce: 'pre',
                applyToEnvironment: ({ name }) => name !== 'client',
                resolveId: {
                  filter: { id: /^\.{1,2}\/.*\.ts$/ },
                  handler(id, importer) {
                    if (!importer?.startsWith(source)) return undefined;
                    const file = resolve(dirname(importer), id);
                    return file.startsWith(source) && !file.startsWith(pages)
                      ? { id: pathToFileURL(file).href, external: 'absolute' }
                      : undefined;
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}
