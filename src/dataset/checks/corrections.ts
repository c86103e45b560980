/** A correction names facts that exist. */
import type { Facts } from '../facts.ts';
import { closest } from '../shape-problems.ts';
import type { Dataset } from '../shapes.ts';
import type { Finding } from './finding.ts';

/** Findings about facts that a correction touches and that nobody knows. */
export function checkCorrections({ corrections }: Dataset, facts: Facts): Finding[] {
  return corrections.flatMap(({ facts: touched }, index) =>
    touched.flatMap((id, place): Finding[] => {
      if (facts.has(id)) return [];
      const meant = closest(id, facts.keys());
      const message = `no fact has the id ${id}${meant ? `: did you mean ${meant}?` : ''}`;
      return [{ file: 'corrections', path: ['corrections', index, 'facts', place], message }];
    }),
  );
}
