/** A fact says what the sources that it names print. */
import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import { gapsOf } from '../gaps.ts';
import type { Dataset } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Problems with values that a source prints otherwise than the fact that names it. */
export function checkGivenValues(dataset: Dataset, facts: Facts): UnplacedProblem[] {
  const gaps = gapsOf(dataset);
  return dataset.sources.flatMap(({ id: source, gives = {} }, index) =>
    Object.entries(gives).flatMap(([id, value]): UnplacedProblem[] => {
      const at = (message: string): UnplacedProblem[] => [
        { file: 'sources', path: ['sources', index, 'gives', id], message },
      ];
      const fact = facts.get(id);
      if (!fact) return gaps.has(id) ? [] : at(unknownId('fact', id, [...facts.keys(), ...gaps]));
      if (fact.value === value || !fact.sources.includes(source)) return [];
      return at(
        `${source} gives ${value} for ${id}, which is ${fact.value} and names it among its sources: fix whichever is wrong, or take ${source} out of the sources of ${id}`,
      );
    }),
  );
}
