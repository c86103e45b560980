/**
 * Says what the working data change on the page, compared with the last commit.
 *
 *   npm run impact                   compares with the last commit
 *   npm run impact -- --against REF  compares with another commit, branch or tag
 *   npm run impact -- --json         prints the same for machines
 *
 * Exits 1 if the data or the prose have a problem, or if there is nothing to compare with. DATA_DIR names another
 * folder of working data than `data`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseJson } from '../src/dataset/json.ts';
import { DataError, type Problem, printProblem } from '../src/dataset/problem.ts';
import { checkDataset, dataFolder } from '../src/dataset/read.ts';
import { fileNames, shapes } from '../src/dataset/shapes.ts';
import { readEdition } from '../src/figures/edition.ts';
import { languages } from '../src/locale/languages.ts';
import { checkStory } from '../src/story/check.ts';
import { type Impact, impactOf } from '../src/story/impact.ts';
import { printImpact } from '../src/story/impact-report.ts';
import { proseFile, proseText } from '../src/story/prose-file.ts';

/** A reason to stop that is the caller's to mend: it is said in a sentence, without a stack trace. */
class Refusal extends Error {}

function git(...args: string[]): { status: number | null; stdout: Buffer; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Refusal(`git cannot be run (${error.message}), and the earlier data are in it.`);
  return { status, stdout, stderr: stderr.toString().trim() };
}

/** Writes the data files of a commit into `folder`. Throws a Refusal if git does not have them. */
function restore(reference: string, folder: string): void {
  const inside = git('rev-parse', '--is-inside-work-tree');
  if (inside.status !== 0) {
    throw new Refusal(`There are no earlier data to compare with: git says "${inside.stderr}"`);
  }
  if (git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`).status !== 0) {
    throw new Refusal(
      `There is no commit, branch or tag named ${reference}. Name another with --against, such as HEAD~1.`,
    );
  }
  const lacking = fileNames.filter((name) => {
    const { status, stdout } = git('show', '--end-of-options', `${reference}:./data/${name}.json`);
    if (status === 0) writeFileSync(join(folder, `${name}.json`), stdout);
    return status !== 0;
  });
  if (lacking.length === fileNames.length)
    throw new Refusal(`There are no data in ${reference}, so that there is nothing to compare with.`);
  // Files of a kind that is newer than the commit.
  for (const name of lacking) {
    const none = { [name]: [] };
    const mayBeEmpty = shapes[name].safeParse(none).success;
    console.error(`data/${name}.json is not in ${reference}: taken as ${mayBeEmpty ? 'empty' : 'it is now'}`);
    const file = join(folder, `${name}.json`);
    if (mayBeEmpty) writeFileSync(file, JSON.stringify(none));
    else cpSync(join(dataFolder(), `${name}.json`), file);
  }
}

/** The impact of the working data, which must be sound. Throws a Refusal if there is nothing to compare with. */
function compare(reference: string): Impact {
  const earlier = mkdtempSync(join(tmpdir(), 'impact-'));
  try {
    restore(reference, earlier);
    const checked = checkDataset(earlier);
    if ('problems' in checked) {
      const problems = checked.problems.map((problem) =>
        printProblem({ ...problem, file: problem.file.replace(earlier, `${reference}:data`) }),
      );
      throw new Refusal(
        `The data of ${reference} do not pass the checks of today, so that nothing can be compared with them.\n\n${problems.join('\n\n')}`,
      );
    }
    const files = fileNames.flatMap((name) => {
      const file = join(dataFolder(), `${name}.json`);
      const parsed = parseJson(file, readFileSync(file, 'utf8'));
      return 'json' in parsed ? [parsed.json] : [];
    });
    const comparisons = languages.map((language) => ({
      before: readEdition(language, earlier),
      after: readEdition(language),
      prose: { file: proseFile(language), text: proseText(language) },
    }));
    return impactOf(comparisons, files);
  } finally {
    rmSync(earlier, { recursive: true, force: true });
  }
}

function readArguments(): { against: string; json: boolean } {
  try {
    const { values } = parseArgs({
      options: { against: { type: 'string', default: 'HEAD' }, json: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Refusal(`${reason}\nUse: npm run impact -- [--against REF] [--json]`);
  }
}

try {
  const { against, json } = readArguments();
  const result = checkStory();
  const problems: Problem[] = 'problems' in result ? result.problems : [];
  if (problems.length) process.exitCode = 1;
  if (!json) for (const problem of problems) console.error(`error: ${printProblem(problem)}\n`);
  const isSound = !('problems' in checkDataset());
  const impact = isSound ? compare(against) : null;
  if (json) console.log(JSON.stringify({ against, problems, impact }, null, 2));
  else if (impact) console.log(printImpact(impact));
  else console.log('Mend the data first: what they change can only be told when they are sound.');
} catch (error) {
  if (!(error instanceof Refusal || error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
