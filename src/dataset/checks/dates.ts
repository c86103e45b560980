/** Nothing is later than the day that the story is as of, and nothing is corrected before it is published. */
import { type Dataset, recordsIn } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** A month is later than a day if it begins after it. */
const isAfter = (date: string, day: string) => date.slice(0, day.length) > day.slice(0, date.length);

/** Told once, at the source that was read last: when asOf moves there, all are right. */
function readProblems({ sources, story: { asOf } }: Dataset): UnplacedProblem[] {
  const newest = sources.reduce(
    (last, { read }, index) => (read > (sources[last]?.read ?? '') ? index : last),
    0,
  );
  const source = sources[newest];
  if (!source || source.read <= asOf) return [];
  const message = `${source.id} was read on ${source.read}, but the story is as of ${asOf}: move asOf in story.json to the day on which sources were read last, or fix this date`;
  return [{ file: 'sources', path: ['sources', newest, 'read'], message }];
}

/** Problems with dates that lie after the day that the story is as of, or before the day of its publication. */
export function checkDates(dataset: Dataset): UnplacedProblem[] {
  const { corrections, story } = dataset;
  const { asOf, published } = story;
  if (asOf < published) {
    const message = `the story is as of ${asOf}, before it was published (${published}): fix whichever is wrong`;
    // While asOf is wrong, nothing can be compared with it.
    return [{ file: 'story', path: ['asOf'], message }];
  }
  const dated = dataset.tables.all.flatMap((table) =>
    recordsIn(table, dataset).map((record, index) => ({ table, record, at: [table.list, index] })),
  );
  const late = dated.flatMap(({ table, record, at }) =>
    (table.dates?.(record) ?? []).flatMap(([path, what, date]): UnplacedProblem[] => {
      if (!isAfter(date, asOf)) return [];
      const message = `${what} (${date}) lies after ${asOf}, the day that the story is as of: fix it, or move asOf in story.json`;
      return [{ file: table.file, path: [...at, ...path], message }];
    }),
  );
  const others = dated.flatMap(({ table, record, at }): UnplacedProblem[] => {
    const found = table.late?.(record, asOf);
    return found ? [{ file: table.file, path: [...at, ...found.path], message: found.message }] : [];
  });
  const early = corrections.flatMap(({ id, date }, index): UnplacedProblem[] => {
    if (date >= published) return [];
    const message = `the correction ${id} (${date}) lies before ${published}, the day on which the story was published: fix whichever is wrong`;
    return [{ file: 'corrections', path: ['corrections', index, 'date'], message }];
  });
  return [...late, ...early, ...others, ...readProblems(dataset)];
}
