import { expect, it } from 'vitest';
import { readDataset } from '../../dataset/read.ts';
import { tablesOf } from '../../dataset/tables/index.ts';
import { createLocale } from '../../locale/locale.ts';
import type { Edition } from './edition.ts';
import { letters } from './figures/letters.ts';
import { story } from './story.ts';
import { words } from './words/en.ts';

const { dataset, facts } = readDataset(tablesOf(story, ['en']), 'src/stories/template/data');
const locale = createLocale('en', { file: 'words/en.ts', messages: words });
const edition = { dataset, facts, locale } as unknown as Edition;

it('says what the figure shows', () => {
  const rows = letters.rows(edition);
  expect(letters.title(rows, edition)).toBe(
    'An example: the longest word of the headline, “written”, has 7 letters',
  );
  expect(letters.alternative(rows, edition)).toContain('A, 1; story, 5;');
});

it('derives what the prose says', () => {
  expect(facts.get('letters.all')).toMatchObject({ value: 17, unit: 'letter', sources: ['headline'] });
});
