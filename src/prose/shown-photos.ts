/** Which of the photos a built site keeps. */
import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { photoFolder } from './photos.ts';

/** Leaves out photos that no page shows: a bundler copies all that lie in the folder, as their cameras wrote them. */
export function shownPhotos(): AstroIntegration {
  return {
    name: 'shown-photos',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const photos = existsSync(photoFolder) ? readdirSync(photoFolder) : [];
        if (!photos.length) return;
        const site = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: site }).map((page) =>
          readFileSync(join(site, page), 'utf8'),
        );
        for (const photo of photos) {
          const { name, ext } = parse(photo);
          const copies = readdirSync(join(site, '_astro')).filter(
            (file) => file.startsWith(`${name}.`) && file.endsWith(ext),
          );
          for (const file of copies)
            if (!pages.some((page) => page.includes(file))) rmSync(join(site, '_astro', file));
        }
      },
    },
  };
}
