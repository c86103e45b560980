/** What the project asks of Astro besides its own work. */
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, parse, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languages } from '../locale/languages.ts';
import { withPolicyFirst } from '../publish/policy.ts';
import { compressAhead } from '../publish/precompress.ts';
import { wordsApart } from '../publish/words-apart.ts';
import { dataFolder } from '../stories/data.ts';
import { photoFolder } from './photos.ts';

/** While the story is written: the desk, a reload as a data file is saved, and whole pages or an error. */
export function editorsDesk(): AstroIntegration {
  return {
    name: 'editors-desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, addMiddleware }) => {
        // Only while the story is written: a build knows no desk.
        if (command !== 'dev') return;
        injectRoute({ pattern: '/desk', entrypoint: './src/story/Desk.astro' });
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

/** Puts each language's page for unknown addresses where servers look for it: fr/404.html. */
export function notFoundPages(): AstroIntegration {
  return {
    name: 'not-found-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const language of languages) {
          // Astro writes only the page at the root as a file.
          const folder = join(fileURLToPath(dir), language, '404');
          if (!existsSync(folder)) continue;
          renameSync(join(folder, 'index.html'), `${folder}.html`);
          rmdirSync(folder);
        }
      },
    },
  };
}

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

/** Whether files are published as pages and routes give them, so that their compressed forms can be begun with. */
const isCompressed = () => process.env.PRECOMPRESS !== 'no' && process.env.RELATIVE !== 'yes';

/** A page with the words of drawings apart, and the policy in front of what it rules over. */
function asPublished(page: string, path: string): string {
  try {
    return withPolicyFirst(wordsApart(page));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Finishes pages as they are drawn, and ends the build where a policy would block our own; files that are finished are
 * compressed meanwhile.
 */
export function finishedPages(): AstroIntegration {
  const finished = new Set<string>();
  async function finish(response: Response, path: string): Promise<Response> {
    const { status, headers } = response;
    if (status !== 200 && status !== 404) return response;
    if (!headers.get('content-type')?.startsWith('text/html')) {
      const content = Buffer.from(await response.arrayBuffer());
      if (isCompressed()) void compressAhead(path.replace(/\/$/, ''), content);
      return new Response(content, { status, headers });
    }
    const page = asPublished(await response.text(), path);
    finished.add(page);
    if (isCompressed()) void compressAhead('index.html', Buffer.from(page));
    return new Response(page, { status, headers });
  }
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          async render(request, options) {
            const rendered = await own.render(request, options);
            const { pathname } = new URL(request.url);
            return rendered instanceof Response
              ? finish(rendered, pathname)
              : { ...rendered, response: await finish(rendered.response, pathname) };
          },
        })),
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const path of globSync('**/*.html', { cwd: site })) {
          const page = readFileSync(join(site, path), 'utf8');
          // Whatever no route gave.
          if (!finished.has(page)) writeFileSync(join(site, path), asPublished(page, path));
        }
      },
    },
  };
}
