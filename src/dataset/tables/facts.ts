/** Facts that stand in no other record. */
import { dateFact } from '../fact-parts.ts';
import type { Fact } from '../facts.ts';
import { limits } from '../limits.ts';
import { type LooseFact, looseFact } from '../shapes.ts';
import { table } from '../table.ts';

function factOf(fact: LooseFact): Fact {
  const { id, status, sources } = fact;
  if ('date' in fact) return dateFact(id, fact.date, fact);
  const { qualifier } = fact;
  if ('at' in fact) return { id, kind: 'clock', value: fact.at, qualifier, status, sources };
  return { id, kind: 'quantity', value: fact.value, unit: fact.unit, qualifier, status, sources };
}

export const facts = table({
  name: 'facts',
  record: looseFact,
  atMost: limits.records,
  facts: (fact) => [factOf(fact)],
  dates: (fact) => {
    if ('date' in fact) return [[['date'], `the fact ${fact.id}`, fact.date]];
    return 'at' in fact ? [[['at'], `the fact ${fact.id}`, fact.at]] : [];
  },
});
