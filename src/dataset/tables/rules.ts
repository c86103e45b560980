/** Comparisons that words make. */
import { limits } from '../limits.ts';
import { ruleOf } from '../rule-shape.ts';
import { table } from '../table.ts';

/** The table of rules that may compare these series. */
export const rulesAmong = (series: readonly string[]) =>
  table({ name: 'rules', record: ruleOf(series), atMost: limits.records, apart: true });
