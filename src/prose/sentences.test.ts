import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../dataset/json.ts';
import { readEdition } from '../stories/edition.ts';
import { proseFile } from './prose-file.ts';
import { readSentences, readTexts } from './sentences.ts';

const edition = readEdition('en', 'tests/fixtures/small');
const read = (text: string) => readSentences('prose.mdx', text, edition);
const [quantity] = [...edition.facts.values()].filter(({ unit }) => unit === 'tonne');
const id = quantity?.id ?? '';
const printed = `${quantity?.value} tonnes`;
const alone = { rules: [], plurals: [], sources: [] };

describe('the sentences of a prose text', () => {
  it('holds the fact printed, its manner, its line and no other sentence', () => {
    const text = `A title\n\nFirst words. Then **it** was <Fact id="${id}" />, in\nall, <Fact id="${id}" as="number" />. Last words.\n`;
    const sentence = `Then it was ${printed}, in all, ${quantity?.value}.`;
    expect(read(text).uses).toEqual([
      { fact: id, as: undefined, file: 'prose.mdx', line: 3, printed, text: sentence, ...alone },
      {
        fact: id,
        as: 'number',
        file: 'prose.mdx',
        line: 4,
        printed: `${quantity?.value}`,
        text: sentence,
        ...alone,
      },
    ]);
  });

  it('leaves out the sources that a sentence names', () => {
    const text = `It was so. <Source ids="gazette" /> It was <Fact id="${id}" /> then. <Source ids="gazette" />`;
    expect(read(text).uses.map((use) => use.text)).toEqual([`It was ${printed} then.`]);
  });

  it('is found in steps, lists, headings and components that stand alone', () => {
    const fact = `<Fact id="${id}" />`;
    const text = `## Of ${fact}\n\n<Step id="a" view="b">\n\nA ${fact}.\n\n</Step>\n\n- b ${fact}\n\n${fact}\n`;
    expect(read(text).uses.map((use) => [use.line, use.text])).toEqual([
      [1, `Of ${printed}`],
      [5, `A ${printed}.`],
      [9, `b ${printed}`],
      [11, printed],
    ]);
  });

  it('names a fact that cannot be printed', () => {
    expect(read('It was <Fact id="nothing" />.').uses.map(({ text }) => text)).toEqual(['It was {nothing}.']);
    expect(read(`It was <Fact id="${id}" as="loud" />.`).uses.map(({ text }) => text)).toEqual([
      `It was {${id}}.`,
    ]);
  });

  it('says what a sentence leans on besides: rules, forms of words, sources', () => {
    const text = `So. <Holds rule="moon sun">It</Holds> was <Fact id="${id}" as="number" /> <Plural of="${id}" one="tonne" other="tonnes" />. <Source ids="gazette bureau" /> Now <Fact id="${id}" />.`;
    expect(read(text).uses).toMatchObject([
      {
        text: `It was ${quantity?.value} tonnes.`,
        rules: ['moon', 'sun'],
        plurals: [id],
        sources: ['gazette', 'bureau'],
      },
      { text: `Now ${printed}.`, ...alone },
    ]);
    expect(read(text).sentences.map((sentence) => sentence.text)).toEqual([
      'So.',
      `It was ${quantity?.value} tonnes.`,
      `Now ${printed}.`,
    ]);
  });

  it('gives the wordings that rest on a rule', () => {
    const text = `So it was.\n\nBut <Holds rule="moon">by then <Fact id="${id}" /> was **most**</Holds>, they say.`;
    expect(read(text).wordings).toEqual([
      { rule: 'moon', file: 'prose.mdx', line: 3, text: `by then ${printed} was most` },
    ]);
  });

  it('are none in a text that is no MDX', () => {
    expect(read('<Holds rule="x">open')).toEqual({ uses: [], wordings: [], sentences: [] });
  });

  it('holds every fact that the English prose binds', () => {
    const text = readFileSync(proseFile('en'), 'utf8');
    const { uses } = readSentences(proseFile('en'), text, readEdition('en', 'data/prisons'));
    expect(uses).toHaveLength(text.match(/<Fact /g)?.length ?? 0);
    const lines = text.split('\n');
    for (const use of uses) {
      expect(lines[use.line - 1]).toContain(`<Fact id="${use.fact}"`);
      expect(use.text).toContain(use.printed);
      expect(use.printed).not.toContain('{');
    }
  });
});

describe('the texts of data files', () => {
  it('are printed whole, with file, line and path', () => {
    const text = `{\n  "story": {\n    "en": "After {${id}}, a {nothing|words}.",\n    "id": "{${id}}"\n  }\n}\n`;
    const parsed = parseJson('data/prisons/story.json', text);
    if (!('json' in parsed)) throw new Error('this is JSON');
    const shared = {
      file: 'data/prisons/story.json',
      line: 3,
      text: `After ${printed}, a {nothing}.`,
      path: ['story', 'en'],
      ...alone,
    };
    expect(readTexts([parsed.json], edition)).toEqual([
      { ...shared, fact: id, as: undefined, printed },
      { ...shared, fact: 'nothing', as: 'words', printed: '{nothing}' },
    ]);
  });
});
