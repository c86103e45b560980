/** What editors change in several places at once, as the built site shows it: a photo, names, a figure taken out. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { buildCopy, copyProject } from '../../src/tools/project-copy.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { uncompressed } from '../build.ts';
import { pageOf } from '../readable.ts';

const project = copyProject();
afterAll(() => rmSync(project, { recursive: true, force: true }));

const gone = 'crowding';
const captions = { en: 'A gate, shut.', fr: 'Un portail fermé.' };
let site: string;
beforeAll(async () => {
  const inProject = (path: string) => join(project, path);
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(inProject(path), change(readFileSync(inProject(path), 'utf8')));
  for (const language of ['en', 'fr'] as const)
    edit(`src/stories/prisons/${language}.mdx`, (text) => {
      const photo = `<Photo file="gate.jpg" alt="${captions[language]}" credit="A photographer">${captions[language]}</Photo>`;
      const changed = text
        .replace(`<Figure id="${gone}" />\n`, '')
        .replace('<Chapter id="letters">', `${photo}\n\n$&`)
        .replace('<Chapter id="tonnes">', '<Chapter id="cocaine" formerly="tonnes">');
      // As Windows writes it.
      return `\ufeff${changed.replaceAll('\n', '\r\n')}`;
    });
  mkdirSync(inProject('src/stories/prisons/photos'), { recursive: true });
  // Taken upright by a camera that lies on its side, and knows where it is.
  const taken = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#655' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 5/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await sharp(taken).metadata()).toMatchObject({ orientation: 6, exif: expect.anything() });
  for (const name of ['gate', 'not-shown'])
    writeFileSync(inProject(`src/stories/prisons/photos/${name}.jpg`), taken);
  writeFileSync(inProject('public/prisons/logo.png'), await sharp(taken).resize(96).png().toBuffer());
  edit('data/prisons/story.json', (text) => {
    const story = JSON.parse(text);
    story.authors = [{ name: 'An author', page: 'https://example.com/author' }, { name: 'Another author' }];
    Object.assign(story.publisher, {
      contactPage: 'https://example.com/contact',
      page: 'https://example.com/',
      logo: 'logo.png',
    });
    return JSON.stringify(story, null, 2);
  });
  const built = buildCopy(project, uncompressed);
  expect(built.status, built.output).toBe(0);
  site = built.site;
});

const pages = languages.map((language) => ({ language, file: `${editionFolder(language)}index.html` }));

describe.each(pages)('the story in $language', ({ language, file }) => {
  it('shows the photo with its words, in sizes that exist, upright and without what the camera knew', async () => {
    const figure = pageOf(site, file).querySelector('figure.photo');
    const image = figure?.querySelector('img');
    const caption = captions[language as keyof typeof captions] ?? captions.en;
    expect(image?.getAttribute('alt')).toBe(caption);
    expect(figure?.querySelector('figcaption')?.textContent).toMatch(
      new RegExp(`^${caption} Photo.?: A photographer$`),
    );
    expect(image?.getAttribute('loading')).toBe('lazy');
    const [width, height] = ['width', 'height'].map((name) => Number(image?.getAttribute(name)));
    expect([width, height]).toEqual([480, 720]);
    const sizes = (image?.getAttribute('srcset') ?? '').split(', ').map((one) => one.split(' '));
    expect(sizes.map(([, wide]) => wide)).toEqual(['240w', '480w', '720w', '960w']);
    for (const [address = '', wide = ''] of sizes) {
      const photo = await sharp(join(site, address)).metadata();
      expect(`${photo.width}w`).toBe(wide);
      expect(photo.exif).toBeUndefined();
    }
  });

  it('names its authors, leads to the page for mistakes, and keeps the places of what is gone', () => {
    const page = pageOf(site, file);
    const byline = page.querySelector('.byline');
    expect(byline?.textContent).toContain('An author, Another author');
    expect(byline?.querySelector('a')?.getAttribute('href')).toBe('https://example.com/author');
    expect(page.querySelector('#corrections > p:last-child > a')?.getAttribute('href')).toBe(
      'https://example.com/contact',
    );
    expect(page.getElementById('tonnes')?.parentElement?.id).toBe('cocaine');
    expect(page.getElementById(gone)?.closest('section')?.querySelector('h1')).not.toBeNull();
    expect(page.getElementById(gone)?.textContent).toBe('');
  });

  it('tells machines of authors, logo and contact page', () => {
    const json = pageOf(site, file).querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const [article, organisation] = JSON.parse(json)['@graph'];
    expect(article.author).toEqual([
      { '@type': 'Person', name: 'An author', url: 'https://example.com/author' },
      { '@type': 'Person', name: 'Another author' },
    ]);
    expect(organisation).toMatchObject({
      logo: { '@type': 'ImageObject', url: 'https://example.org/logo.png' },
      sameAs: 'https://example.com/',
      contactPoint: { '@type': 'ContactPoint', url: 'https://example.com/contact' },
    });
  });

  it('holds the photo in its single file', () => {
    const folder = editionFolder(language);
    const image = pageOf(site, `${folder}archive.html`).querySelector('figure.photo img');
    expect(image?.getAttribute('src')).toMatch(/^data:image\/webp;base64,/);
    expect(image?.hasAttribute('srcset')).toBe(false);
  });
});

it('the figure that was taken out keeps all that others embed', () => {
  const own = (folder: string) => siteFiles(folder).filter((path) => path.includes(`embed/${gone}/`));
  expect(own(site).length).toBeGreaterThan(20);
  expect(own(site)).toEqual(own(inject('site')).filter((path) => !/\.(br|gz)$/.test(path)));
  expect(figures.map(({ id }) => id)).toContain(gone);
  const frame = pageOf(site, `embed/${gone}/index.html`);
  expect(frame.querySelector(`a[href$="/#${gone}"]`)).not.toBeNull();
});

it('a photo is published in no other form, and one that no page shows in none', () => {
  const photos = siteFiles(site).filter((path) => /gate|not-shown/.test(basename(path)));
  expect(photos.map((path) => path.replace(/^_astro\/gate\.[^.]*/, 'gate'))).toEqual(
    Array(4).fill('gate.webp'),
  );
});

it('a story without photos carries nothing for them', () => {
  for (const { file } of pages)
    expect(readFileSync(join(inject('site'), file), 'utf8')).not.toContain('.photo');
});
