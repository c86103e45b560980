/** Checks the data files and the prose, and prints every problem with its place. Exits 1 if there is one. */
import { printProblem } from '../src/dataset/problem.ts';
import { fileNames } from '../src/dataset/shapes.ts';
import { checkStory } from '../src/story/check.ts';

const result = checkStory();
const asJson = process.argv.includes('--json');
if ('problems' in result) {
  process.exitCode = 1;
  console.error(
    asJson ? JSON.stringify(result.problems, null, 2) : result.problems.map(printProblem).join('\n\n'),
  );
} else {
  const { facts, sources, bound } = result.summary;
  console.log(
    asJson
      ? '[]'
      : `${fileNames.length} files, ${facts} facts and ${sources} sources are sound; ${bound} values in the prose are bound to them`,
  );
}
