/** Reads `data/`: the only place where the dataset meets the file system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from './all-facts.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkCharacters } from './checks/characters.ts';
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
import { checkPlaces, checkTables } from './checks/tables.ts';
import { checkTexts } from './checks/texts.ts';
import { checkFactUnits, checkUnits } from './checks/units.ts';
import type { UnplacedProblem } from './checks/unplaced-problem.ts';
import { decodeText } from './decode.ts';
import type { Facts } from './facts.ts';
import { type LocatedJson, parseJson } from './json.ts';
import { limits } from './limits.ts';
import { DataError, type Problem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import type { FileName } from './shapes.ts';
import type { Dataset, Tables } from './table.ts';

export interface ReadDataset {
  dataset: Dataset;
  facts: Facts;
  /** The data files with their places, for problems that others find. */
  files: ReadonlyMap<FileName, LocatedJson>;
}

/** Bytes of each data file, under its name; an Error where one cannot be read. */
export type FileContents = Record<FileName, Buffer | Error>;

/** The data files of a folder, as they are. */
export function readContents({ files }: Tables, folder: string): FileContents {
  const contents = files.map((name): [FileName, Buffer | Error] => {
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
    const message =
      code === 'ENOENT'
        ? 'this file is missing: restore it from the last commit, or write it if its table is new'
        : `this file cannot be read (${code}): restore it from the last commit`;
    return { problems: [{ file, line: 1, column: 1, source: '', message }] };
  }
  if (content.length > limits.file) {
    const message = `this file has ${inMegabytes(content.length)} MB and may have at most ${inMegabytes(limits.file)}: leave out records, or shorten texts`;
    return { problems: [{ file, line: 1, column: 1, source: '', message }] };
  }
  const decoded = decodeText(file, content);
  return 'problem' in decoded ? { problems: [decoded.problem] } : parseJson(file, decoded.text);
}

/** Checks the contents of all data files, which problems name as files of `folder`. */
export function checkContents(
  tables: Tables,
  contents: FileContents,
  folder: string,
): { read: ReadDataset } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const files = new Map<FileName, LocatedJson>();
  const parsed: Partial<Record<FileName, unknown>> = {};
  for (const name of tables.files) {
    const content = contents[name] ?? new Error(`${name}.json was not read`);
    const result = parseContent(join(folder, `${name}.json`), content);
    if ('problems' in result) {
      problems.push(...result.problems);
      continue;
    }
    files.set(name, result.json);
    const shape = tables.shapes[name];
    if (!shape) continue;
    const shaped = shape.safeParse(result.json.value);
    if (!shaped.success) {
      problems.push(...shapeProblems(result.json, shape, shaped.error));
      continue;
    }
    const data = shaped.data as Record<string, unknown>;
    parsed[name] = name in data ? data[name] : data;
  }
  // What follows compares files with one another, and needs each of them in its shape.
  if (problems.length) return { problems };

  const dataset = { ...parsed, languages: tables.languages, tables } as unknown as Dataset;
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
      ...checkPlaces(dataset),
    ].flatMap(place),
  );
  // Without valid references no value can be computed from another.
  if (references.length) return { problems };
  const facts = factsOf(dataset);
  const compared = [
    ...checkNumbers(dataset),
    // Where the page's own units are wrong, that was told.
    ...(units.length ? [] : checkFactUnits(dataset, facts)),
    ...checkTables(dataset, facts),
    ...checkTexts(dataset, facts),
    ...checkCorrections(dataset, facts),
    ...checkRules(dataset, facts),
    ...checkHolds(dataset, facts),
    ...checkGivenValues(dataset, facts),
  ];
  problems.push(...compared.flatMap(place));
  return problems.length ? { problems } : { read: { dataset, facts, files } };
}

/** Reads and checks all data files of a folder. Gives the dataset with its facts, or every problem found. */
export function checkDataset(
  tables: Tables,
  folder: string,
): { read: ReadDataset } | { problems: Problem[] } {
  return checkContents(tables, readContents(tables, folder), folder);
}

/** The dataset with its facts. Throws a DataError that carries every problem. */
export function readDataset(tables: Tables, folder: string): ReadDataset {
  const result = checkDataset(tables, folder);
  if ('problems' in result) throw new DataError(result.problems);
  return result.read;
}
