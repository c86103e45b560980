/** The site built for a folder of somebody's host: whatever it names is there, and nothing is named outside. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, servers } from '../../scripts/programs/servers.ts';
import { headerRules, headersFile } from '../../src/publish/headers.ts';
import { buildSite, uncompressed } from '../build.ts';

const home = 'https://news.example';
const base = '/stories/prisons/';
const root = home + base;

let site: string;
const running: RunningServer[] = [];
beforeAll(async () => {
  const built = buildSite({ SITE_URL: home, BASE_PATH: base, ...uncompressed });
  expect(built.output).toMatch(/^The site is in .*, for https:\/\/news\.example\/stories\/prisons\/$/m);
  site = built.site;
  for (const { start } of servers) running.push(await start(site, base));
}, 120_000);
afterAll(async () => {
  for (const server of running) await server.close();
  rmSync(dirname(site), { recursive: true, force: true });
});

const read = (file: string) => readFileSync(join(site, file), 'utf8');
const pages = () => globSync('**/*.html', { cwd: site }).sort();
const addressOf = (file: string) => root + file.replace(/(^|\/)index\.html$/, '$1');

/** Every address that a page names for a browser, whole. */
function named(file: string): string[] {
  const { document } = parseHTML(read(file));
  const found = [...document.querySelectorAll('*')].flatMap((element) => [
    ...['href', 'src', 'poster', 'action', 'data', 'xlink:href'].map((name) => element.getAttribute(name)),
    ...(element
      .getAttribute('srcset')
      ?.split(',')
      .map((part) => part.trim().split(/\s+/)[0]) ?? []),
    ...(element.localName === 'style' ? (element.textContent.match(/(?<=url\(["']?)[^"')]+/g) ?? []) : []),
    ...(element.localName === 'option' ? [element.getAttribute('value')?.split(' ')[0]] : []),
  ]);
  return found
    .filter((address): address is string => Boolean(address))
    .filter((address) => !/^(data|mailto):/.test(address))
    .map((address) => new URL(address, addressOf(file)).href);
}

/** Whole addresses of the site in any text: cards, canonical links, oEmbed, feeds, snippets, provenance. */
const whole = (text: string) => text.match(/https:\/\/news\.example[^\s"'<>\\)&]*/g) ?? [];

/** What is named on the site's host, by address without its fragment, with the files that name it. */
function onHost(): Map<string, { file: string; fragment: string }[]> {
  const found = new Map<string, { file: string; fragment: string }[]>();
  const texts = globSync('**/*.{html,json,xml,txt,svg,csv,js}', { cwd: site }).sort();
  for (const file of texts) {
    const own = [...(extname(file) === '.html' ? named(file) : []), ...whole(read(file))];
    for (const address of own) {
      if (!address.startsWith(home)) continue;
      const [path = '', fragment = ''] = address.split('#');
      found.set(path, [...(found.get(path) ?? []), { file, fragment }]);
    }
  }
  return found;
}

it('names nothing of its host outside the folder', () => {
  // The home of the host itself is not ours to link to, either.
  const outside = [...onHost()].filter(
    ([address]) => !address.startsWith(root) && address !== root.slice(0, -1),
  );
  expect(outside).toEqual([]);
});

it.each(servers.map(({ name }, index) => ({ name, index })))(
  '$name has everything that is named',
  async ({ index }) => {
    const server = running[index];
    if (!server) throw new Error('the server is not there');
    const known = onHost();
    expect(known.size).toBeGreaterThan(pages().length);
    const missing: unknown[] = [];
    for (const [address, places] of known) {
      const { status } = await fetch(address.replace(root, server.address), {
        method: 'HEAD',
        redirect: 'manual',
      });
      if (status !== 200) missing.push([status, address, places[0]?.file]);
    }
    expect(missing).toEqual([]);
  },
);

it('every fragment that is named is in its page', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const known =
      ids.get(file) ?? new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''));
    ids.set(file, known);
    return known;
  };
  const lost: unknown[] = [];
  for (const [address, places] of onHost()) {
    const path = address.slice(root.length);
    const file = !path || path.endsWith('/') ? `${path}index.html` : path;
    for (const place of places)
      if (place.fragment && extname(file) === '.html' && !idsOf(file).has(decodeURIComponent(place.fragment)))
        lost.push([`${address}#${place.fragment}`, place.file]);
  }
  expect(lost).toEqual([]);
});

it('where the host compresses, no compressed forms lie about', () => {
  expect(globSync('**/*.{br,gz}', { cwd: site })).toEqual([]);
});

it('the oEmbed answers and the list of charts lead into the folder', () => {
  const answers = globSync('**/oembed.json', { cwd: site });
  expect(answers.length).toBeGreaterThan(0);
  for (const file of answers) {
    const answer = JSON.parse(read(file));
    expect(answer.provider_url).toMatch(new RegExp(`^${root}`));
    expect(answer.thumbnail_url).toMatch(new RegExp(`^${root}.*\\.png$`));
    expect(answer.html).toContain(`src="${root}${dirname(file)}/"`);
  }
  const list: { path: string }[] = JSON.parse(read('embed/index.json'));
  for (const { path } of list) expect(pages()).toContain(`${path}index.html`);
});

it('the headers are those of the folder', () => {
  expect(read('_headers')).toBe(headersFile(headerRules, base));
});

it('unknown addresses are answered by the pages of the folder', async () => {
  for (const { address } of running)
    for (const [path, page] of [
      ['missing/', '404.html'],
      ['fr/missing/', 'fr/404.html'],
    ] as const) {
      const response = await fetch(address + path);
      expect([response.status, (await response.text()) === read(page)]).toEqual([404, true]);
    }
});
