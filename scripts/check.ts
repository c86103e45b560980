/** Checks the data files and the prose, and prints every problem with its place. Exits 1 if there is one. */
import { printProblem, printProblems } from '../src/dataset/problem.ts';
import { fileNames } from '../src/dataset/shapes.ts';
import { readPlace } from '../src/publish/place.ts';
import { checkStory } from '../src/story/check.ts';

const result = checkStory();
const place = readPlace();
/** A variable has no lines: in the list for machines its name stands for a file's. */
const misplaced = ('problems' in place ? place.problems : []).map(({ variable, value, message }) => ({
  file: variable,
  line: 1,
  column: 1,
  source: value,
  message,
}));
const problems = [...misplaced, ...('problems' in result ? result.problems : [])];
const warnings = 'problems' in result ? [] : result.summary.warnings;
if (problems.length) process.exitCode = 1;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ problems, warnings }, null, 2));
} else {
  const lines = [
    ...misplaced.map(({ message }) => message),
    ...('problems' in result ? [printProblems(result.problems)] : []),
    ...warnings.map((warning) => `warning: ${printProblem(warning)}`),
  ];
  if (lines.length) console.error(`${lines.join('\n\n')}\n`);
  if (!('problems' in result || misplaced.length)) {
    const { facts, sources, bound } = result.summary;
    console.log(
      `${fileNames.length} files, ${facts} facts and ${sources} sources are sound; ${bound} values in the prose are bound to them`,
    );
  }
}
