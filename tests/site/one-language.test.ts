/** A copy of the project whose story is told in English alone is checked and built. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../../src/tools/project-copy.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { uncompressed } from '../build.ts';
import { pageOf } from '../readable.ts';

const project = copyProject();
const inProject = (path: string) => join(project, path);
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

/** The same data without what is in French. What has no text may have facts of that name. */
function inEnglishAlone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglishAlone);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !('en' in value && key === 'fr'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inEnglishAlone(inner)]));
}

function change(path: string, edit: (text: string) => string): void {
  const text = readFileSync(inProject(path), 'utf8');
  const changed = edit(text);
  expect(changed, path).not.toBe(text);
  writeFileSync(inProject(path), changed);
}

const withoutLanguage = (text: string) => text.replace(/^ *fr: .*\n/m, '');
let site: string;
beforeAll(() => {
  change('src/stories/prisons/story.ts', withoutLanguage);
  for (const path of ['fr.mdx', 'words/fr.ts']) rmSync(inProject(`src/stories/prisons/${path}`));
  for (const name of readdirSync('data/prisons').filter((file) => file.endsWith('.json'))) {
    const content = JSON.parse(readFileSync(`data/prisons/${name}`, 'utf8'));
    writeFileSync(inProject(`data/prisons/${name}`), `${JSON.stringify(inEnglishAlone(content), null, 2)}\n`);
  }
  // A story that was never told in French has published nothing in it.
  change('data/prisons/published.txt', (text) => text.replace(/^(cards\/)?fr\/.*\n/gm, ''));
  rmSync(inProject('public/prisons/fr'), { recursive: true, force: true });
  const built = buildCopy(project, uncompressed);
  expect(built.status, built.output).toBe(0);
  site = built.site;
});

describe('a story of one language', () => {
  it('is valid, and its schemas ask for no other', () => {
    expect(run('scripts/check.ts')).toMatchObject({ status: 0, said: expect.stringContaining('are valid') });
    expect(run('scripts/schema.ts')).toMatchObject({ status: 0 });
    const schema = readFileSync(inProject('data/prisons/schema/events.schema.json'), 'utf8');
    expect(schema).toContain('"en"');
    expect(schema).not.toContain('"fr"');
  });

  it('has no page or file of another', () => {
    expect(existsSync(join(site, 'index.html'))).toBe(true);
    const files = siteFiles(site).filter((file) => /(^|\/)fr(\/|$)/.test(file));
    expect(files).toEqual([]);
  });

  it.each(['index.html', 'embed/index.html', '404.html', 'embed/seizures/index.html'])(
    'names no other in %s',
    (file) => {
      const page = pageOf(site, file);
      const links = 'nav.languages, a.chapter, meta[property="og:locale:alternate"]';
      expect(page.querySelectorAll(links)).toHaveLength(0);
      const alternates = [...page.querySelectorAll('link[rel="alternate"][hreflang]')];
      expect(alternates.map((link) => link.getAttribute('hreflang'))).toEqual(
        ['index.html', 'embed/index.html'].includes(file) ? ['x-default'] : [],
      );
      const addresses = [...page.querySelectorAll('[href]')].map((element) => element.getAttribute('href'));
      expect(addresses.filter((address) => /^(https:\/\/example\.org)?\/fr\//.test(address ?? ''))).toEqual(
        [],
      );
      expect(page.documentElement.outerHTML.includes('workTranslation')).toBe(false);
    },
  );

  it('is told of in one language to programs', () => {
    for (const file of ['sitemap.xml', 'llms.txt', '_headers', '_redirects', 'embed/index.json'])
      expect(readFileSync(join(site, file), 'utf8'), file).not.toMatch(/\/fr\/|"fr"|Français/);
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8').match(/hreflang="([^"]*)"/g)).toEqual(
      Array.from({ length: 2 }, () => 'hreflang="x-default"'),
    );
  });

  it('is refused a text in another, with its place', () => {
    const path = 'data/prisons/events.json';
    const text = readFileSync(inProject(path), 'utf8');
    change(path, (before) => before.replace(/("en": "[^"]*")/, '$1,\n        "fr": "Un mot"'));
    const { status, said } = run('scripts/check.ts');
    writeFileSync(inProject(path), text);
    expect(status).toBe(1);
    expect(said).toMatch(/events\.json:\d+:\d+ {2}fr is not known here: remove it, or use one of en/);
  });

  it('is refused a language that does not exist, in one sentence', () => {
    const path = 'src/stories/prisons/story.ts';
    const text = readFileSync(inProject(path), 'utf8');
    change(path, (before) => before.replace('    en:', "    xx: () => import('./words/en.ts'),\n    en:"));
    const { status, said } = run('scripts/check.ts');
    writeFileSync(inProject(path), text);
    expect(status).toBe(1);
    expect(said).toContain(`${path}: no language has the id xx; a further one begins with its file`);
  });
});
