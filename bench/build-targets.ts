/** Builds this project and older copies of it in turn: first builds, builds after one number changed, and saved files. */
import { rmSync } from 'node:fs';
import { copyProject } from '../src/tools/project-copy.ts';
import { type Against, withProject } from './against.ts';
import { type BuildRun, runBuild } from './build-run.ts';
import { nextChange } from './changed-number.ts';
import { saveToPage } from './dev-save.ts';
import type { BenchResult } from './pages.ts';
import { type Row, rowOf, targetTable } from './target-table.ts';

/** What a project takes, run by run. */
export interface ProjectRuns {
  name: string;
  cold: BuildRun[];
  /** After one number changed, with all that the first build kept. */
  warm: BuildRun[];
  /** Milliseconds from a saved file to the changed page of `npm run dev`. */
  saved: number[];
}

const saves = 7;

/** Builds and processor time beside each older copy, or alone; and from a saved file to the changed page. */
export function buildRows(ours: ProjectRuns, others: readonly ProjectRuns[]): Row[] {
  const seconds = ({ seconds }: BuildRun) => seconds;
  const processor = ({ processorSeconds }: BuildRun) => processorSeconds;
  const row = (
    what: string,
    of: (project: ProjectRuns) => number[],
    beside: ProjectRuns | undefined,
    most?: number,
  ) =>
    rowOf({
      what,
      unit: 's',
      ours: of(ours),
      against: beside && { name: beside.name, values: of(beside) },
      ...(beside && most !== undefined ? { target: { most, of: 'ratio' } } : {}),
    });
  return [
    ...(others.length ? others : [undefined]).flatMap((beside) => [
      row('cold build of all editions', ({ cold }) => cold.map(seconds), beside, 0.6),
      row('cold build, time of processors', ({ cold }) => cold.map(processor), beside),
      row('build after one number changed', ({ warm }) => warm.map(seconds), beside, 0.5),
      row('the same, time of processors', ({ warm }) => warm.map(processor), beside),
    ]),
    ...(others.length ? others : [undefined]).map((beside) =>
      rowOf({
        what: 'saved file to changed page, npm run dev',
        unit: 'ms',
        ours: ours.saved,
        against: beside && { name: beside.name, values: beside.saved },
        target: { most: 1000, of: 'value' },
      }),
    ),
  ];
}

/** A first build of a fresh copy, and one after a number changed in it. */
async function buildTwice(project: string): Promise<{ cold: BuildRun; warm: BuildRun }> {
  const folder = copyProject({ withCache: false, from: project });
  try {
    const cold = await runBuild(folder);
    nextChange(folder).save();
    return { cold, warm: await runBuild(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Medians of so many builds of each project, in turn. */
export async function benchBuilds(runs: number, against: readonly Against[]): Promise<BenchResult> {
  const projects = [{ name: 'ours', project: '.' }, ...withProject(against)].map(({ name, project }) => ({
    project,
    taken: { name, cold: [], warm: [], saved: [] } as ProjectRuns,
  }));
  for (let run = 0; run < runs; run++) {
    for (const { project, taken } of projects) {
      const { cold, warm } = await buildTwice(project);
      taken.cold.push(cold);
      taken.warm.push(warm);
    }
    process.stderr.write(`builds ${run + 1} of ${runs}\n`);
  }
  for (const { project, taken } of projects) {
    const folder = copyProject({ withCache: false, from: project });
    try {
      taken.saved = await saveToPage(folder, saves);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [ours, ...others] = projects.map(({ taken }) => taken);
  if (!ours) throw new Error('nothing was built');
  const rows = buildRows(ours, others);
  return { table: targetTable(rows), json: { runs, rows, projects: [ours, ...others] } };
}
