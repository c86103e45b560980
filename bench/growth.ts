/** Builds the story at several sizes: as the first build of a fresh copy, and as one that finds what the last one kept. */
import { recordsIn } from '../src/dataset/table.ts';
import { figures } from '../src/stories/chosen.ts';
import { readDataset } from '../src/stories/data.ts';
import { type Growth, growthTables } from './build-growth.ts';
import { type BuildRun, runBuild } from './build-run.ts';
import { growing } from './grown-data.ts';
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
  const records = Object.fromEntries(growing.map((table) => [table.name, recordsIn(table, dataset).length]));
  const now: ProjectSize = { records, figures: figures.length };
  const asItIs = await build(now, runs);
  const growths: Growth[] = [];
  const grow = async (
    what: string,
    known: number,
    counts: readonly number[],
    sizeOf: (count: number) => ProjectSize,
  ) => {
    const sizes = [{ count: known, ...asItIs }];
    for (const count of counts) {
      sizes.push({ count, ...(await build(sizeOf(count), runs)) });
      process.stderr.write(`${count} ${what}\n`);
    }
    growths.push({ what, sizes });
  };
  for (const { name, atMost } of growing) {
    const known = records[name] ?? 0;
    const counts = [10, 100].map((times) => Math.min(known * times, atMost));
    await grow(name, known, counts, (count) => ({ ...now, records: { ...records, [name]: count } }));
  }
  await grow('figures', figures.length, [50, 200], (count) => ({ ...now, figures: count }));
  return { table: growthTables(growths), json: { runs, growths } };
}
