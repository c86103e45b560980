import { expect, it } from 'vitest';
import { prisonsEdition } from '../../tests/prisons.ts';
import { figureById } from '../stories/chosen.ts';
import { figureData } from './data-files.ts';

const english = prisonsEdition('en');

it('says what its numbers count and where its hours are', () => {
  const described = (figure: string) => {
    const { columns, details } = figureData(figureById(figure), english);
    return Object.fromEntries([...columns, ...details].map((column) => [column.key, column]));
  };
  expect(described('sites-map')).toMatchObject({
    when: { type: 'hour', timeZone: 'Europe/Paris', header: 'When' },
    longitude: { type: 'number', unit: 'degree', of: 'position' },
    when_sources: { type: 'list', of: 'when' },
  });
  expect(described('seizures').tonnes).toMatchObject({ type: 'number', unit: 'tonne' });
  expect(described('timeline').date?.type).toBe('period');
});

it('keeps a span of days in one value, with a slash', () => {
  const { rows } = figureData(figureById('timeline'), english);
  const span = english.dataset.events.find(({ until }) => until);
  expect(rows.find(({ id }) => id === span?.id)?.date).toBe(`${span?.from}/${span?.until}`);
});
