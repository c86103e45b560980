/** Words in data files that rest on rules stand only while the rules hold. */
import { unknownId } from '../did-you-mean.ts';
import type { Facts } from '../facts.ts';
import { brokenRule, rulesOf } from '../rules.ts';
import type { Dataset } from '../shapes.ts';
import { filesOf, walk } from '../walk.ts';
import type { Finding } from './finding.ts';

/** Findings about rules that words rest on: unknown, or no longer true. */
export function checkHolds(dataset: Dataset, facts: Facts): Finding[] {
  const rules = rulesOf(dataset, facts);
  const findings: Finding[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      if (typeof value !== 'string' || path.at(-2) !== 'holds') return;
      const rule = rules[value];
      if (rule?.holds) return;
      findings.push({
        file,
        path,
        message: rule ? brokenRule(rule) : unknownId('rule', value, Object.keys(rules)),
      });
    });
  }
  return findings;
}
