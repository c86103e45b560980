import { expect, it } from 'vitest';
import { readPrisons } from '../../../tests/prisons.ts';
import { checkPictured } from './pictured.ts';

const { dataset } = readPrisons('tests/fixtures/small');
const [first] = dataset.sources;
if (!first) throw new Error('the fixture has no source');
const publishedBy = (publisher: string) =>
  checkPictured({ ...dataset, sources: [{ ...first, publisher }] }).map(({ path, within, message }) => ({
    path,
    within,
    message,
  }));

it.each([
  'El País',
  'Süddeutsche Zeitung',
  'Gazeta Wyborcza, Łódź',
  'Țara & Ștefan',
  'Five $, five €, #1',
  'Le Figaro – „so“ ‹là› … l’été',
  'non\u2011breaking \u00a0 \u202f',
  // An accent that stands apart is composed with its letter on reading.
  'El Pai\u0301s',
])('finds nothing in %s', (publisher) => {
  expect(publishedBy(publisher)).toEqual([]);
});

it('finds the first letter that no picture has, and where it stands', () => {
  expect(publishedBy('The Правда')).toEqual([
    {
      path: ['sources', 0, 'publisher'],
      within: 4,
      message: expect.stringMatching(/^"П" \(U\+041F\) is in none/),
    },
  ]);
  expect(publishedBy('😀')).toMatchObject([{ within: 0, message: expect.stringContaining('U+1F600') }]);
  expect(publishedBy('q\u0301')).toMatchObject([{ within: 1, message: expect.stringContaining('U+0301') }]);
});

it('looks at what charts and cards show, and at nothing else', () => {
  const text = (words: string) => ({ ...dataset.story.title, en: words });
  const found = (changed: Partial<typeof dataset>) =>
    checkPictured({ ...dataset, ...changed }).map(({ path }) => path.join('.'));
  expect(found({ story: { ...dataset.story, title: text('Ж') } })).toEqual(['title.en']);
  expect(found({ story: { ...dataset.story, standfirst: text('Ж') } })).toEqual([]);
  expect(
    found({
      claims: dataset.claims.map((claim) => ({ ...claim, record: { ...claim.record, text: text('Ж') } })),
    }),
  ).toHaveLength(dataset.claims.length);
  expect(found({ sources: [{ ...first, what: text('Ж') }] })).toEqual([]);
});
