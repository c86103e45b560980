/** Every id is unique, and every id that is referred to exists. */

import { unknownId } from '../did-you-mean.ts';
import type { Path } from '../json.ts';
import type { Dataset, FileName } from '../shapes.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

type IdPlace = { file: FileName; path: Path; id: string };

function records(dataset: Dataset): IdPlace[] {
  const list = (file: FileName, name: string, items: readonly { id: string }[]) =>
    items.map(({ id }, index) => ({ file, path: [name, index, 'id'], id }));
  return [
    ...list('sites', 'sites', dataset.sites),
    ...list('seizures', 'years', dataset.seizures.years),
    ...list('seizures', 'within', dataset.seizures.within),
    ...list('seizures', 'growth', dataset.seizures.growth),
    ...list('events', 'events', dataset.events),
    ...list('claims', 'claims', dataset.claims),
    ...list('quotes', 'quotes', dataset.quotes),
    ...list('facts', 'facts', dataset.facts),
    ...list('corrections', 'corrections', dataset.corrections),
  ];
}

function duplicates(found: readonly IdPlace[]): UnplacedProblem[] {
  const seen = new Map<string, FileName>();
  return found.flatMap(({ file, path, id }) => {
    const earlier = seen.get(id);
    seen.set(id, earlier ?? file);
    return earlier
      ? [
          {
            file,
            path,
            message: `the id ${id} is already used in ${earlier}.json: choose another`,
          },
        ]
      : [];
  });
}

/** Units are few: all of them help whoever knows none. */
function unknownUnit(id: string, known: readonly string[]): string {
  const sentence = unknownId('unit', id, known);
  return sentence.endsWith('?')
    ? sentence
    : `${sentence}: use ${known.slice(0, 12).join(', ')}, or add it to units.json`;
}

/** Problems with ids: used twice, or referred to and missing. */
export function checkReferences(dataset: Dataset): UnplacedProblem[] {
  const doubled = [
    ...duplicates(records(dataset)),
    ...(['sources', 'context', 'rules', 'units'] as const).flatMap((file) =>
      duplicates(dataset[file].map(({ id }, index) => ({ file, path: [file, index, 'id'], id }))),
    ),
  ];
  // While two records share an id, nobody can say what a reference means.
  if (doubled.length) return doubled;
  const problems: UnplacedProblem[] = [];
  const sourceIds = dataset.sources.map(({ id }) => id);
  const unitIds = dataset.units.map(({ id }) => id);
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      const isSource = path.at(-2) === 'sources' || (file === 'claims' && path.at(-1) === 'by');
      if (typeof value === 'string' && isSource && !sourceIds.includes(value)) {
        problems.push({ file, path, message: unknownId('source', value, sourceIds) });
      }
      if (typeof value === 'string' && path.at(-1) === 'unit' && !unitIds.includes(value)) {
        problems.push({ file, path, message: unknownUnit(value, unitIds) });
      }
    });
  }

  const { years, growth } = dataset.seizures;
  const withTonnes = years.filter((year) => 'tonnes' in year).map(({ id }) => id);
  const withValue = years.filter(({ status }) => status !== 'gap').map(({ id }) => id);
  const growthIds = growth.map(({ id }) => id);
  const expect = (file: FileName, path: Path, kind: string, id: string, known: readonly string[]) => {
    if (!known.includes(id)) problems.push({ file, path, message: unknownId(kind, id, known) });
  };
  years.forEach((year, index) => {
    if (!('from' in year)) return;
    expect('seizures', ['years', index, 'from', 'later'], 'year with tonnes', year.from.later, withTonnes);
    expect('seizures', ['years', index, 'from', 'growth'], 'growth', year.from.growth, growthIds);
  });
  growth.forEach((record, index) => {
    expect('seizures', ['growth', index, 'from'], 'year with a value', record.from, withValue);
    expect('seizures', ['growth', index, 'to'], 'year with a value', record.to, withValue);
  });
  const { article } = dataset.story;
  if (article) expect('story', ['article', 'source'], 'source', article.source, sourceIds);
  const { before, after } = dataset.story.comparison;
  expect('story', ['comparison', 'before'], 'year with a value', before, withValue);
  expect('story', ['comparison', 'after'], 'year with a value', after, withValue);
  expect(
    'story',
    ['crowdingMonth'],
    'date',
    dataset.story.crowdingMonth,
    dataset.facts.filter((fact) => 'date' in fact).map(({ id }) => id),
  );
  return problems;
}
