/** Runs the tests of this project and of older copies of it, and compares the time of what both test. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startsPrograms } from '../scripts/programs/starts-programs.ts';
import { type Against, withProject } from './against.ts';
import type { BenchResult } from './pages.ts';
import { median } from './table.ts';
import { type Row, targetTable } from './target-table.ts';
import { type FileRun, type SuiteRun, secondsOfFiles, secondsOver, sharedTests } from './test-times.ts';

/** The commands, and what share of an older copy's time the tests may take that both have. */
const commands = { test: 0.5, 'test:long': 0.6 } as const;
type Command = keyof typeof commands;

/** All of `.ci/run` may take so long, and its packages and programs must be installed in that time, too. */
const ciSeconds = 75 * 60;

export type ProjectTests = Record<Command, SuiteRun[]>;

const reporter = fileURLToPath(new URL('./test-reporter.ts', import.meta.url));

/** Runs one command of a project. Throws an Error with its own words where it comes to no test. */
function runTests(project: string, command: Command, files: readonly string[]): Promise<SuiteRun> {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const report = join(folder, 'report.json');
  const started = performance.now();
  return new Promise((done, fail) => {
    const given = ['run', command, '--', '--reporter=default', `--reporter=${reporter}`, ...files];
    const child = spawn('npm', given, {
      cwd: resolve(project),
      env: { ...process.env, BENCH_REPORT: report },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        output += part;
        process.stderr.write(part);
      });
    child.on('error', fail);
    child.on('close', () => {
      const seconds = (performance.now() - started) / 1000;
      if (existsSync(report)) done({ seconds, files: JSON.parse(readFileSync(report, 'utf8')) as FileRun[] });
      else fail(new Error(`"npm run ${command}" in ${project} came to no test:\n${output.slice(-2000)}`));
      rmSync(folder, { recursive: true });
    });
  });
}

/** Rows for one command: all of it, and what both test beside each older copy. */
function commandRows(command: Command, ours: readonly SuiteRun[], others: Map<string, ProjectTests>): Row[] {
  const all: Row = {
    what: `npm run ${command}, all of it`,
    unit: 's',
    ours: median(ours.map(({ seconds }) => seconds)),
  };
  const beside = [...others].map(([name, tests]): Row => {
    const pairs = ours.map((run, index) => ({ run, older: tests[command][index] as SuiteRun }));
    const times = pairs.map(({ run, older }) => {
      const { names } = sharedTests(run, older);
      return { now: secondsOver(run, names), before: secondsOver(older, names) };
    });
    return {
      what: `npm run ${command}, the tests that both have`,
      unit: 's',
      ours: median(times.map(({ now }) => now)),
      against: { name, value: median(times.map(({ before }) => before)) },
      target: { most: commands[command], of: 'ratio' },
    };
  });
  return [all, ...beside];
}

/** A row for each target of those who run the tests. */
export function testRows(ours: ProjectTests, others: Map<string, ProjectTests>): Row[] {
  const names = Object.keys(commands) as Command[];
  const total = (run: (run: SuiteRun) => number) =>
    names.reduce((sum, command) => sum + median(ours[command].map(run)), 0);
  return [
    ...names.flatMap((command) => commandRows(command, ours[command], others)),
    {
      what: 'of these, tests of other programs',
      unit: 's',
      ours: total((run) => secondsOfFiles(run, (file) => startsPrograms(resolve(file)))),
    },
    {
      what: '.ci/run without what it installs',
      unit: 's',
      ours: total(({ seconds }) => seconds),
      target: { most: ciSeconds, of: 'value' },
    },
  ];
}

/** In words: what fails, has moved or is no longer there. */
export function testRemarks(ours: ProjectTests, others: Map<string, ProjectTests>): string[] {
  const list = (names: readonly string[]) => names.map((name) => `\n  ${name}`).join('');
  return (Object.keys(commands) as Command[]).flatMap((command) => {
    const [run] = ours[command];
    if (!run) return [];
    const failed = run.files.flatMap(({ tests }) => tests.filter(({ failed }) => failed));
    return [
      ...(failed.length
        ? [`npm run ${command}: ${failed.length} failed:${list(failed.map(({ name }) => name))}`]
        : []),
      ...[...others].flatMap(([name, tests]) => {
        const [older] = tests[command];
        if (!older) return [];
        const { names, moved, lost } = sharedTests(run, older);
        const told = `npm run ${command}: ${names.size} tests are in ${name}, too, ${moved.length} of them in another file`;
        return [lost.length ? `${told}; ${lost.length} are gone:${list(lost)}` : `${told}; none is gone`];
      }),
    ];
  });
}

/** Medians of so many runs of all tests, project by project in turn; of some files alone where they are named. */
export async function benchTests(
  runs: number,
  against: readonly Against[],
  files: readonly string[],
): Promise<BenchResult> {
  const projects = [{ name: 'ours', project: '.' }, ...withProject(against)].map(({ name, project }) => ({
    name,
    project,
    tests: { test: [], 'test:long': [] } as ProjectTests,
  }));
  for (let run = 0; run < runs; run++)
    for (const command of Object.keys(commands) as Command[])
      for (const { project, tests } of projects) tests[command].push(await runTests(project, command, files));
  const [ours, ...rest] = projects;
  if (!ours) throw new Error('nothing was tested');
  const others = new Map(rest.map(({ name, tests }) => [name, tests]));
  const rows = testRows(ours.tests, others);
  const remarks = testRemarks(ours.tests, others);
  return { table: [targetTable(rows), ...remarks].join('\n\n'), json: { runs, rows, remarks, projects } };
}
