/** Every value that a sentence or a drawing may use, by id. */
import type { Fact, Facts } from './facts.ts';
import { storyFacts } from './story-facts.ts';
import { type Dataset, recordsIn } from './table.ts';

/** All facts that the files hold, table by table. Throws an Error if a record is computed from one that is missing. */
function recordedFacts(dataset: Dataset): Fact[] {
  const ofTables = dataset.tables.all.flatMap((table) =>
    recordsIn(table, dataset).flatMap((record) => table.facts?.(record, dataset) ?? []),
  );
  return [...ofTables, ...storyFacts(dataset)];
}

/** All derived facts of a dataset, from the facts that its files hold. */
export function derivedFacts(dataset: Dataset, recorded: Facts): Fact[] {
  return dataset.tables.all.flatMap(
    (table) => table.derived?.(recordsIn(table, dataset), recorded, dataset) ?? [],
  );
}

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
