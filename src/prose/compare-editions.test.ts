import { describe, expect, it } from 'vitest';
import { printProblem } from '../dataset/problem.ts';
import type { Language } from '../locale/languages.ts';
import { defaultLanguage, languages } from '../stories/chosen.ts';
import { compareEditions } from './compare-editions.ts';
import { proseFile, proseText } from './prose-file.ts';

const english = `Before all.

<Chapter id="hours">The hours</Chapter>

It was <Fact id="night.first" />. <Source ids="afp bfm" />

<Scrolly figure="sites-map">

<Step id="nimes" view="south" sites="nimes">

By <Fact id="nimes.people" as="words" /> people, on Europe <AsWritten why="a name">1</AsWritten>.

</Step>

</Scrolly>

After it, <Fact id="sites.count" />.

<Chapter id="tonnes">The tonnes</Chapter>

<Holds rule="highest">the highest</Holds>

<Figure id="seizures" />
`;
const french = english
  .replace('The hours', 'Les heures')
  .replace('as="words" /> people, on', 'as="feminine" /> personnes, sur');

function said(from: string, to: string): string[] {
  if (!french.includes(from)) throw new Error(`the French text does not hold ${from}`);
  const edition = { file: 'fr.mdx', text: french.replace(from, to) };
  return compareEditions({ file: 'en.mdx', text: english }, edition).map(
    (problem) => printProblem(problem).split('\n')[0] ?? '',
  );
}

describe('two editions', () => {
  it('may differ in words, in manner and in how often they say a thing', () => {
    expect(
      said(
        'After it, <Fact id="sites.count" />',
        '<Fact id="sites.count" as="words" />, <Fact id="sites.count" />',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a fact that is not bound',
      '<Fact id="nimes.people" as="feminine" />',
      'Quelques',
      ['fr.mdx:9:1  the step "nimes" does not bind the fact nimes.people, as en.mdx:11 does'],
    ],
    [
      'another fact',
      'id="night.first"',
      'id="night.last"',
      [
        'fr.mdx:3:1  the chapter "hours" does not bind the fact night.first, as en.mdx:5 does',
        'fr.mdx:5:8  the chapter "hours" binds the fact night.last, but at en.mdx:3 it does not: fix whichever is wrong',
      ],
    ],
    [
      'a fact after the steps, which belongs to the chapter',
      '<Fact id="sites.count" />',
      'all',
      ['fr.mdx:3:1  the chapter "hours" does not bind the fact sites.count, as en.mdx:17 does'],
    ],
    [
      'another number in a name',
      '>1<',
      '>2<',
      [
        'fr.mdx:9:1  the step "nimes" does not print the number 1, as en.mdx:11 does',
        'fr.mdx:11:67  the step "nimes" prints the number 2, but at en.mdx:9 it does not: fix whichever is wrong',
      ],
    ],
    [
      'a source that is not named',
      'ids="afp bfm"',
      'ids="afp"',
      ['fr.mdx:3:1  the chapter "hours" does not name the source bfm, as en.mdx:5 does'],
    ],
    [
      'a comparison without its rule',
      '<Holds rule="highest">the highest</Holds>',
      'le plus haut',
      ['fr.mdx:19:1  the chapter "tonnes" does not rest on the rule highest, as en.mdx:21 does'],
    ],
    [
      'a figure that is not shown',
      '<Figure id="seizures" />',
      '',
      ['fr.mdx:19:1  the chapter "tonnes" does not show the figure seizures, as en.mdx:23 does'],
    ],
    [
      'another view of a step',
      'view="south"',
      'view="paris"',
      [
        'fr.mdx:9:1  the step "nimes" does not show the view south, as en.mdx:9 does',
        'fr.mdx:9:1  the step "nimes" shows the view paris, but at en.mdx:9 it does not: fix whichever is wrong',
      ],
    ],
    [
      'a step of another name',
      'id="nimes" view',
      'id="arles" view',
      [
        'fr.mdx:3:1  the step "nimes" of en.mdx:9 is missing: it belongs after this',
        'fr.mdx:9:1  the step "arles" is not in en.mdx: add it there, or remove it here',
      ],
    ],
    [
      'a chapter that is missing',
      '<Chapter id="tonnes">The tonnes</Chapter>',
      '',
      ['fr.mdx:9:1  the chapter "tonnes" of en.mdx:19 is missing: it belongs after this'],
    ],
  ])('are told by section, file and line: %s', (_, from, to, expected) => {
    expect(said(from, to)).toEqual(expected);
  });

  it('are told once where their sections stand in another order', () => {
    const [before, hours = '', tonnes = ''] = french.split(/(?=<Chapter)/);
    const edition = { file: 'fr.mdx', text: `${before}${tonnes}\n${hours}` };
    const problems = compareEditions({ file: 'en.mdx', text: english }, edition);
    expect(problems.map(({ message }) => message)).toEqual([
      'the chapter "tonnes" stands at another place in the order than at en.mdx:19',
    ]);
  });

  it.each(languages.filter((language) => language !== defaultLanguage))('are the same in %s', (language) => {
    const prose = (of: Language) => ({ file: proseFile(of), text: proseText(of) });
    expect(compareEditions(prose(defaultLanguage), prose(language)).map(printProblem)).toEqual([]);
  });
});
