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
import { DataError, type Problem, printProblem } from '../src/dataset/problem.ts';
import { printImpact } from '../src/desk/impact-report.ts';
import { compare } from '../src/proposal/comparison.ts';
import { Refusal } from '../src/proposal/history.ts';
import { checkStory } from '../src/prose/check.ts';
import { BuildError } from '../src/release/cause.ts';
import { readOptions } from '../src/release/options.ts';
import { checkDataset } from '../src/stories/data.ts';

try {
  const { against, json } = readOptions(
    { against: { type: 'string', default: 'HEAD' }, json: { type: 'boolean', default: false } },
    'npm run impact -- [--against REF] [--json]',
  );
  const result = checkStory();
  const problems: Problem[] = 'problems' in result ? result.problems : [];
  if (problems.length) process.exitCode = 1;
  if (!json) for (const problem of problems) console.error(`error: ${printProblem(problem)}\n`);
  const isSound = !('problems' in checkDataset());
  const { impact, notes } = isSound ? compare(against) : { impact: null, notes: [] };
  for (const note of notes) console.error(note);
  if (json) console.log(JSON.stringify({ against, problems, impact }, null, 2));
  else if (impact) console.log(printImpact(impact));
  else console.log('Fix the data first: what they change can only be told when they are valid.');
} catch (error) {
  if (!(error instanceof Refusal || error instanceof DataError || error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
