import { describe, expect, it } from 'vitest';
import { copyOf, readPrisons } from '../../../tests/prisons.ts';
import type { PrisonsDataset } from '../../stories/prisons/dataset.ts';
import { checkReferences } from './references.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

const small = () => copyOf(readPrisons('tests/fixtures/small').dataset);
/** Changes a value of the fixture: numbers and names lead to it. */
function put(dataset: object, path: UnplacedProblem['path'], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as never)[key], dataset);
  (parent as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
}

it('finds nothing in the fixture', () => {
  expect(checkReferences(small())).toEqual([]);
});

describe('an id that a site has already is refused:', () => {
  it.each<[UnplacedProblem['file'], UnplacedProblem['path'], string]>([
    ['sites', ['sites', 1, 'id'], 'of another site'],
    ['seizures', ['years', 0, 'id'], 'of a year'],
    ['seizures', ['within', 2, 'id'], 'of a period'],
    ['seizures', ['growth', 1, 'id'], 'of a growth'],
    ['events', ['events', 3, 'id'], 'of an event'],
    ['claims', ['claims', 0, 'id'], 'of a claim'],
    ['quotes', ['quotes', 0, 'id'], 'of a quote'],
    ['facts', ['facts', 0, 'id'], 'of a fact'],
    ['corrections', ['corrections', 0, 'id'], 'of a correction'],
  ])('%s %j, %s', (file, path) => {
    const dataset = small();
    const text = { en: 'x', fr: 'x' } as (typeof dataset)['story']['title'];
    dataset.corrections.push({ id: 'fixed', date: '2022-02-01', wrong: text, right: text, facts: [] });
    put(file === 'seizures' ? dataset.seizures : dataset, path, 'rouen');
    const message = 'the id rouen is already used in sites.json: choose another';
    expect(checkReferences(dataset)).toEqual([{ file, path, message }]);
  });

  it('but a source may have it, and a unit', () => {
    const dataset = small();
    put(dataset, ['units', 2, 'id'], 'melun');
    put(dataset, ['sites', 0, 'facts', 'vehicles', 'unit'], 'melun');
    put(dataset, ['sources', 1, 'id'], 'rouen');
    const messages = checkReferences(dataset).map(({ message }) => message);
    expect(new Set(messages)).toEqual(new Set(['no source has the id bureau']));
  });
});

describe('an id that nothing has is refused:', () => {
  const inFile = (dataset: PrisonsDataset, file: UnplacedProblem['file']) =>
    file === 'seizures' || file === 'story' ? dataset[file] : dataset;

  it.each<[UnplacedProblem['file'], UnplacedProblem['path'], string, string]>([
    ['seizures', ['years', 2, 'from', 'later'], 'seized-2018', 'year with tonnes'],
    ['seizures', ['years', 2, 'from', 'growth'], 'zero', 'growth'],
    ['seizures', ['growth', 1, 'from'], 'seized-2018', 'year with a value'],
    ['seizures', ['growth', 1, 'to'], 'seized-2018', 'year with a value'],
    ['story', ['comparison', 'before'], 'seized-2018', 'year with a value'],
    ['story', ['comparison', 'after'], 'seized-2018', 'year with a value'],
    ['story', ['crowdingMonth'], 'zero', 'date'],
    ['events', ['events', 0, 'sources', 1], 'zero', 'source'],
    ['sites', ['sites', 0, 'position', 'sources', 0], 'zero', 'source'],
    ['claims', ['claims', 0, 'by'], 'zero', 'source'],
    ['sites', ['sites', 0, 'facts', 'vehicles', 'unit'], 'vehicles', 'unit'],
    ['claims', ['claims', 0, 'facts', 'count', 'unit'], 'zero', 'unit'],
  ])('%s %j, %s', (file, path, id, kind) => {
    const dataset = small();
    put(inFile(dataset, file), path, id);
    expect(checkReferences(dataset)).toEqual([
      {
        file,
        path,
        message: expect.stringMatching(
          `^no ${kind} has the id ${id}($|: did you mean |: use tonne, percent, )`,
        ),
      },
    ]);
  });

  it('a year that is computed has a value, but no tonnes of its own', () => {
    const dataset = small();
    dataset.story.comparison.before = 'seized-2019';
    expect(checkReferences(dataset)).toEqual([]);
    put(dataset.seizures, ['years', 2, 'from', 'later'], 'seized-2019');
    expect(checkReferences(dataset)).toHaveLength(1);
  });

  it('a fact that is a number is no date', () => {
    const dataset = small();
    dataset.facts.push({ id: 'staff', value: 1, unit: 'count', status: 'reported', sources: ['gazette'] });
    dataset.story.crowdingMonth = 'staff';
    expect(checkReferences(dataset)).toEqual([
      { file: 'story', path: ['crowdingMonth'], message: 'no date has the id staff' },
    ]);
  });
});
