/** Reads `data/`: the only place where the dataset meets the file system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFigures } from './checks/figures.ts';
import type { Finding } from './checks/finding.ts';
import { checkReferences } from './checks/references.ts';
import { checkTexts } from './checks/texts.ts';
import { type Facts, factsOf } from './facts.ts';
import { type LocatedJson, parseJson } from './json.ts';
import { DataError, type Problem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { type Dataset, type FileName, fileNames, shapes } from './shapes.ts';

export interface ReadDataset {
  dataset: Dataset;
  facts: Facts;
}

/** The folder of data files: `data`, unless the environment's DATA_DIR names another. */
export function dataFolder(): string {
  return process.env.DATA_DIR ?? 'data';
}

/** Reads and checks all data files. Gives the dataset with its facts, or every problem found. */
export function checkDataset(folder: string = dataFolder()): { read: ReadDataset } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const located = new Map<FileName, LocatedJson>();
  const parsed: Record<string, unknown> = {};
  for (const name of fileNames) {
    const file = join(folder, `${name}.json`);
    const result = parseJson(file, readFileSync(file, 'utf8'));
    if ('problems' in result) {
      problems.push(...result.problems);
      continue;
    }
    located.set(name, result.json);
    const shape = shapes[name];
    const shaped = shape.safeParse(result.json.value);
    if (shaped.success)
      parsed[name] = name in shaped.data ? shaped.data[name as keyof typeof shaped.data] : shaped.data;
    else problems.push(...shapeProblems(result.json, shape, shaped.error));
  }
  if (problems.length) return { problems };

  const dataset = parsed as unknown as Dataset;
  const place = ({ file, path, message, within }: Finding): Problem[] => {
    const json = located.get(file);
    return json ? [json.problem(path, message, within)] : [];
  };
  problems.push(...checkReferences(dataset).flatMap(place));
  if (problems.length) return { problems };
  const facts = factsOf(dataset);
  problems.push(...[...checkFigures(dataset), ...checkTexts(dataset, facts)].flatMap(place));
  return problems.length ? { problems } : { read: { dataset, facts } };
}

/** The dataset with its facts. Throws a DataError that carries every problem. */
export function readDataset(folder?: string): ReadDataset {
  const result = checkDataset(folder);
  if ('problems' in result) throw new DataError(result.problems);
  return result.read;
}
