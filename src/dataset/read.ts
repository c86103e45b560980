/** Reads `data/`: the only place where the dataset meets the file system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../locale/languages.ts';
import { factsOf } from './all-facts.ts';
import { readDepartments } from './boundaries.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkCharacters } from './checks/characters.ts';
import { checkClaims } from './checks/claims.ts';
import { checkCoordinates } from './checks/coordinates.ts';
import { checkCorrections } from './checks/corrections.ts';
import { checkDates } from './checks/dates.ts';
import { checkFactNames } from './checks/fact-names.ts';
import { checkGivenValues } from './checks/given-values.ts';
import { checkHolds } from './checks/holds.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkPictured } from './checks/pictured.ts';
import { checkProvenance } from './checks/provenance.ts';
import { checkReferences } from './checks/references.ts';
import { checkRules } from './checks/rules.ts';
import { checkTexts } from './checks/texts.ts';
import { checkUnits } from './checks/units.ts';
import type { UnplacedProblem } from './checks/unplaced-problem.ts';
import { decodeText } from './decode.ts';
import type { Facts } from './facts.ts';
import { type LocatedJson, parseJson } from './json.ts';
import { limits } from './limits.ts';
import { DataError, type Problem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { type Dataset, type FileName, fileNames, shapesIn } from './shapes.ts';

export interface ReadDataset {
  dataset: Dataset;
  facts: Facts;
  /** The data files with their places, for problems that others find. */
  files: ReadonlyMap<FileName, LocatedJson>;
}

/** The folder of data files: `data`, unless the environment's DATA_DIR names another. */
export function dataFolder(): string {
  return process.env.DATA_DIR ?? 'data/prisons';
}

/** Bytes of each data file, under its name; an Error where one cannot be read. */
export type FileContents = Record<FileName, Buffer | Error>;

/** The data files of a folder, as they are. */
export function readContents(folder: string): FileContents {
  const contents = fileNames.map((name): [FileName, Buffer | Error] => {
    try {
      return [name, readFileSync(join(folder, `${name}.json`))];
    } catch (error) {
      return [name, error as Error];
    }
  });
  return Object.fromEntries(contents) as FileContents;
}

/** Rounded up, so that what is too large never reads like what is allowed. */
const inMegabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;

function parseContent(
  file: string,
  content: Buffer | Error,
): { json: LocatedJson } | { problems: Problem[] } {
  if (content instanceof Error) {
    const { code } = content as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`;
    const message = `this file ${why}: restore it from the last commit`;
    return { problems: [{ file, line: 1, column: 1, source: '', message }] };
  }
  if (content.length > limits.file) {
    const message = `this file has ${inMegabytes(content.length)} MB and may have at most ${inMegabytes(limits.file)}: leave out records, or shorten texts`;
    return { problems: [{ file, line: 1, column: 1, source: '', message }] };
  }
  const decoded = decodeText(file, content);
  return 'problem' in decoded ? { problems: [decoded.problem] } : parseJson(file, decoded.text);
}

type Departments = ReturnType<typeof readDepartments>;

/** Checks the contents of all data files of a story in these languages, which problems name as files of `folder`. */
export function checkContents(
  contents: FileContents,
  folder: string,
  departments: Departments,
  languages: readonly Language[],
): { read: ReadDataset } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const shapes = shapesIn(languages);
  const files = new Map<FileName, LocatedJson>();
  const parsed: Partial<Record<FileName, unknown>> = {};
  for (const name of fileNames) {
    const result = parseContent(join(folder, `${name}.json`), contents[name]);
    if ('problems' in result) {
      problems.push(...result.problems);
      continue;
    }
    files.set(name, result.json);
    const shaped = shapes[name].safeParse(result.json.value);
    if (!shaped.success) {
      problems.push(...shapeProblems(result.json, shapes[name], shaped.error));
      continue;
    }
    parsed[name] = name in shaped.data ? shaped.data[name as keyof typeof shaped.data] : shaped.data;
  }
  // What follows compares files with one another, and needs each of them in its shape.
  if (problems.length) return { problems };

  const dataset = { ...parsed, languages } as unknown as Dataset;
  const place = ({ file, path, message, within }: UnplacedProblem): Problem[] => {
    const json = files.get(file);
    return json ? [json.problem(path, message, within)] : [];
  };
  const references = [...checkReferences(dataset), ...checkFactNames(dataset)];
  const units = checkUnits(dataset);
  problems.push(
    ...[
      ...references,
      ...checkCharacters(dataset),
      ...checkPictured(dataset),
      ...checkAddresses(dataset),
      ...checkProvenance(dataset),
      ...checkDates(dataset),
      ...units,
      ...checkCoordinates(dataset, departments),
    ].flatMap(place),
  );
  // Without sound references no value can be computed from another.
  if (references.length) return { problems };
  const facts = factsOf(dataset);
  const compared = [
    ...checkNumbers(dataset),
    ...checkTexts(dataset, facts),
    ...checkCorrections(dataset, facts),
    ...checkRules(dataset, facts),
    ...checkHolds(dataset, facts),
    ...checkClaims(dataset, facts),
    ...checkGivenValues(dataset, facts),
  ];
  problems.push(...compared.flatMap(place));
  return problems.length ? { problems } : { read: { dataset, facts, files } };
}

/** Reads and checks all data files of a story in these languages. Gives the dataset with its facts, or every problem found. */
export function checkDataset(
  languages: readonly Language[],
  folder: string = dataFolder(),
): { read: ReadDataset } | { problems: Problem[] } {
  return checkContents(readContents(folder), folder, readDepartments(), languages);
}

/** The dataset with its facts. Throws a DataError that carries every problem. */
export function readDataset(languages: readonly Language[], folder?: string): ReadDataset {
  const result = checkDataset(languages, folder);
  if ('problems' in result) throw new DataError(result.problems);
  return result.read;
}
