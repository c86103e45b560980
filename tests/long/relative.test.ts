/** The site with addresses from file to file: from a disk, in any folder of a server, in a ZIM file. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { programPath, programs } from '../../scripts/programs/browsers.ts';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import { figures } from '../../src/stories/chosen.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { buildSite, uncompressed } from '../build.ts';
import { type EngineBrowser, engines, type Tab } from '../engines/index.ts';

const work = mkdtempSync(join(tmpdir(), 'relative-'));
const root = join(work, 'some', 'where');
let output: string;
let served: ServedSite;
beforeAll(async () => {
  const built = buildSite({
    ...uncompressed,
    RELATIVE: 'yes',
    SITE_URL: 'https://news.test',
    BASE_PATH: '/story',
  });
  expect(built.status, built.output).toBe(0);
  output = built.output;
  cpSync(built.site, root, { recursive: true });
  rmSync(join(built.site, '..'), { recursive: true });
  served = await serve(work);
});
afterAll(async () => {
  await served?.close();
  rmSync(work, { recursive: true, force: true });
});

it('says what it is, and leaves out what only a server has use for', () => {
  expect(output).toContain('lead from file to file');
  expect(output).toContain('https://news.test/story/');
  for (const name of ['404.html', '_headers', '_redirects'])
    expect(existsSync(join(root, name)), name).toBe(false);
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  expect(page).toContain('<link rel="canonical" href="https://news.test/story/">');
});

it('differs from the other build in addresses alone: policies and scripts are the same', () => {
  const held = (html: string) =>
    html.match(/<(script|style|textarea)\b[\s\S]*?<\/\1>|<meta http-equiv="content-security-policy"[^>]*>/g);
  for (const path of siteFiles(root).filter((one) => /^(fr\/)?(index|embed\/index)\.html$/.test(one))) {
    const made = held(readFileSync(join(root, path), 'utf8'))?.length ?? 0;
    expect(made, path).toBe(held(readFileSync(join(inject('site'), path), 'utf8'))?.length);
  }
});

const look = () => ({
  paper: getComputedStyle(document.documentElement).backgroundColor,
  language: document.documentElement.lang,
});

/** Goes on to another page. On a disk WebKit's driver has no hook in pages to ask, so the page itself goes on. */
async function goOn(tab: Tab, address: string): Promise<void> {
  await tab.evaluate((wanted: string) => {
    location.href = wanted;
  }, address);
  await tab.waitFor(
    (wanted: string) => location.href === wanted && document.readyState === 'complete',
    [address],
  );
}

async function walk(tab: Tab): Promise<void> {
  expect(await tab.evaluate(look)).toEqual({ paper: 'rgb(255, 253, 248)', language: 'en' });
  await tab.click('.tools a[hreflang]');
  expect(await tab.waitFor(() => document.documentElement.lang === 'fr' && 'fr', [])).toBe('fr');
  expect(await tab.evaluate(look)).toMatchObject({ paper: 'rgb(255, 253, 248)' });
  const gallery = await tab.evaluate(
    () => document.querySelector<HTMLAnchorElement>('.colophon a[href*="embed"]')?.href ?? '',
  );
  await goOn(tab, gallery);
  const pictures = await tab.waitFor(() => {
    const images = [...document.querySelectorAll<HTMLImageElement>('.chart img')];
    for (const image of images) image.loading = 'eager';
    return images.every(({ naturalWidth }) => naturalWidth > 0) && images.length;
  }, []);
  expect(pictures).toBe(figures.length);
  const frame = await tab.evaluate(() => document.querySelector<HTMLAnchorElement>('.preview a')?.href ?? '');
  await goOn(tab, frame);
  expect(await tab.evaluate(() => document.querySelectorAll('main svg text').length)).toBeGreaterThan(2);
  const back = await tab.evaluate(() => document.querySelector<HTMLAnchorElement>('footer > a')?.href ?? '');
  await goOn(tab, back);
  expect(await tab.evaluate(() => document.querySelector('[data-scrolly]') !== null)).toBe(true);
}

describe.each(engines)('in $name', (engine) => {
  let browser: EngineBrowser;
  beforeAll(async () => {
    browser = await engine.launch();
  });
  afterAll(() => browser?.close());

  it('the story is whole from a disk', async () => {
    const tab = await browser.open(pathToFileURL(join(root, 'index.html')).href, {
      width: 1280,
      height: 800,
    });
    // In the others a typeface may be late for its first page, and then stays away.
    if (engine.name === 'Chromium')
      expect(
        await tab.waitFor(
          () =>
            [...document.fonts].filter(
              ({ family, status }) => status === 'loaded' && !family.includes('Fallback'),
            ).length === 2,
          [],
        ),
      ).toBe(true);
    await walk(tab);
    await tab.close();
  });

  it('and in a folder of a server that the build knew nothing of', async () => {
    const tab = await browser.open(`${served.address}some/where/index.html`, { width: 1280, height: 800 });
    await walk(tab);
    expect(await tab.errors()).toEqual([]);
    expect(served.requests().filter((path) => path.endsWith('.woff2'))).not.toEqual([]);
    expect(served.requests().filter((path) => !path.startsWith('/some/where/'))).toEqual([]);
    await tab.close();
  });
});

it('as a ZIM file every address leads somewhere', async () => {
  const illustration = join(root, 'illustration.png');
  await sharp(join(root, 'favicon.svg')).resize(48, 48).png().toFile(illustration);
  const file = join(work, 'story.zim');
  const about = {
    language: 'eng',
    name: 'story',
    title: 'Story',
    description: 'Story',
    creator: 'Us',
    publisher: 'Us',
  };
  execFileSync(
    programPath(programs.zimWriter),
    [
      '--welcome=index.html',
      '--illustration=illustration.png',
      ...Object.entries(about).map(([name, value]) => `--${name}=${value}`),
      root,
      file,
    ],
    { stdio: 'pipe' },
  );
  const said = execFileSync(programPath(programs.zimChecker), [file], { encoding: 'utf8' });
  expect(said).toContain('Overall Test Status: Pass');
});
