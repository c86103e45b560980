import { expect, it } from 'vitest';
import { prisonsEdition } from '../../tests/prisons.ts';
import { figures } from '../stories/chosen.ts';
import { isTouched } from './shown-facts.ts';

const edition = prisonsEdition('en', 'tests/fixtures/small');
const text = { en: 'x' } as never;
const touchedBy = (fact: string) =>
  figures
    .filter((figure) =>
      isTouched(figure, edition, { id: 'c', date: '2026-01-01', wrong: text, right: text, facts: [fact] }),
    )
    .map(({ id }) => id);

it('finds the charts that show a fact, in a mark or in a sentence', () => {
  const { after } = edition.dataset.story.comparison;
  expect(touchedBy(after)).toEqual(expect.arrayContaining(['seizures', 'seizures-history']));
  expect(touchedBy(after)).not.toContain('crowding');
  const [site] = edition.dataset.sites;
  expect(touchedBy(`${site?.id}.hour`)).toContain('sites-map');
  expect(touchedBy(`${site?.id}.hour`)).not.toContain('seizures');
});

it('finds none for a fact that no chart shows', () => {
  expect(touchedBy('story.published')).toEqual([]);
});
