/** Names of facts: none is that of a value which the page makes itself. */
import { type Dataset, recordsIn } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Values of their own that records may have, under names that editors choose. */
const ownValues = ['facts', 'was'] as const;

/** Problems with facts of records, and about values that corrections took back, whose names are taken. */
export function checkFactNames(dataset: Dataset): UnplacedProblem[] {
  const { all } = dataset.tables;
  const groups = [...all.flatMap((table) => table.groups ?? []), 'story'];
  return all.flatMap((table) =>
    recordsIn<{ id: string; [own: string]: unknown }>(table, dataset).flatMap((record, index) =>
      ownValues.flatMap((key): UnplacedProblem[] => {
        const { file, list } = table;
        const names = Object.keys(record[key] ?? {});
        if (names.length && groups.includes(record.id)) {
          const message = `{${record.id}.…} names values that the page makes itself: choose another id for what has values of its own`;
          return [{ file, path: [list, index, 'id'], message }];
        }
        const taken = [...(table.taken ?? []), 'readings'];
        return names
          .filter((name) => taken.includes(name))
          .map((name) => {
            const message = `{${record.id}.${name}} names a value that the page makes itself: choose another name than ${name}`;
            return { file, path: [list, index, key, name], message };
          });
      }),
    ),
  );
}
