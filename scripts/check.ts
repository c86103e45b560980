/** Checks the data files and the prose, and prints every problem with its place. Exits 1 if there is one. */
import { printProblem, printProblems } from '../src/dataset/problem.ts';
import { fileNames } from '../src/dataset/shapes.ts';
import { checkStory } from '../src/story/check.ts';

const result = checkStory();
const problems = 'problems' in result ? result.problems : [];
const warnings = 'problems' in result ? [] : result.summary.warnings;
if (problems.length) process.exitCode = 1;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ problems, warnings }, null, 2));
} else {
  const lines = [
    ...(problems.length ? [printProblems(problems)] : []),
    ...warnings.map((warning) => `warning: ${printProblem(warning)}`),
  ];
  if (lines.length) console.error(`${lines.join('\n\n')}\n`);
  if (!('problems' in result)) {
    const { facts, sources, bound } = result.summary;
    console.log(
      `${fileNames.length} files, ${facts} facts and ${sources} sources are sound; ${bound} values in the prose are bound to them`,
    );
  }
}
