/** The project as it is now beside what it was in an earlier commit. The only place that reads both. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocatedJson } from '../dataset/json.ts';
import { type Problem, printProblem } from '../dataset/problem.ts';
import { type Impact, impactOf } from '../desk/impact.ts';
import type { Edition } from '../figures/figure.ts';
import { proseFile, proseText } from '../prose/prose-file.ts';
import { languages } from '../stories/chosen.ts';
import { checkDataset, dataFile, dataFolder, geoFolder, readDataset, tables } from '../stories/data.ts';
import { readEdition } from '../stories/edition.ts';
import { type Places, readPlaces } from '../stories/places.ts';
import { type Commit, fileAt, Refusal, requireCommit, restoreFolder } from './history.ts';

/** One language, before and after. */
export interface Sides {
  before: Edition;
  after: Edition;
  prose: { file: string; before: string; after: string };
}

export interface Compared {
  commit: Commit;
  sides: Sides[];
  /** The data files as they are now. */
  files: LocatedJson[];
  impact: Impact;
  /** What had to be taken otherwise than it stands in the commit. */
  notes: string[];
}

/** Writes the data files of a commit into `folder`, and says which of them it lacks. */
function restoreData(commit: Commit, folder: string): string[] {
  const lacking = tables.files.filter((name) => {
    const content = fileAt(commit, dataFile(name));
    if (content) writeFileSync(join(folder, `${name}.json`), content);
    return !content;
  });
  if (lacking.length === tables.files.length)
    throw new Refusal(`There are no data in ${commit.reference}, so that there is nothing to compare with.`);
  // Files of a kind that is newer than the commit.
  return lacking.map((name) => {
    const none = { [name]: [] };
    const mayBeEmpty = tables.shapes[name]?.safeParse(none).success;
    const file = join(folder, `${name}.json`);
    if (mayBeEmpty) writeFileSync(file, JSON.stringify(none));
    else cpSync(join(dataFolder(), `${name}.json`), file);
    return `${dataFile(name)} is not in ${commit.reference}: taken as ${mayBeEmpty ? 'empty' : 'it is now'}`;
  });
}

/** Boundaries and towns of the commit; none, and a note, where today's program cannot read them. */
function earlierPlaces(commit: Commit, folder: string): { places: Partial<Places>; notes: string[] } {
  const files = restoreFolder(commit, geoFolder, folder);
  const differs = (name: string) => {
    const file = join(geoFolder, name);
    const now = existsSync(file) ? readFileSync(file) : undefined;
    return !now?.equals(readFileSync(join(folder, name)));
  };
  if (!files.some(differs)) return { places: {}, notes: [] };
  try {
    return { places: readPlaces(folder), notes: [] };
  } catch {
    const note = `${geoFolder} of ${commit.reference} has another form: its maps are drawn with the boundaries of now`;
    return { places: {}, notes: [note] };
  }
}

function requireSound(problems: readonly Problem[], { reference }: Commit, folder: string): void {
  if (!problems.length) return;
  const printed = problems.map((problem) =>
    printProblem({ ...problem, file: problem.file.replace(folder, `${reference}:data`) }),
  );
  throw new Refusal(
    `The data of ${reference} do not pass the checks of today, so that nothing can be compared with them: name a later commit whose data pass, with --against ("git log --oneline -- data" lists them).\n\n${printed.join('\n\n')}`,
  );
}

/**
 * Compares the working files, whose data must be valid, with a commit. Both are read, drawn and written by the program as
 * it is now. Throws a Refusal if there is nothing to compare with.
 */
export function compare(reference: string): Compared {
  const work = mkdtempSync(join(tmpdir(), 'impact-'));
  try {
    const commit = requireCommit(reference);
    const [earlier, geo] = [mkdtempSync(join(work, 'data-')), mkdtempSync(join(work, 'geo-'))];
    const lacking = restoreData(commit, earlier);
    const checked = checkDataset(earlier);
    requireSound('problems' in checked ? checked.problems : [], commit, earlier);
    const { places, notes } = earlierPlaces(commit, geo);
    const files = [...readDataset().files.values()];
    const sides = languages.map((language): Sides => {
      const file = proseFile(language);
      const before = fileAt(commit, file)?.toString().normalize('NFC') ?? '';
      return {
        before: { ...readEdition(language, earlier), ...places },
        after: readEdition(language),
        prose: { file, before, after: proseText(language) },
      };
    });
    const impact = impactOf(
      sides.map(({ before, after, prose }) => ({
        before,
        after,
        prose: { file: prose.file, text: prose.after },
      })),
      files,
    );
    return { commit, sides, files, impact, notes: [...lacking, ...notes] };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
