import { describe, expect, it } from 'vitest';
import { readPrisons } from '../../tests/prisons.ts';
import { printProblem } from '../dataset/problem.ts';
import { figures, languages } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { siteRows } from '../stories/prisons/figures/sites-map/rows.ts';
import { readProse } from './prose.ts';

const read = readPrisons('data/prisons');
const rows = siteRows(readEdition('en', 'data/prisons'));
const problems = (text: string) => readProse('en', read, rows, text).problems.map(printProblem).join('\n');

describe.each(languages)('the prose in %s', (language) => {
  const { prose, problems: found } = readProse(language, read, rows);

  it('is valid', () => {
    expect(found).toEqual([]);
  });

  it('has the chapters and the steps of the story', () => {
    expect(prose.chapters.map(({ id }) => id)).toEqual([
      'hours',
      'letters',
      'tonnes',
      'answer',
      'record',
      'unknown',
      'sources',
    ]);
    expect(prose.steps.map(({ view }) => view)).toEqual([
      'france',
      'paris',
      'south',
      'south',
      'paris',
      'south',
      'south',
      'france',
    ]);
  });

  it('tells of no place twice', () => {
    const told = prose.steps.flatMap(({ sites }) => sites);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
  });

  it('shows every figure once', () => {
    expect([...prose.figures].sort()).toEqual(figures.map(({ id }) => id).sort());
  });
});

it('has chapter titles with the spaces of their language', () => {
  const text = '<Chapter id="a">Que sait-on ?</Chapter>';
  const [french] = readProse('fr', read, rows, text).prose.chapters;
  expect(french?.title).toBe('Que sait-on\u202f?');
});

describe('prose that must not be published', () => {
  it('is refused with file, line and column', () => {
    expect(problems('All is well.\n\nIt was 53 tonnes.\n')).toMatch(
      /^src\/stories\/prisons\/en\.mdx:3:8 {2}"53" is a number typed by hand/,
    );
  });

  it('is refused in every language', () => {
    const french = 'Il y en avait sept, dont la moitié à Paris.';
    expect(readProse('fr', read, rows, french).problems.map(({ message }) => message.slice(0, 32))).toEqual([
      '"sept" is a number typed by hand',
      '"moitié" is a number typed by ha',
    ]);
    expect(readProse('fr', read, rows, ' ').problems.map(({ message }) => message)).toEqual([
      'this prose is missing: write it, section by section as in src/stories/prisons/en.mdx',
    ]);
  });

  it('is told of a merge conflict in one sentence', () => {
    const conflict = 'All is well.\n\n<<<<<<< HEAD\nIt was less.\n=======\nIt was more.\n>>>>>>> fix\n';
    expect(problems(conflict).split('\n')[0]).toMatch(
      /^src\/stories\/prisons\/en\.mdx:3:1 {2}a git merge conflict stands from line 3 to line 7: keep one of its sides/,
    );
    expect(problems('A heading\n=======\n\nAll is well.')).toBe('');
  });

  it('binds no value that a correction took back', () => {
    const past = {
      id: 'fixed.year',
      kind: 'year',
      value: 2023,
      status: 'reported',
      sources: [],
      past: true,
    } as const;
    const facts = new Map([...read.facts, [past.id, past]]);
    const found = readProse('en', { ...read, facts }, rows, 'It was <Fact id="fixed.year" />.').problems;
    expect(found.map(({ message }) => message)).toEqual([
      'fixed.year was wrong: only the correction fixed may print it, so bind the value that is right',
    ]);
  });

  it.each([
    ['a number in words', 'There were seven.', '"seven" is a number typed by hand'],
    ['a comparison in words', 'It **doubled**.', '"doubled" is a number typed by hand'],
    ['a number in a list', '- a\n- the 3 of them', '"3" is a number typed by hand'],
    ['a number in an expression', 'It was {53.5} tonnes', 'prose may not compute'],
    ['a number in code', 'It was `53`', 'prose may not hold code'],
    ['an import', 'import x from "./x"\n\nText', 'prose may not import'],
    [
      'an unknown fact',
      '<Fact id="seized-2042" />',
      'no fact has the id seized-2042: did you mean seized-2022?',
    ],
    ['an unknown manner', '<Fact id="seized-2024" as="loud" />', 'cannot be printed as loud'],
    ['a component without what it needs', '<Fact />', '<Fact> needs id="…"'],
    ['an attribute that does not exist', '<Fact id="seized-2024" style="x" />', '<Fact> has no style'],
    ['an unknown component', '<Fct id="seized-2024" />', 'prose may not use <Fct>: did you mean <Fact>?'],
    ['an unknown rule', '<Holds rule="moon">x</Holds>', 'no rule has the id moon'],
    ['an unknown source', 'Text <Source ids="bfm-0415 bfm-9999" />', 'no source has the id bfm-9999'],
    ['an unknown figure', '<Figure id="seizure" />', 'no figure has the id seizure: did you mean seizures?'],
    [
      'a picture of Markdown',
      'Look: ![a gate](a.png)',
      'a picture has a caption, a credit and a text alternative: write <Photo',
    ],
    [
      'a photo without a credit',
      '<Photo file="a.jpg" alt="A gate">The gate.</Photo>',
      '<Photo> needs credit="…"',
    ],
    [
      'a photo without a caption',
      '<Photo file="a.jpg" alt="A gate" credit="AFP"> </Photo>',
      'this photo has no caption: write it between',
    ],
    [
      'a photo that is not there',
      '<Photo file="a.jpg" alt="A gate" credit="AFP">The gate.</Photo>',
      'src/stories/prisons/photos/a.jpg is not there',
    ],
    [
      'a number in the words for a photo',
      '<Photo file="a.jpg" alt="The 7 gates" credit="AFP">The gate.</Photo>',
      '"7" is a number typed by hand, and no fact can stand in alt="…"',
    ],
    [
      'a step of an unknown site',
      '<Step id="a" view="south" sites="lyon">x</Step>',
      'no site has the id lyon: there are',
    ],
    [
      'a step of a misspelt site',
      '<Step id="a" view="france" sites="nanterre nanterr">x</Step>',
      'no site has the id nanterr: there are',
    ],
    ['an unknown quote', '<Quote id="mean" />', 'no quote has the id mean: did you mean means?'],
    [
      'an unknown fact in a sentence',
      'It was <Fact id="seizures.rate" />.',
      'no fact has the id seizures.rate: did you mean seizures.ratio?',
    ],
    [
      'a component left open',
      'So:\n\n <Holds rule="x">text',
      'en.mdx:3:2  <Holds> is not closed: write <Holds … />',
    ],
    ['a step left open', 'So:\n\n<Step id="a" view="b">\n\ntext', 'en.mdx:3:1  <Step> is not closed'],
    [
      'a component that closes too early',
      '<Holds rule="x">a <Foreign lang="fr">b</Holds></Foreign>',
      '</Holds> stands here before </Foreign>',
    ],
    ['a component that was not opened', 'text</Holds>', 'this closes a component that was not opened'],
    [
      'typographic quotes',
      'It was <Fact id=“seized-2024” />.',
      'en.mdx:1:17  “ is a typographic quote: in a component',
    ],
    ['a value without quotes', '<Fact id=seized-2024 />', 'put the value into straight quotes, as in id="…"'],
    ['a value left open', '<Fact id="seized-2024 />', 'a value is not closed: a straight quote " is missing'],
    ['a value without a name', '<Fact id="seized-2024" "day" />', '" stands between values here'],
    ['a dash in a name', '<Fact–id="seized-2024" />', '– cannot be part of a component’s name'],
    ['two signs of less', 'a <b or a <c', 'a component above is not closed before this <'],
    ['a sign of less', 'It was <5', 'here < begins a component: for the sign itself write &lt;'],
    [
      'a comment of HTML',
      'text <!-- later -->',
      'prose has no comments of HTML: write {/* … */}, or remove it',
    ],
    [
      'an address between < and >',
      'See <https://example.org/a>.',
      'an address stands in round brackets behind its words',
    ],
    ['a brace', 'It was { and more', 'prose may not compute: for the braces themselves write &#123;'],
    ['words in braces', 'It was {a b}', 'prose may not compute: for the braces themselves write &#123;'],
  ])('names %s', (_, text, message) => {
    expect(problems(text)).toContain(message);
  });

  it('lets an explicit mark exempt a number', () => {
    expect(problems('It was on Europe <AsWritten why="part of a name">1</AsWritten>.')).toBe('');
  });

  it('stops a comparison that the data no longer bears out', () => {
    const facts = new Map(read.facts);
    const june = facts.get('seized-2024-june');
    if (!june) throw new Error('the data has no figure for June');
    facts.set(june.id, { ...june, value: 20 });
    const text = '<Holds rule="june-reached-the-year-before">as much</Holds>';
    const [problem] = readProse('en', { ...read, facts }, rows, text).problems;
    expect(problem?.message).toContain('this wording is no longer true: it stands only while by June');
  });
});
