/** Puts the story's colours and its figures' rules into the pages' style sheets, too. */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Changes each sheet of src/styles as a page imports it; a change of the story's own sheet is seen while it is written. */
export function storySheets(): AstroIntegration {
  return {
    name: 'story-sheets',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'story-sheets',
                enforce: 'pre',
                async transform(css, id) {
                  if (!/\/src\/styles\/[a-z-]+\.css(\?inline)?$/.test(id)) return undefined;
                  // A story's figures take a while to read, and not every command of Astro's needs them.
                  const { figureSheet, partsOf, withStory } = await import('./sheets.ts');
                  for (const file of [figureSheet, ...partsOf(css)]) this.addWatchFile(resolve(file));
                  return withStory(css);
                },
              },
            ],
          },
        });
      },
    },
  };
}
