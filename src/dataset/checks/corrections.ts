/** A correction names facts that exist. */

import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import type { Dataset } from '../shapes.ts';
import type { Finding } from './finding.ts';

/** Findings about facts that a correction touches and that nobody knows. */
export function checkCorrections({ corrections }: Dataset, facts: Facts): Finding[] {
  return corrections.flatMap(({ facts: touched }, index) =>
    touched.flatMap((id, place): Finding[] => {
      if (facts.has(id)) return [];
      const message = unknownId('fact', id, facts.keys());
      return [{ file: 'corrections', path: ['corrections', index, 'facts', place], message }];
    }),
  );
}
