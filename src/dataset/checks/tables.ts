/** The checks that tables declare themselves. */
import type { Facts } from '../facts.ts';
import type { Path } from '../json.ts';
import { type AnyTable, type Dataset, recordsIn } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

const placed =
  ({ file, list }: AnyTable) =>
  (index: number, path: Path, message: string): UnplacedProblem => ({
    file,
    path: [list, index, ...path],
    message,
  });

/** Problems with places that do not lie where their records say. */
export function checkPlaces(dataset: Dataset): UnplacedProblem[] {
  const tables = dataset.tables.all.filter(({ places }) => places?.length);
  if (!tables.length) return [];
  const regions = dataset.tables.regions();
  return tables.flatMap((table) =>
    (table.places ?? []).flatMap((find) =>
      find(recordsIn(table, dataset), { dataset, regions, at: placed(table) }),
    ),
  );
}

/** Problems with what must hold between records, while all that they refer to is there. */
export function checkTables(dataset: Dataset, facts: Facts): UnplacedProblem[] {
  const { all, options } = dataset.tables;
  const inStory = (_index: number, path: Path, message: string) => ({ file: 'story', path, message });
  return [
    ...all.flatMap((table) =>
      (table.checks ?? []).flatMap((find) =>
        find(recordsIn(table, dataset), { dataset, facts, at: placed(table) }),
      ),
    ),
    ...(options.checks ?? []).flatMap((find) => find(dataset.story, { dataset, facts, at: inStory })),
  ];
}
