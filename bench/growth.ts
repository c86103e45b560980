/** Builds the story at several sizes: as the first build of a fresh copy, and as one that finds what the last one kept. */
import { recordsOf } from '../src/dataset/table.ts';
import { figures } from '../src/stories/chosen.ts';
import { readDataset } from '../src/stories/data.ts';
import { type Growth, growthTables } from './build-growth.ts';
import { type BuildRun, runBuild } from './build-run.ts';
import { growProject, type ProjectSize } from './grown-project.ts';
import type { BenchResult } from './pages.ts';

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const medianRun = (runs: readonly BuildRun[]): BuildRun => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  processorSeconds: median(runs.map(({ processorSeconds }) => processorSeconds)),
  megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
});

async function build(size: ProjectSize, runs: number): Promise<{ cold: BuildRun; warm: BuildRun }> {
  const cold: BuildRun[] = [];
  const warm: BuildRun[] = [];
  for (let run = 0; run < runs; run++) {
    const project = growProject(size);
    try {
      cold.push(await runBuild(project.folder));
      warm.push(await runBuild(project.folder));
    } finally {
      project.remove();
    }
  }
  return { cold: medianRun(cold), warm: medianRun(warm) };
}

/** Medians of so many builds, cold and warm, of the story as it is and of grown copies. */
export async function benchGrowth(runs: number): Promise<BenchResult> {
  const { dataset } = readDataset();
  const now: ProjectSize = {
    sites: recordsOf('sites', dataset).length,
    years: recordsOf('seizures-years', dataset).length,
    figures: figures.length,
  };
  const asItIs = await build(now, runs);
  const growths: Growth[] = [];
  for (const [what, counts] of [
    ['sites', [70, 700]],
    ['years', [90, 900]],
    ['figures', [50, 200]],
  ] as const) {
    const sizes = [{ count: now[what], ...asItIs }];
    for (const count of counts) {
      sizes.push({ count, ...(await build({ ...now, [what]: count }, runs)) });
      process.stderr.write(`${count} ${what}\n`);
    }
    growths.push({ what, sizes });
  }
  return { table: growthTables(growths), json: { runs, growths } };
}
