/** Comparisons that words make. What leans on one stands only while it is true. */
import type { Facts } from './facts.ts';
import { gapsOf } from './gaps.ts';
import type { RuleRecord } from './rule-shape.ts';
import type { Dataset } from './table.ts';
import { verdictOn } from './verdicts.ts';

export interface Rule {
  is: RuleRecord['is'];
  /** What the rule says, for the editor whose change broke it. */
  says: string;
  /** What the data say instead, or that they bear it out. */
  now: string;
  holds: boolean;
  /** Ids of all facts that it compares. */
  facts: readonly string[];
}

/** The rules of `rules.json` by id, each with its verdict. */
export function rulesOf(dataset: Dataset, facts: Facts): Record<string, Rule> {
  const gaps = gapsOf(dataset);
  return Object.fromEntries(
    dataset.rules.map((record) => {
      const { says, ...verdict } = verdictOn(record, facts, gaps);
      return [
        record.id,
        { is: record.is, says: record.says ? `${record.says} (${says})` : says, ...verdict },
      ];
    }),
  );
}

/** What an editor is told whose words rest on a rule that does not hold. */
export function brokenRule({ says, now }: Rule): string {
  return `this wording is no longer true: it stands only while ${says}; ${now}. Write it anew`;
}
