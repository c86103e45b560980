/**
 * Every rule that words rest on, with a change of the data that breaks it: the build is refused with the rule's own words.
 * So is a change in one place that others speak against.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printProblem } from '../src/dataset/problem.ts';
import { restingTexts } from '../src/dataset/resting.ts';
import type { Language } from '../src/locale/languages.ts';
import { checkStory } from '../src/prose/check.ts';
import { readProse } from '../src/prose/prose.ts';
import { proseFile, proseText } from '../src/prose/prose-file.ts';
import { readSentences } from '../src/prose/sentences.ts';
import { languages } from '../src/stories/chosen.ts';
import { readEdition } from '../src/stories/edition.ts';
import { all, changedData, type Edit, inRecord } from './changed-data.ts';
import { at, claim, claimHeld, noFigure2025, rennes, site, tarascon, year } from './statements/edits.ts';
import { broken } from './statements/rules.ts';

const work = mkdtempSync(join(tmpdir(), 'statements-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Rules that the prose and the data name. */
function rulesInUse(): Set<string> {
  const edition = readEdition('en', 'data/prisons');
  const used = new Set(
    languages.flatMap((language) => readProse(language, readEdition(language, 'data/prisons')).prose.rules),
  );
  return new Set([...used, ...restingTexts(edition.dataset).map(({ rule }) => rule)]);
}

const problemsAfter = (edit: Edit): string[] => {
  const result = checkStory(changedData(edit, work));
  return 'problems' in result ? result.problems.map(printProblem) : [];
};

describe('words that rest on a rule', () => {
  it('are listed here with every rule in use, and every rule in use is one of rules.json', () => {
    expect([...rulesInUse()].sort()).toEqual(Object.keys(broken).sort());
    expect(
      readEdition('en', 'data/prisons')
        .dataset.rules.map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(broken).sort());
  });

  it.each(Object.entries(broken))('are refused with its own words: %s', (id, edit) => {
    const { rules } = readEdition('en', 'data/prisons');
    expect(rules[id]?.holds).toBe(true);
    const said = problemsAfter(edit).filter((problem) => problem.includes('no longer true'));
    // Those of a record are told first, once; those of the prose in each language.
    const isOfData = restingTexts(readEdition('en', 'data/prisons').dataset).some(({ rule }) => rule === id);
    expect(said.length).toBeGreaterThanOrEqual(isOfData ? 1 : languages.length);
    const words = rules[id]?.says.split(' (')[0] ?? '';
    expect(said.some((problem) => problem.includes(words))).toBe(true);
    for (const problem of said)
      expect(problem).toMatch(
        /(\.mdx|(claims|events|story|seizures)\.json):\d+:\d+ {2}this wording .*; (now|it is|there are|.* may be) .*\. Write it anew/,
      );
  });
});

const told = (edit: Edit) =>
  problemsAfter(edit).map((problem) => problem.replace(/^.*\/data-[^/]*\//, '').split('\n')[0]);

describe('what an editor changes in one place is not believed alone', () => {
  it('a place without a figure for its prison', () => {
    const problems = told(all(tarascon, claimHeld));
    expect(
      problems.filter((problem) => problem?.includes('crowding.over is 6, sites.prisons is 7')),
    ).toHaveLength(2);
  });

  it('a seventh prison, while seven prisons are called an error', () => {
    expect(told(rennes)).toEqual([
      expect.stringMatching(
        /^claims\.json:\d+:\d+ {2}prisons-said is called an error, but sites\.prisons is 7, which is what it said/,
      ),
    ]);
    expect(told(all(rennes, claimHeld))).toEqual([]);
  });

  it('a gap where there was a figure', () => {
    const problems = told(noFigure2025);
    expect(problems.length).toBeGreaterThan(2);
    expect(
      problems.every((problem) => problem?.includes('seized-2025 has no value, for its record is a gap')),
    ).toBe(true);
  });

  it('an hour that is disputed no more: each sentence that says so, in each language', () => {
    const problems = told(site('nanterre', { hour: at('2025-04-14T20:00', 'checked') }));
    expect(problems.filter((problem) => problem?.includes('it is checked'))).toHaveLength(
      3 * languages.length,
    );
  });

  it('another value than its sources print, and than a claim that is held', () => {
    const problems = told(year('seized-2023', { tonnes: 23.3 })).join('\n');
    for (const source of ['dm', 'franceinfo-448', 'ofdt-2025'])
      expect(problems).toContain(`${source} gives 23.2 for seized-2023, which is 23.3`);
    expect(problems).toContain('before-said is called held, but it said 23.2 and seized-2023 is 23.3');
  });

  it('periods that begin on different days', () => {
    const [problem] = told(inRecord('seizures', 'within', 'seized-2024-october', { from: '2024-03-01' }));
    expect(problem).toContain('seized-2024-october begins on 2024-03-01 and the first period on 2024-01-01');
  });
});

it('words beside a number follow it in their form', () => {
  const one = changedData(all(claim('gangs', { standing: 'error' })), work);
  const sentence = (language: Language, folder: string) => {
    const { uses } = readSentences(proseFile(language), proseText(language), readEdition(language, folder));
    return uses.find((use) => use.fact === 'claims.disputed')?.text ?? '';
  };
  expect(sentence('en', 'data/prisons')).toContain('two are disputed');
  expect(sentence('en', one)).toContain('one is disputed');
  expect(sentence('fr', 'data/prisons')).toContain('deux sont contestées');
  expect(sentence('fr', one)).toContain('une est contestée');
});
