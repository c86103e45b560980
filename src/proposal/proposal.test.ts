import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { all, changedData, type Edit, inRecord } from '../../tests/changed-data.ts';
import { inEveryLanguage } from '../../tests/every-language.ts';
import type { Problem } from '../dataset/problem.ts';
import { impactOf } from '../desk/impact.ts';
import { proseFile, proseText } from '../prose/prose-file.ts';
import { languages } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import type { Compared } from './comparison.ts';
import { proposalMarkdown } from './markdown.ts';
import { proposalPage } from './page.ts';
import { effectOf, headline, isWithoutEffect, type Proposal } from './proposal.ts';

const work = mkdtempSync(join(tmpdir(), 'proposal-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const surroundings = { styles: 'p{}', styleHash: "'sha256-x'", story: 'A story' };
const commit = { reference: 'main', hash: 'abc1234', date: '2026-11-27', ahead: 0 };
const problem: Problem = {
  file: 'data/prisons/sites.json',
  line: 3,
  column: 9,
  source: '    "a": <b>',
  message: 'a must be <i>b</i>',
};

/** A comparison of the story's data with an edit of them, and of its prose with another. */
function compared(edit: Edit, prose = (text: string) => text): Compared {
  const folder = changedData(edit, work);
  const sides = languages.map((language) => ({
    before: readEdition(language),
    after: readEdition(language, folder),
    prose: { file: proseFile(language), before: proseText(language), after: prose(proseText(language)) },
  }));
  const comparisons = sides.map((side) => ({
    ...side,
    prose: { file: side.prose.file, text: side.prose.after },
  }));
  return { commit, sides, files: [], impact: impactOf(comparisons, []), notes: [] };
}

const proposal = (given: Compared, rest: Partial<Proposal> = {}): Proposal => ({
  problems: [],
  warnings: [],
  effect: effectOf(given),
  otherFiles: [],
  ...rest,
});

const fewer = inRecord('facts', 'facts', 'agen-vehicles', { value: 6 });

describe('the effect of a changed number', () => {
  const effect = effectOf(compared(fewer));

  it('is each sentence old and new, in every language', () => {
    for (const { language, readings } of effect.languages) {
      const sentences = readings.filter(({ kind }) => kind === 'prose');
      expect(sentences.length, language).toBeGreaterThan(0);
      for (const { before, after, place } of sentences) {
        expect(place).toMatch(new RegExp(`^src/stories/prisons/${language}\\.mdx:\\d+$`));
        expect(before).not.toBe(after);
        expect(before && after, language).toBeTruthy();
      }
    }
  });

  it('has every changed drawing before and after, fit to stand on one page', () => {
    const later = effectOf(
      compared(
        all(
          inRecord('seizures', 'years', 'seized-2016', { tonnes: 9.5 }),
          inRecord('sources', 'sources', 'afp-2016', { gives: undefined }),
        ),
      ),
    );
    const [english] = later.languages;
    const history = english?.drawings.find(({ id }) => id === 'seizures-history');
    expect(history?.frames.map(({ name }) => name)).toEqual(['narrow', 'wide']);
    for (const { before, after } of history?.frames ?? []) {
      expect(before).toContain('>8.5<');
      expect(after).toContain('>9.5<');
    }
    const svgs = later.languages.flatMap(({ drawings }) =>
      drawings.flatMap(({ frames }) => frames.flatMap(({ before, after }) => [before ?? '', after ?? ''])),
    );
    // Two drawings of one figure stand on one page: a part with an id would be there twice.
    for (const svg of svgs) expect(svg).not.toMatch(/\sid="/);
  });
});

it('tells words that changed alone, where no value did', () => {
  const words = compared(
    () => {},
    (text) => text.replace('Police, gendarmes', 'Officers, gendarmes'),
  );
  const effect = effectOf(words);
  expect(effect.facts).toEqual([]);
  const [english, french] = effect.languages;
  expect(english?.readings.map(({ kind }) => kind)).toEqual(['prose']);
  expect(english?.readings[0]?.before).toMatch(/^Police, gendarmes/);
  expect(english?.readings[0]?.after).toMatch(/^Officers, gendarmes/);
  expect(french?.readings).toEqual([]);
  expect(headline(proposal(words))).toBe('1 sentence changes');
});

it('tells texts, words beside figures and rows by the records that hold them', () => {
  const text = inEveryLanguage('A law');
  const effect = effectOf(compared(inRecord('events', 'events', 'pnaco', { text })));
  const places = effect.languages[0]?.readings.map(({ kind, place }) => [kind, place]);
  expect(places).toEqual([
    ['text', 'data/prisons/events.json events.pnaco.text'],
    ['figure', 'timeline, text alternative'],
    ['row', 'timeline, a row of its table'],
  ]);
  expect(effect.others).toEqual([]);
});

it('compares no sentences of a prose that cannot be read, and says so', () => {
  const broken = compared(
    () => {},
    () => '<Step',
  );
  const [english] = effectOf(broken).languages;
  expect(english).toMatchObject({ isProseUnread: true, readings: [] });
  expect(proposalPage(proposal(broken), surroundings)).toContain('The prose cannot be read');
});

it('is nothing where nothing changes', () => {
  const nothing = proposal(compared(() => {}));
  expect('unknown' in nothing.effect || isWithoutEffect(nothing.effect)).toBe(true);
  expect(headline(nothing)).toBe('Nothing that readers see changes');
  expect(proposalPage(nothing, surroundings)).not.toContain('<h2>');
});

describe('the page', () => {
  it('says first what is refused, with its place, and lets no tag through', () => {
    const page = proposalPage(proposal(compared(fewer), { problems: [problem] }), surroundings);
    expect(page).toContain('<h1>Refused: 1\u00a0problem to fix first</h1>');
    expect(page).toContain('data/prisons/sites.json:3:9');
    expect(page).toContain('a must be &lt;i&gt;b&lt;/i&gt;');
    expect(page).toContain('&lt;b&gt;\n');
    expect(page.indexOf('id="refused"')).toBeLessThan(page.indexOf('id="values"'));
  });

  it('says what it was compared with, and when that holds what the proposal does not', () => {
    const given = compared(fewer);
    expect(proposalPage(proposal(given), surroundings)).toContain(
      'Compared with <b>main</b> (abc1234) of 27 November 2026.',
    );
    const behind = { ...given, commit: { ...commit, ahead: 2 } };
    expect(proposalPage(proposal(behind), surroundings)).toContain('It holds 2 commits that are not in');
  });

  it('says why nothing is compared, and which files it cannot show', () => {
    const page = proposalPage(
      {
        problems: [],
        warnings: [problem],
        effect: { unknown: 'No & way', written: [] },
        otherFiles: ['src/<x>.ts'],
      },
      surroundings,
    );
    expect(page).toContain('No &amp; way');
    expect(page).toContain('<li>src/&lt;x&gt;.ts</li>');
    expect(page).toContain('id="warnings"');
  });
});

describe('the Markdown', () => {
  it('has old and new below each other, and no words of the proposal outside a fence', () => {
    const said = '```` <img src=x> @everyone';
    const edit = all(fewer, inRecord('events', 'events', 'pnaco', { text: inEveryLanguage(said) }));
    const message = '\u202eno\n## A heading\n```\nout';
    const text = proposalMarkdown(proposal(compared(edit), { problems: [{ ...problem, message }] }));
    expect(text).toMatch(/\n- .*\n\+ .*\n/);
    expect(text).toContain('+ ```` <img src=x> @everyone');
    expect(text).not.toContain('\u202e');
    let fence: string | undefined;
    for (const line of text.split('\n')) {
      const [marks] = /^`{3,}/.exec(line) ?? [];
      if (fence === undefined && marks) fence = marks;
      else if (line === fence) fence = undefined;
      else if (fence === undefined) expect(line).toMatch(/^(#{2,3} [\w ,:]*|)$/);
    }
    expect(fence).toBeUndefined();
  });

  it('is cut where a comment has no room for it, with its fence closed', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...problem, line: index + 1 }));
    const text = proposalMarkdown({
      problems: many,
      warnings: [],
      effect: { unknown: '', written: [] },
      otherFiles: [],
    });
    expect(text.length).toBeLessThan(60_200);
    expect(text).toMatch(/\n```\n\nAnd \d+ lines more: the page has them all\.\n$/);
  });
});
