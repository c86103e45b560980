/** Every id is unique, and every id that is referred to exists. */
import { unknownId } from '../did-you-mean.ts';
import type { Path } from '../json.ts';
import type { FileName } from '../shapes.ts';
import { type AnyTable, type Dataset, recordsIn } from '../table.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

type IdPlace = { file: FileName; path: Path; id: string };

function idsOf(dataset: Dataset, tables: readonly AnyTable[]): IdPlace[] {
  return tables.flatMap((table) =>
    recordsIn<{ id: string }>(table, dataset).map(({ id }, index) => ({
      file: table.file,
      path: [table.list, index, 'id'],
      id,
    })),
  );
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

type References = NonNullable<AnyTable['references']>;

function valueAt(holder: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner && typeof inner === 'object' ? (inner as Record<string, unknown>)[key] : undefined,
    holder,
  );
}

/** Problems with ids: used twice, or referred to and missing. */
export function checkReferences(dataset: Dataset): UnplacedProblem[] {
  const { all, options } = dataset.tables;
  const doubled = [
    ...duplicates(
      idsOf(
        dataset,
        all.filter(({ apart }) => !apart),
      ),
    ),
    ...all.filter(({ apart }) => apart).flatMap((table) => duplicates(idsOf(dataset, [table]))),
  ];
  // While two records share an id, nobody can say what a reference means.
  if (doubled.length) return doubled;
  const problems: UnplacedProblem[] = [];
  const sourceIds = dataset.sources.map(({ id }) => id);
  const unitIds = dataset.units.map(({ id }) => id);
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      const isSource = path.at(-2) === 'sources';
      if (typeof value === 'string' && isSource && !sourceIds.includes(value)) {
        problems.push({ file, path, message: unknownId('source', value, sourceIds) });
      }
      if (typeof value === 'string' && path.at(-1) === 'unit' && !unitIds.includes(value)) {
        problems.push({ file, path, message: unknownUnit(value, unitIds) });
      }
    });
  }

  const compare = (file: FileName, at: Path, holder: unknown, known: References = {}) => {
    for (const [key, { what, ids }] of Object.entries(known)) {
      const path = key.split('.');
      const id = valueAt(holder, path);
      if (typeof id !== 'string') continue;
      const there = ids(dataset);
      if (!there.includes(id))
        problems.push({ file, path: [...at, ...path], message: unknownId(what, id, there) });
    }
  };
  for (const table of all) {
    for (const [index, record] of recordsIn(table, dataset).entries())
      compare(table.file, [table.list, index], record, table.references);
  }
  compare('story', [], dataset.story, options.references);
  return problems;
}
