import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linkProblems, requireWholeLinks } from './whole-links.ts';

const work = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const source = 'https://paper.example/an-article?id=1&part=2';
const small = '<img src="/stories/icon.png" width="10" height="10" alt="">';

/** A site of three pages, with this in the middle of the first; what the check says of it. */
function problemsOf(content: string, prose = '', more: Record<string, string> = {}): string[] {
  const folder = mkdtempSync(join(work, 'site-'));
  const files = {
    'index.html': `<!doctype html>\n<html lang="en"><body id="claims">${content}</body></html>`,
    'embed/index.html': '<p id="gallery">',
    'embed/seizures/v/1/index.html': `<a href="../../">now</a>`,
    'embed/seizures/index.html': '',
    'icon.png': '',
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return linkProblems({
    folder,
    site: 'https://news.example',
    base: '/stories/',
    sources: new Set([source]),
    prose: new Map([['index.html', { file: 'src/stories/prisons/en.mdx', text: prose }]]),
    copies: new Map([['archive.html', 'index.html']]),
  });
}

it.each([
  '<a href="#claims">a place</a>',
  '<a href="#top">the top</a><a href="#">the top</a>',
  '<a href="/stories/embed/#gallery">a page</a>',
  '<a href="embed/seizures/v/1/">a page</a>',
  '<a href="https://news.example/stories/embed/">a page</a>',
  `<a href="${source.replace('&', '&amp;')}">a source</a>`,
  '<a href="mailto:desk@news.example">a letter</a>',
  '<a href="data:text/csv,a" download>a file</a>',
  small,
  '<img src="data:image/png;base64,AAAA" srcset="icon.png 1x, /stories/icon.png 2x" width="1" height="1" alt="">',
  '<link rel="preload" as="image" href="/stories/icon.png"><style>a{background:url("/stories/icon.png")}</style>',
  '<svg><symbol id="a"/><use href="#a"/></svg>',
  '<textarea>&lt;a href="https://news.example/stories/embed/seizures/">…</textarea>',
  '<meta property="og:title" content="https://elsewhere.example/ is what it says">',
  // What is text, is no link.
  '<!-- <a href="/nowhere"> --><pre>&lt;a href="/nowhere"&gt;</pre>',
])('finds no fault in %s', (content) => {
  expect(problemsOf(content)).toEqual([]);
});

describe('names the fault, its page and its tag', () => {
  it.each([
    [
      'a place that is not there',
      '<a class="x" href="#claimz">',
      'the link leads to #claimz, which is a place that the page does not have: did you mean #claims?',
    ],
    [
      'a place that another page does not have',
      '<a href="/stories/embed/#galery">',
      'the link leads to /stories/embed/#galery, which is a place that embed/ does not have: did you mean #gallery?',
    ],
    [
      'a page that is not there',
      '<a href="embed/seizure/">',
      'the link leads to embed/seizure/, which is neither a page nor a file of the site: did you mean /stories/embed/seizures/?',
    ],
    [
      'a folder without the slash, which servers answer by a detour',
      '<a href="/stories/embed">',
      'the link leads to /stories/embed, which is neither a page nor a file of the site: did you mean /stories/embed/?',
    ],
    [
      'what is outside of the folder',
      '<a href="/embed/">',
      "the link leads to /embed/, which is outside of the site's folder, /stories/",
    ],
    [
      'another host',
      '<a href="//paper.example/an-article">',
      'the link leads to //paper.example/an-article, which is none of the sources: add it to sources.json, or take it out',
    ],
    [
      'a script in a link',
      '<a href="javascript:alert(1)">',
      'the link leads to javascript:alert(1), which is none of the sources: add it to sources.json, or take it out',
    ],
    ['no address at all', '<a href="https://">', 'the link leads to https://, which is no address'],
    [
      'a picture that is missing',
      '<img src="/stories/icom.png" width="10" height="10" alt="">',
      'the page fetches /stories/icom.png, which is neither a page nor a file of the site: did you mean /stories/icon.png?',
    ],
    [
      'a picture that is missing for some screens',
      '<img src="/stories/icon.png" srcset="/stories/icon.png 1x, /stories/large-picture.png 2x" width="10" height="10" alt="">',
      'the page fetches /stories/large-picture.png, which is neither a page nor a file of the site',
    ],
    [
      'a part from another host, even a source',
      `<iframe src="${source.replace('&', '&amp;')}">`,
      `the page fetches ${source}, which is on another host: put the file into public/prisons/`,
    ],
    [
      'a drawing that is used but not defined',
      '<use href="#stage-wide" />',
      'the page fetches #stage-wide, which is a place that the page does not have',
    ],
    [
      'a page that leads on to nowhere',
      '<meta http-equiv="refresh" content="0; url=/stories/embed/seizure/">',
      'the link leads to /stories/embed/seizure/, which is neither a page nor a file of the site: did you mean /stories/embed/seizures/?',
    ],
    [
      'a card on another host',
      '<meta property="og:image" content="https://cards.example/1.png">',
      'the page names https://cards.example/1.png, which is none of the sources: add it to sources.json, or take it out',
    ],
    ...['', ' width="10"', ' width="auto" height="10"'].map((size) => [
      `an image of no size (${size})`,
      `<img src="/stories/icon.png"${size} alt="">`,
      'the image has no width and height in whole pixels, so the page would jump when it arrives',
    ]),
  ])('%s', (_, content, message) => {
    expect(problemsOf(content ?? '')).toEqual([`index.html  ${message}\n    ${content}`]);
  });

  it('a missing file that a style or a style attribute asks for', () => {
    const message =
      'the page fetches /stories/a-font.woff2, which is neither a page nor a file of the site\n    ';
    expect(problemsOf('<style>a { src: url("/stories/a-font.woff2") }</style>')).toEqual([
      `index.html  ${message}url("/stories/a-font.woff2)`,
    ]);
    const tag = '<p style="background: url(/stories/a-font.woff2)">';
    expect(problemsOf(tag)).toEqual([`index.html  ${message}${tag}`]);
  });

  it('a whole address in what is no link: a list, structured data, a snippet', () => {
    const dead = 'https://news.example/stories/embed/seizures/w/1/';
    const message = `${dead} is neither a page nor a file of the site: did you mean /stories/embed/seizures/v/1/?`;
    for (const [path, text] of [
      ['llms.txt', `(${dead}).`],
      ['embed/index.json', `{"path":"${dead}"}`],
      ['feed.xml', `<link href="${dead}"/>`],
      ['embed/index.html', `<p id="gallery"></p><textarea>&lt;iframe src=&quot;${dead}&quot;></textarea>`],
    ] as const)
      expect(problemsOf('', '', { [path]: text })).toEqual([`${path}  ${message}\n    "${dead}"`]);
  });

  it('a drawing that fetches something', () => {
    const tag = '<image href="https://pictures.example/1.png"/>';
    expect(
      problemsOf('', '', { 'chart.svg': `<svg xmlns="http://www.w3.org/2000/svg">${tag}</svg>` }),
    ).toEqual([
      `chart.svg  the page fetches https://pictures.example/1.png, which is on another host: put the file into public/prisons/\n    ${tag}`,
    ]);
  });
});

describe('where an editor wrote it', () => {
  it('gives file, line and column of each place in the prose', () => {
    const prose = 'As told [before](#claimz).\n\nAnd #claimz is text.\n\nSee <a href="#claimz">there</a>.\n';
    const [first, second, ...more] = problemsOf('<a href="#claimz">', prose);
    expect(first).toMatch(
      /^src\/stories\/prisons\/en\.mdx:1:18 {2}the link leads to #claimz, .* #claims\?\n/,
    );
    expect(second).toMatch(/^src\/stories\/prisons\/en\.mdx:5:14 {2}/);
    expect(more).toEqual([]);
  });

  it('does not repeat it for a page that is made from another', () => {
    const more = { 'archive.html': '<a href="#claimz">' };
    expect(problemsOf('<a href="#claimz">', '(#claimz)', more)).toHaveLength(1);
    expect(problemsOf('', '', more)).toHaveLength(1);
  });

  it('says once what many pages share', () => {
    const pages = { 'a/index.html': '<a href="/stories/b/">', 'c/index.html': '<a href="/stories/b/">' };
    const problems = problemsOf('<a href="/stories/b/">', '', pages);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^a\/index\.html and 2 others {2}the link leads to \/stories\/b\//);
  });
});

it('stops the build with all that it found', () => {
  const folder = mkdtempSync(join(work, 'site-'));
  writeFileSync(join(folder, 'index.html'), '<a href="#a"></a><a href="#b"></a>');
  const finished = {
    folder,
    site: 'https://news.example',
    base: '/',
    sources: new Set<string>(),
    prose: new Map(),
    copies: new Map(),
  };
  expect(() => requireWholeLinks(finished)).toThrow(
    /^2 faults in the pages\n\nindex\.html .*#a[\s\S]*index\.html .*#b/,
  );
  writeFileSync(join(folder, 'index.html'), '');
  expect(() => requireWholeLinks(finished)).not.toThrow();
});
