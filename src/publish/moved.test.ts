import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { leaveMoved, parseMoves, redirectsFile } from './moved.ts';

const work = mkdtempSync(join(tmpdir(), 'moved-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the list of moves', () => {
  it('has the old path and the new one in a line, and remarks', () => {
    const moves = parseMoves('# a remark\n\nembed/old/ embed/new/#rows\n  # another\nold.csv\tnew.csv \n');
    expect(moves.map(({ from, to }) => [from, to])).toEqual([
      ['embed/old/', 'embed/new/#rows'],
      ['old.csv', 'new.csv'],
    ]);
  });

  it.each([
    ['embed/old/', 'a line has the old path and the new one'],
    ['a/ b/ c/', 'a line has the old path and the new one'],
    ['/old/ new/', "paths begin at the site's root"],
    ['old/ https://elsewhere.example/', "paths begin at the site's root"],
    ['old/ ../new/', "paths begin at the site's root"],
    ['embed/seizures/v/1f/ embed/seizures/', 'embed/seizures/v/1f/ is a frozen version'],
    ['fr/embed/a/v/1f/data.csv fr/embed/a/data.csv', 'is a frozen version'],
    ['old.csv new/', 'a page can only lead to a page'],
    ['old/ new.csv', 'a page can only lead to a page'],
  ])('refuses "%s", with its place', (line, why) => {
    const move = () => parseMoves(`# a remark\n${line}\nfine/ also/\n`);
    expect(move).toThrow(/data\/prisons\/moved\.txt:2:1 {2}/);
    expect(move).toThrow(why);
  });
});

describe('what is left at the old path', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(work, 'site-'));
    for (const path of ['index.html', 'new/index.html', 'new.csv']) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path);
    }
  });
  const leave = (list: string) => leaveMoved(folder, parseMoves(list), 'https://news.example', '/stories/');

  it('is a page that leads on by itself, by a link, and for search engines', () => {
    leave('fr/old/ new/#rows\nold.html new/');
    const { document } = parseHTML(readFileSync(join(folder, 'fr/old/index.html'), 'utf8'));
    const value = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
    expect(value('meta[http-equiv=refresh]', 'content')).toBe('0; url=/stories/new/#rows');
    expect(value('link[rel=canonical]', 'href')).toBe('https://news.example/stories/new/#rows');
    expect(value('a', 'href')).toBe('/stories/new/#rows');
    expect(document.documentElement.lang).toBe('fr');
    expect(readFileSync(join(folder, 'old.html'), 'utf8')).toContain('url=/stories/new/"');
  });

  it('is the file itself, which cannot lead anywhere', () => {
    leave('deep/old.csv new.csv');
    expect(readFileSync(join(folder, 'deep/old.csv'), 'utf8')).toBe('new.csv');
  });

  it('is nothing where the list is wrong, and all that is wrong is said', () => {
    const list = ['new/ index.html', 'a/ lost/', 'b/ a/', 'fine/ index.html'].join('\n');
    expect(() => leave(list)).toThrow(
      /^3 problems[\s\S]*moved\.txt:1:1 {2}new\/ is there, so nothing leads on from it[\s\S]*:2:1 {2}lost\/ is not there[\s\S]*:3:1 {2}a\/ has moved, too/,
    );
    expect(() => readFileSync(join(folder, 'fine/index.html'))).toThrow('ENOENT');
  });
});

it('is said to hosts that read it, with the page for unknown addresses of each further language', () => {
  expect(redirectsFile(parseMoves('old/ new/#rows\nold.csv new.csv'), '/stories/')).toBe(
    [
      '/stories/old/ /stories/new/#rows 301',
      '/stories/old.csv /stories/new.csv 301',
      '/stories/fr/* /stories/fr/404.html 404',
      '',
    ].join('\n'),
  );
});
