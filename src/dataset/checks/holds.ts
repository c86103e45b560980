/** Words in data files that rest on rules stand only while the rules hold. */
import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import { restingTexts } from '../resting.ts';
import { brokenRule, rulesOf } from '../rules.ts';
import type { Dataset } from '../shapes.ts';
import type { Finding } from './finding.ts';

/** Findings about rules that words rest on: unknown, or no longer true. */
export function checkHolds(dataset: Dataset, facts: Facts): Finding[] {
  const rules = rulesOf(dataset, facts);
  return restingTexts(dataset).flatMap(({ rule: id, file, path }): Finding[] => {
    const rule = rules[id];
    if (rule?.holds) return [];
    return [{ file, path, message: rule ? brokenRule(rule) : unknownId('rule', id, Object.keys(rules)) }];
  });
}
