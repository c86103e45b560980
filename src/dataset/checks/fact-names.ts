/** Names of facts: none is that of a value which the page makes itself. */
import type { Dataset, FileName } from '../shapes.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** What stands before the point in the names of values that belong to no record, such as {sites.count}. */
const ofThePage = ['sites', 'night', 'seizures', 'crowding', 'claims', 'story'];

/** Problems with facts of records, and about values that corrections took back, whose names are taken. */
export function checkFactNames({ sites, events, claims, corrections }: Dataset): UnplacedProblem[] {
  /** `taken` stands behind the point in the names of values that each record of a list has anyway. */
  const inList = (
    file: FileName,
    records: readonly { id: string; facts?: unknown; was?: object | undefined }[],
    key: 'facts' | 'was',
    taken: readonly string[],
  ) =>
    records.flatMap((record, index): UnplacedProblem[] => {
      const names = Object.keys(record[key] ?? {});
      if (names.length && ofThePage.includes(record.id)) {
        const message = `{${record.id}.…} names values that the page makes itself: choose another id for what has values of its own`;
        return [{ file, path: [file, index, 'id'], message }];
      }
      return names
        .filter((name) => taken.includes(name))
        .map((name) => {
          const message = `{${record.id}.${name}} names a value that the page makes itself: choose another name than ${name}`;
          return { file, path: [file, index, key, name], message };
        });
    });
  return [
    ...inList('sites', sites, 'facts', [
      'hour',
      'night',
      'detainees',
      'places',
      'occupancy',
      'beyond-places',
      'readings',
    ]),
    ...inList('events', events, 'facts', ['date', 'until', 'readings']),
    ...inList('claims', claims, 'facts', ['on', 'readings']),
    ...inList('corrections', corrections, 'was', ['readings']),
  ];
}
