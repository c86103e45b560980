/** What publishing asks of Astro besides its own work. */
import { existsSync, globSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languages } from '../stories/chosen.ts';
import { withPolicyFirst } from '../web/policy.ts';
import { compressAhead } from './precompress.ts';
import { wordsApart } from './words-apart.ts';

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
      if (isCompressed()) compressAhead(path.replace(/\/$/, ''), content);
      return new Response(content, { status, headers });
    }
    const page = asPublished(await response.text(), path);
    finished.add(page);
    if (isCompressed()) compressAhead(join(path, 'index.html'), Buffer.from(page));
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
