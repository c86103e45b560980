/** Whether a data file still has its shape after an import, told in the words of the table that was imported. */
import { z } from 'zod';
import type { LocatedJson } from '../json.ts';
import type { Problem } from '../problem.ts';
import { shapeProblems } from '../shape-problems.ts';
import { listShape } from '../table.ts';
import { inSheetWords, type SheetProblem, sheetPlace } from './sheet-problem.ts';
import { recordsOf, type Table } from './tables.ts';

/** Problems of the spreadsheet, or of the data file where the spreadsheet does not reach. */
export type ImportProblem = SheetProblem | Problem;

/** Problems of the new file, told with row and column where they are in this table. */
export function shapeProblemsOfImport(
  table: Table,
  json: LocatedJson,
  rows: ReadonlyMap<string, number>,
  columns: readonly string[],
  shape: z.ZodType = z.looseObject({ [table.list]: listShape(table) }),
): ImportProblem[] {
  const shaped = shape.safeParse(json.value);
  if (shaped.success) return [];
  const records = recordsOf(table, json.value) ?? [];
  const places = { table, records, rows };
  const found: ImportProblem[] = [];
  const note = (path: Parameters<LocatedJson['problem']>[0], message: string, problem: Problem): Problem => {
    const place = sheetPlace(places, path);
    const column = place?.column;
    const parts = columns.filter((name) => column && name.startsWith(`${column}.`));
    const words =
      parts.length && message.includes('is missing')
        ? `${column} is missing: fill in ${parts.join(', ')}`
        : inSheetWords(message);
    found.push(place ? { ...place, message: words } : problem);
    return problem;
  };
  shapeProblems(
    {
      ...json,
      problem: (path, message, within) => note(path, message, json.problem(path, message, within)),
      keyProblem: (path, message) => note(path, message, json.keyProblem(path, message)),
    },
    shape,
    shaped.error,
  );
  return found;
}
