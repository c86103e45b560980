/** A correction names facts, or records, that exist. */
import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import { recordOf } from '../record-of.ts';
import type { Dataset } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Problems with what a correction touches and nobody knows: ids of facts, or of records for all that they hold. */
export function checkCorrections({ corrections }: Dataset, facts: Facts): UnplacedProblem[] {
  const records = new Set([...facts.keys()].map(recordOf));
  const known = new Set([...facts.keys(), ...records]);
  return corrections.flatMap(({ facts: touched }, index) =>
    touched.flatMap((id, place): UnplacedProblem[] => {
      if (known.has(id)) return [];
      const message = unknownId('fact', id, known);
      return [{ file: 'corrections', path: ['corrections', index, 'facts', place], message }];
    }),
  );
}
