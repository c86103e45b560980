/**
 * Checks the data files and the prose, and prints every problem with its place. Exits 1 if there is one.
 *
 *   npm run check                            for people
 *   npm run check -- --json                  for machines
 *   npm run check -- --format github         as annotations, which GitHub shows beside the lines
 *   npm run check -- --format gitlab --to F  for people, and the code quality report of GitLab into a file
 */
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Annotated, githubAnnotation, gitlabReport } from '../src/dataset/annotations.ts';
import { type Problem, printProblem, printProblems } from '../src/dataset/problem.ts';
import { checkStory } from '../src/prose/check.ts';
import { BuildError } from '../src/release/cause.ts';
import { readOptions } from '../src/release/options.ts';
import { tables } from '../src/stories/data.ts';
import { readPlace } from '../src/web/place.ts';

const formats = ['text', 'json', 'github', 'gitlab'] as const;
const usage = `npm run check -- [--json | --format ${formats.slice(1).join('|')}] [--to FILE]`;
const reportFile = 'gl-code-quality-report.json';

/** What was asked for. Throws a BuildError where nobody can tell. */
function readArguments(): { format: (typeof formats)[number]; to: string } {
  const asked = readOptions(
    {
      json: { type: 'boolean', default: false },
      format: { type: 'string' },
      to: { type: 'string', default: reportFile },
    },
    usage,
  );
  const format = formats.find((name) => name === (asked.format ?? (asked.json ? 'json' : 'text')));
  if (!format) throw new BuildError(`There is no format named ${asked.format}.\nUse: ${usage}`);
  return { format, to: asked.to };
}

/** Forges name files from the root of the repository, which the project may be a folder of. */
function inRepository(annotated: Annotated): Annotated {
  const root = process.env.GITHUB_WORKSPACE ?? process.env.CI_PROJECT_DIR ?? '.';
  const file = relative(root, resolve(annotated.problem.file)).replaceAll('\\', '/');
  return { ...annotated, problem: { ...annotated.problem, file } };
}

/** A variable has no lines: among the problems its name stands for a file's. */
function misplaced(): Problem[] {
  const place = readPlace();
  return ('problems' in place ? place.problems : []).map(({ variable, value, message }) => ({
    file: variable,
    line: 1,
    column: 1,
    source: value,
    message,
  }));
}

/** Checks all, and says what is to be said of it. */
function check(): void {
  const asked = readArguments();
  const result = checkStory();
  const variables = misplaced();
  const unsound = 'problems' in result ? result.problems : [];
  const problems = [...variables, ...unsound];
  const warnings = 'problems' in result ? [] : result.summary.warnings;
  const annotated = [
    ...problems.map((problem): Annotated => ({ level: 'error', problem })),
    ...warnings.map((problem): Annotated => ({ level: 'warning', problem })),
  ].map(inRepository);
  if (problems.length) process.exitCode = 1;

  if (asked.format === 'json') console.log(JSON.stringify({ problems, warnings }, null, 2));
  else if (asked.format === 'github') for (const each of annotated) console.log(githubAnnotation(each));
  else {
    if (asked.format === 'gitlab')
      writeFileSync(asked.to, `${JSON.stringify(gitlabReport(annotated), null, 2)}\n`);
    const lines = [
      ...variables.map(({ message }) => message),
      ...(unsound.length ? [printProblems(unsound)] : []),
      ...warnings.map((warning) => `warning: ${printProblem(warning)}`),
    ];
    if (lines.length) console.error(`${lines.join('\n\n')}\n`);
  }
  if (asked.format !== 'json' && !('problems' in result || variables.length)) {
    const { facts, sources, bound } = result.summary;
    console.log(
      `${tables.files.length} files, ${facts} facts and ${sources} ${sources === 1 ? 'source' : 'sources'} are valid; ${bound} values in the prose are bound to them`,
    );
  }
}

try {
  check();
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
