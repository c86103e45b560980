/** Every value that a sentence or a drawing may use, by id. */
import { derivedFacts } from './derived.ts';
import type { Fact, Facts } from './facts.ts';
import { recordedFacts } from './recorded-facts.ts';
import type { Dataset } from './shapes.ts';

/** All facts of a dataset, recorded and derived. Throws an Error if a record is computed from one that is missing. */
export function factsOf(dataset: Dataset): Facts {
  const facts = new Map<string, Fact>();
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const add = (fact: Fact) => {
    if (facts.has(fact.id)) throw new Error(`two facts have the id ${fact.id}`);
    const measure = units.get(fact.unit ?? '');
    facts.set(fact.id, measure ? { ...fact, measure } : fact);
  };
  for (const fact of recordedFacts(dataset)) add(fact);
  for (const fact of derivedFacts(dataset, facts)) add(fact);
  return facts;
}
