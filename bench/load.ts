/**
 * Asks nginx, as `deploy/` configures it, for pages without pause, and the same program for plain files of the same
 * size, in turn, so that whatever slows the machine slows both.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programPath } from '../scripts/programs/browsers.ts';
import { loadProgram } from '../scripts/programs/of-long-tests.ts';
import { plainNginx, servers } from '../scripts/programs/servers.ts';
import { figures } from '../src/stories/chosen.ts';
import { ownFolder } from './own-folder.ts';
import type { BenchResult } from './pages.ts';
import { markdown, median } from './table.ts';

/** What wrk counted: bytes with headers, milliseconds at the 99th percentile. */
interface Load {
  perSecond: number;
  bytesPerSecond: number;
  percentile99: number;
  failed: number;
}

export interface Loaded {
  page: string;
  /** Of the compressed page and of the plain file. */
  bytes: number;
  ours: Load;
  plain: Load;
  /** The share of the plain file's requests per second that the page reaches: the median of the runs. */
  share: number;
}

/** Readers at a time, and seconds for each page of each server and run. */
const connections = 64;
const seconds = 3;

/** One reader after another for `duration` seconds. Throws an Error that says what to install where wrk is missing. */
async function load(address: string, duration = seconds): Promise<Load> {
  const { stdout } = await promisify(execFile)(programPath(loadProgram), [
    ...['-t', '1', '-c', `${connections}`, '-d', `${duration}s`],
    ...['-H', 'Accept-Encoding: br, gzip', '-s', 'bench/load.lua', address],
  ]);
  const counted = JSON.parse(stdout.slice(stdout.indexOf('{"requests"'))) as Record<
    'requests' | 'bytes' | 'duration' | 'percentile99' | 'failed',
    number
  >;
  const took = counted.duration / 1e6;
  return {
    perSecond: counted.requests / took,
    bytesPerSecond: counted.bytes / took,
    percentile99: counted.percentile99 / 1000,
    failed: counted.failed,
  };
}

const middle = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  bytesPerSecond: median(loads.map(({ bytesPerSecond }) => bytesPerSecond)),
  percentile99: median(loads.map(({ percentile99 }) => percentile99)),
  failed: loads.reduce((sum, { failed }) => sum + failed, 0),
});

/** A row for each page. */
export const loadTable = (loaded: readonly Loaded[]): string =>
  markdown(
    ['page', 'kB', 'requests/s', 'plain file', 'share', '99 % ms', 'plain file', 'MB/s', 'failed'],
    loaded.map(({ page, bytes, ours, plain, share }) => [
      page,
      (bytes / 1000).toFixed(1),
      Math.round(ours.perSecond).toString(),
      Math.round(plain.perSecond).toString(),
      share.toFixed(2),
      ours.percentile99.toFixed(1),
      plain.percentile99.toFixed(1),
      (ours.bytesPerSecond / 1e6).toFixed(0),
      (ours.failed + plain.failed).toString(),
    ]),
  );

/** The story and a frame, `runs` times each; the medians are told. */
export async function benchLoad(runs: number): Promise<BenchResult> {
  programPath(loadProgram);
  const site = ownFolder();
  const nginx = servers.find(({ name }) => name === 'nginx');
  if (!nginx) throw new Error('scripts/programs/servers.ts has no nginx');
  const figure = figures.find(({ stepped }) => !stepped) ?? figures[0];
  const pages = ['', `embed/${figure?.id}/`];
  const sizes = pages.map((page) => statSync(join(site, page, 'index.html.br')).size);
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  sizes.forEach((size, index) => {
    writeFileSync(join(folder, `${index}.html`), Buffer.alloc(size, 'x'));
  });
  const loads = pages.map(() => ({ ours: [] as Load[], plain: [] as Load[] }));
  const [own, plain] = await Promise.all([nginx.start(site), plainNginx(folder)]);
  try {
    for (const server of [own.address, plain.address]) await load(server, 1);
    for (let run = 0; run < runs; run++) {
      for (const [index, page] of pages.entries()) {
        const sides = [
          { kept: loads[index]?.ours, address: own.address + page },
          { kept: loads[index]?.plain, address: `${plain.address}${index}.html` },
        ];
        // Who comes first changes, so that neither always finds the machine as the other left it.
        for (const { kept, address } of run % 2 ? sides.reverse() : sides) kept?.push(await load(address));
      }
      process.stderr.write(`run ${run + 1} of ${runs}\n`);
    }
  } finally {
    await Promise.all([own.close(), plain.close()]);
    rmSync(folder, { recursive: true });
  }
  const loaded = pages.map((page, index): Loaded => {
    const { ours, plain: beside } = loads[index] ?? { ours: [], plain: [] };
    return {
      page: `/${page}`,
      bytes: sizes[index] ?? 0,
      ours: middle(ours),
      plain: middle(beside),
      // Within a run both found the machine alike.
      share: median(ours.map(({ perSecond }, run) => perSecond / (beside[run]?.perSecond ?? Number.NaN))),
    };
  });
  return { table: loadTable(loaded), json: { runs, connections, seconds, pages: loaded } };
}
