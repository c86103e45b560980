/** Words in data files that rest on rules stand only while the rules hold. */
import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import { restingTexts } from '../resting.ts';
import { brokenRule, rulesOf } from '../rules.ts';
import type { Dataset } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Problems with rules that words rest on: unknown, or no longer true. */
export function checkHolds(dataset: Dataset, facts: Facts): UnplacedProblem[] {
  const rules = rulesOf(dataset, facts);
  return restingTexts(dataset).flatMap(({ rule: id, file, path }): UnplacedProblem[] => {
    const rule = rules[id];
    if (rule?.holds) return [];
    return [{ file, path, message: rule ? brokenRule(rule) : unknownId('rule', id, Object.keys(rules)) }];
  });
}
