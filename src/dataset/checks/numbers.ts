/** Numbers that must fit one another do, and none has more digits than are printed. */
import { limits } from '../limits.ts';
import type { Quantities } from '../shapes.ts';
import { type Dataset, recordsIn } from '../table.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Quantities that a record has under names of its own; a list of ids is none. */
const quantitiesOf = ({ facts }: { facts?: Quantities | unknown[] | undefined }): Quantities =>
  Array.isArray(facts) ? {} : (facts ?? {});

/** A part is never more than its whole. */
function partProblems(dataset: Dataset): UnplacedProblem[] {
  return dataset.tables.all.flatMap(({ file, list }) =>
    recordsIn<{ id: string; facts?: Quantities | unknown[] }>({ file, list }, dataset).flatMap(
      (record, index) => {
        const facts = quantitiesOf(record);
        return Object.entries(facts).flatMap(([name, { value, partOf }]): UnplacedProblem[] => {
          if (partOf === undefined) return [];
          const whole = facts[partOf];
          const path = [list, index, 'facts', name];
          if (!whole) {
            const message = `${record.id} has no fact named ${partOf} of which ${name} could be a part`;
            return [{ file, path: [...path, 'partOf'], message }];
          }
          if (value <= whole.value) return [];
          const message = `${name} (${value}) is part of ${partOf} (${whole.value}) and cannot be more: fix whichever is wrong`;
          return [{ file, path: [...path, 'value'], message }];
        });
      },
    ),
  );
}

/** More digits than are printed would be a value that no reader sees. */
function digitProblems(dataset: Dataset): UnplacedProblem[] {
  const printed = ['value', ...dataset.tables.all.flatMap(({ units }) => Object.keys(units ?? {}))];
  const problems: UnplacedProblem[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      if (typeof value !== 'number' || !printed.includes(String(path.at(-1)))) return;
      if (Number(value.toFixed(limits.decimals)) === value) return;
      const message = `${value} has more than ${limits.decimals} digits behind the point, which are not printed: round it`;
      problems.push({ file, path, message });
    });
  }
  return problems;
}

/** Problems with parts that are more than their wholes, and with digits that nobody would see. */
export function checkNumbers(dataset: Dataset): UnplacedProblem[] {
  return [...partProblems(dataset), ...digitProblems(dataset)];
}
