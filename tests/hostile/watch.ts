/** Opens a built site as readers and other sites do, and tells whatever came to life in it. */
import { globSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { dsvFormat } from 'd3';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { readCsv } from '../../src/dataset/spreadsheet/csv.ts';

/** What a page is made of: the names of its elements and attributes, and how many there are of those that act. */
export interface Make {
  names: string[];
  acting: Record<string, number>;
}

/** By path. */
export type Makes = Record<string, Make>;

const read = (site: string, file: string) => readFileSync(join(site, file), 'utf8');
const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const home = 'https://example.org/';
const takenPath = '/taken.html';

/** Pages, drawings and all else that a browser shows; forced themes are made by the same lines as the others. */
const shown = (site: string) =>
  globSync('**/*.{html,svg}', { cwd: site })
    .filter((file) => !/(^|\/)(light|dark|v)\//.test(file) && file !== 'favicon.svg')
    .sort()
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

/** The texts of a feed that reading programs show as HTML. */
const feedTexts = (xml: string): string[] => {
  // That it is none is told elsewhere.
  if (XMLValidator.validate(xml) !== true) return [];
  const { feed } = new XMLParser({ isArray: (name) => name === 'entry' }).parse(xml);
  return (feed?.entry ?? []).flatMap(({ title = '', summary = '' }) => [title, summary]);
};

/** All that other sites copy and reading programs show, on one page. */
function taken(site: string, address: string): string {
  const answers = globSync('**/oembed.json', { cwd: site }).map((file) => JSON.parse(read(site, file)).html);
  const snippets = globSync('**/embed/index.html', { cwd: site }).flatMap((file) => {
    const { document } = parseHTML(read(site, file));
    return [...document.querySelectorAll('textarea')].map(({ textContent }) => textContent ?? '');
  });
  const entries = globSync('**/feed.xml', { cwd: site }).flatMap((file) =>
    feedTexts(read(site, file)).map((text) => `<article>${text}</article>`),
  );
  const content = [...answers, ...snippets, ...entries].join('\n').replaceAll(home, address);
  return `<!doctype html><meta charset="utf-8"><title>Taken</title><link rel="icon" href="data:,">${content}`;
}

/** Runs in the page, which may be an SVG file. */
function look() {
  const names = new Set<string>();
  const acting: Record<string, number> = {};
  const acts =
    'script style iframe frame object embed applet form input link meta base img image video audio use foreignobject animate html head body template portal marquee';
  const faults: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName.toLowerCase();
    names.add(name);
    if (acts.split(' ').includes(name)) acting[name] = (acting[name] ?? 0) + 1;
    for (const { name: attribute, value } of element.attributes) {
      // What the reading of the page sets in it is no part of it.
      names.add(`@${attribute}`);
      const leads = /^(xlink:)?(href|src|action|formaction|data|poster|srcdoc|background|values|to)$/i.test(
        attribute,
      );
      if (
        /^on|^data-hostile/i.test(attribute) ||
        // The story as one file brings its tables along as such addresses.
        (leads && /^\s*(javascript|vbscript|data:text(?!\/csv;base64,))|attack\.example/i.test(value))
      )
        faults.push(`<${name} ${attribute}="${value.slice(0, 80)}">`);
    }
  }
  const { ran = [] } = globalThis as { ran?: string[] };
  return { make: { names: [...names].sort(), acting }, faults, ran };
}

/** The files that programs read: each must be whole, and hold no formula for a spreadsheet. */
function fileFaults(site: string): string[] {
  const faults: string[] = [];
  for (const file of globSync('**/*.{json,xml,svg,csv,html}', { cwd: site }).sort()) {
    if (/\/v\//.test(file)) continue;
    const content = read(site, file);
    const ending = extname(file);
    try {
      if (ending === '.json') JSON.parse(content);
      if (ending === '.xml' || ending === '.svg') {
        const valid = XMLValidator.validate(content);
        if (valid !== true) faults.push(`${file} is no XML: ${valid.err.msg}, line ${valid.err.line}`);
      }
      if (ending === '.html')
        for (const { textContent } of parseHTML(content).document.querySelectorAll(
          'script[type="application/ld+json"]',
        ))
          JSON.parse(textContent ?? '');
      if (ending === '.csv') {
        const { delimiter } = readCsv(Buffer.from(content));
        for (const cell of dsvFormat(delimiter ?? ',')
          .parseRows(content.replace(/^\ufeff/, ''))
          .flat())
          if (/^[=+\-@\t\r]/.test(cell) && !/^-\d+([.,]\d+)?$/.test(cell))
            faults.push(`${file} has the formula ${cell.slice(0, 60)}`);
      }
    } catch (error) {
      faults.push(`${file} cannot be read: ${(error as Error).message}`);
    }
  }
  if (globSync('_headers', { cwd: site }).length && /hostile/i.test(read(site, '_headers')))
    faults.push('_headers');
  return faults;
}

/**
 * Opens every page with its policy, and again without, and gives what is wrong with it: scripts that ran, requests that
 * left, elements and attributes that pages without attacks have not. `valid` holds the makes of such pages.
 */
export async function watch(
  browser: Browser,
  site: string,
  valid?: Makes,
): Promise<{ faults: string[]; makes: Makes; pages: number }> {
  const faults = fileFaults(site);
  const makes: Makes = {};
  let bare: ServedSite | undefined;
  const page = (path: string) => {
    if (path === takenPath) return taken(site, bare?.address ?? '');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return extname(file) === '.html' &&
      !basename(file).startsWith('.') &&
      globSync(file.slice(1), { cwd: site }).length
      ? read(site, file.slice(1)).replace(policy, '')
      : undefined;
  };
  const strict = await serve(site);
  bare = await serve(site, { page });
  // That of the page before may be asked for late, when the next page is of the other server.
  const icons = [strict, bare].map((server) => `${server.address}favicon.svg`);
  const queue = [
    ...shown(site).map((path) => ({ address: bare.address, path })),
    { address: bare.address, path: takenPath },
    // What holds without a policy holds with one; the policy must let through what is ours, and nothing else.
    ...shown(site)
      .filter((path) => /^\/([a-z]{2}\/)?(embed\/)?$/.test(path))
      .map((path) => ({ address: strict.address, path })),
  ];
  const pages = queue.length;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    const ran: string[] = [];
    const hostile = (mark: unknown) => ran.push(String(mark));
    Object.assign(globalThis, { ran, hostile, alert: hostile });
  });
  const one = async () => {
    const tab = await context.newPage();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { address, path } = next;
      const name = `${address === strict.address ? 'with' : 'without'} its policy ${path}`;
      const requested = (request: { url(): string }) => {
        const url = request.url();
        if (!/^(data|blob|about):/.test(url) && !url.startsWith(address) && !icons.includes(url))
          faults.push(`${name} asks for ${url.slice(0, 120)}`);
      };
      tab.on('request', requested);
      await tab.goto(address + path.slice(1));
      const { make, faults: own, ran } = await tab.evaluate(look);
      tab.off('request', requested);
      if (!tab.url().startsWith(address + path.slice(1))) faults.push(`${name} went to ${tab.url()}`);
      faults.push(
        ...own.map((fault) => `${name} holds ${fault}`),
        ...ran.map((mark) => `${name} ran ${mark}`),
      );
      makes[name] = make;
      const wanted = valid?.[name];
      if (!valid) continue;
      const strange = make.names.filter((part) => !wanted?.names.includes(part));
      if (strange.length) faults.push(`${name} holds what it should not: ${strange.join(' ')}`);
      const changed = [
        ...new Set([...Object.keys(make.acting), ...Object.keys(wanted?.acting ?? {})]),
      ].filter((part) => make.acting[part] !== wanted?.acting[part]);
      if (changed.length)
        faults.push(
          `${name} has another number of ${changed.map((part) => `${part} (${make.acting[part]}, not ${wanted?.acting[part]})`).join(', ')}`,
        );
    }
    await tab.close();
  };
  await Promise.all([one(), one(), one()]);
  await context.close();
  await strict.close();
  await bare.close();
  // A mark is told by its address, which is another each time.
  const tidy = (fault: string) => fault.replaceAll(strict.address, '/').replaceAll(bare.address, '/');
  return { faults: faults.map(tidy), makes, pages };
}
