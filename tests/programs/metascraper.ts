/** Metascraper, which many sites show links by: installed for the test alone, for it brings a browser's worth of packages. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { type MetadataClient, told } from './read-metadata.ts';

const rules = ['author', 'date', 'description', 'image', 'lang', 'logo-favicon', 'publisher', 'title', 'url'];

const found = z.object({
  title: z.string(),
  description: z.string(),
  author: z.string().nullable(),
  publisher: z.string(),
  datePublished: z.string().nullable(),
  dateModified: z.string().nullable(),
  image: z.string(),
  logo: z.string().nullable(),
  lang: z.string(),
  url: z.string(),
});

const options = {
  datePublished: true,
  dateModified: true,
  // Otherwise it asks the host for each icon before it names one.
  resolveFaviconUrl: async (url: string) => ({ url }),
};

/** Installs it with its usual rules into a folder. */
export function installMetascraper(work: string): MetadataClient {
  cpSync('tests/fixtures/metascraper', work, { recursive: true });
  execFileSync('npm', ['ci', '--silent', '--ignore-scripts', '--no-audit', '--prefer-offline'], {
    cwd: work,
  });
  const load = createRequire(join(work, 'package.json'));
  const read = load('metascraper')(rules.map((rule) => load(`metascraper-${rule}`)(options)));
  return async ({ html, address }) => {
    const values = found.parse(await read({ html, url: address }));
    return told({
      title: values.title,
      description: values.description,
      author: values.author,
      publisher: values.publisher,
      published: values.datePublished?.slice(0, 10),
      modified: values.dateModified?.slice(0, 10),
      image: values.image,
      icon: values.logo,
      language: values.lang,
      address: values.url,
    });
  };
}
