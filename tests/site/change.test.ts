/** What an editor's change does to the whole site, and what a mistake does not. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { frozenRoot, readFrozen } from '../../src/downloads/frozen.ts';
import { figureVersion } from '../../src/downloads/version.ts';
import { figureById } from '../../src/stories/chosen.ts';
import { siteFiles } from '../../src/tools/site-files.ts';
import { buildSite, uncompressed } from '../build.ts';
import { inEveryLanguage } from '../every-language.ts';
import { prisonsEdition, readPrisons } from '../prisons.ts';
import { pageOf, readableText } from '../readable.ts';

const work = mkdtempSync(join(tmpdir(), 'change-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A copy of the data in which `edit` has changed the text of each file. */
function changedData(name: string, edit: (text: string, file: string) => string): string {
  const folder = join(work, name);
  cpSync('data/prisons', folder, { recursive: true });
  for (const file of readdirSync(folder).filter((candidate) => candidate.endsWith('.json'))) {
    const path = join(folder, file);
    writeFileSync(path, edit(readFileSync(path, 'utf8'), file));
  }
  return folder;
}

const { dataset } = readPrisons('data/prisons');
const everything = (site: string) =>
  siteFiles(site).flatMap((path) => {
    const text = readableText(site, path);
    return text === null ? [] : [{ path, text }];
  });

describe('changing every 53.5 that is a number to 53.4', () => {
  // Frozen versions keep what they showed; their pages are looked at below.
  const living = ({ path }: { path: string }) => !/embed\/[^/]+\/v\//.test(path);
  const site = join(work, 'lower-site');
  const correction = {
    id: 'lower',
    date: dataset.story.asOf,
    wrong: inEveryLanguage('We gave a wrong amount for a year.'),
    right: inEveryLanguage('It is fixed here.'),
    facts: [dataset.story.comparison.after],
  };

  it('leaves no 53.5 to read anywhere, and the derived growth follows', () => {
    const old = /(?<![\d.,])53[.,]5(?!\d)/;
    const before = everything(inject('site')).filter(living);
    expect(before.filter(({ text }) => old.test(text)).length).toBeGreaterThan(0);
    for (const printed of ['53.5', '53,5', '130.6', '130,6'])
      expect(
        before.some(({ text }) => text.includes(printed)),
        printed,
      ).toBe(true);

    const data = changedData('lower', (text, file) =>
      file === 'corrections.json'
        ? text.replace(
            /"corrections": \[/,
            (start) => `${start}${JSON.stringify(correction)}${dataset.corrections.length ? ',' : ''}`,
          )
        : text.replace(/(: *)53\.5(?=\s*[,}\n])/g, '$153.4'),
    );
    const { status, output } = buildSite({ DATA_DIR: data, ...uncompressed }, site);
    expect(status, output).toBe(0);
    const after = everything(site).filter(living);
    for (const { path, text } of after) {
      expect(text.match(old), path).toBeNull();
      expect(text, path).not.toMatch(/130[.,]6/);
    }
    const story = (path: string) => after.find((file) => file.path === path)?.text ?? '';
    expect(story('index.html')).toContain('53.4 tonnes');
    expect(story('index.html')).toContain('130.2%');
    expect(story('fr/index.html')).toContain('53,4 tonnes');
    expect(story('fr/index.html')).toContain('130,2\u202f%');
  });

  it('leaves frozen charts as they were, with word of the change beside those that it touches', () => {
    const frozen = (figure: string) =>
      `embed/${figure}/v/${readFrozen(frozenRoot('en'))[figure]?.at(-1)?.version}`;
    const notice = (figure: string) =>
      pageOf(site, `${frozen(figure)}/index.html`).querySelector('.notice')?.textContent ?? '';
    const chart = readFileSync(join(site, frozen('seizures'), 'chart.svg'), 'utf8');
    expect(chart).toContain('53.5');
    expect(chart).toBe(readFileSync(join('public/prisons', frozen('seizures'), 'chart.svg'), 'utf8'));
    const page = pageOf(site, `${frozen('seizures')}/index.html`);
    expect(page.querySelector('.wide svg')?.textContent).toContain('53.5');
    expect(page.querySelector('.notice a')?.getAttribute('href')).toBe('../../');
    expect(notice('seizures')).toContain('It has changed since.');
    expect(notice('seizures')).toContain(correction.wrong.en);
    // No change touches this one; it is outdated only if an editor has not frozen it since an earlier change.
    const crowding = figureVersion(figureById('crowding'), prisonsEdition('en'));
    expect(notice('crowding') === '').toBe(frozen('crowding').endsWith(crowding));
  });
});

describe('a mistake', () => {
  it('stops the build with its place, without a stack trace, and leaves the last good site untouched', () => {
    const site = join(work, 'kept-site');
    cpSync(inject('site'), site, { recursive: true });
    const bytes = () =>
      siteFiles(site).map((path) => [path, readFileSync(join(site, path)).toString('base64')]);
    const good = bytes();

    const data = changedData('broken', (text, file) =>
      file === 'seizures.json' ? text.replace('"ofdt-2025"', '"ofdt-2052"') : text,
    );
    const { status, output } = buildSite({ DATA_DIR: data, ...uncompressed }, site);
    expect(status).toBe(1);
    expect(output).toMatch(
      /seizures\.json:\d+:\d+ {2}no source has the id ofdt-2052: did you mean ofdt-2025\?/,
    );
    expect(output).toContain('is still the last good site');
    expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(bytes()).toEqual(good);
  });
});

describe('a correction of our own', () => {
  const correction = {
    id: 'first-year',
    date: '2027-01-15',
    wrong: {
      ...inEveryLanguage('{first-year.tonnes} {seized-2016.year}'),
      en: 'An earlier version gave {first-year.tonnes} for {seized-2016.year}.',
      fr: 'Une version antérieure donnait {first-year.tonnes} pour {seized-2016.year}.',
    },
    right: { ...inEveryLanguage('{seized-2016}'), en: 'It was {seized-2016}.', fr: 'C’était {seized-2016}.' },
    facts: ['seized-2016'],
    was: { tonnes: { value: 8.1, unit: 'tonne' } },
  };

  it('is told with its date at the top and in its section, and moves the modified date', () => {
    const modified = 'meta[property="article:modified_time"]';

    const data = changedData('corrected', (text, file) =>
      file === 'corrections.json'
        ? JSON.stringify({ ...JSON.parse(text), corrections: [correction] }, null, 2)
        : file === 'story.json'
          ? JSON.stringify({ ...JSON.parse(text), asOf: correction.date })
          : text,
    );
    const { site, status, output } = buildSite(
      { DATA_DIR: data, ...uncompressed },
      join(work, 'corrected-site'),
    );
    expect(status, output).toBe(0);
    const words = {
      'index.html':
        /15 January 2027:\s+An earlier version gave 8\.1 tonnes for 2016\.\s+It was [0-9.]+ tonnes\./,
      'fr/index.html':
        /15 janvier 2027 :\s+Une version antérieure donnait 8,1 tonnes pour 2016\.\s+C’était [0-9,]+ tonnes\./,
    };
    for (const [path, expected] of Object.entries(words)) {
      const published = pageOf(inject('site'), path);
      expect(published.querySelector('#correction-first-year')).toBeNull();
      expect(published.querySelector(modified)?.getAttribute('content')).not.toBe('2027-01-15');
      const page = pageOf(site, path);
      const said = (selector: string) => page.querySelector(selector)?.textContent?.replace(/\s+/g, ' ');
      expect(said('.front .corrected')).toMatch(expected);
      expect(said('#correction-first-year')).toMatch(expected);
      expect(page.querySelector(modified)?.getAttribute('content')).toBe('2027-01-15');
      // What was wrong has no source that could be asked for.
      const past = page.querySelectorAll('[data-fact="first-year.tonnes"]');
      expect(past.length).toBeGreaterThan(0);
      expect([...past].filter((value) => value.querySelector('button'))).toEqual([]);
    }
  });
});
