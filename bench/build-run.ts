/** One build, and what it takes: time, processor time and memory of its whole process tree. Reads /proc, as Linux has it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface BuildRun {
  /** Seconds from start to end, and seconds of all processors together. */
  seconds: number;
  processorSeconds: number;
  /** Megabytes (of a million bytes) resident at the worst moment. */
  megabytes: number;
}

/** Linux counts in these, whatever the machine: pages of bytes, hundredths of a second. */
const pageBytes = 4096;
const ticksPerSecond = 100;

interface Sample {
  bytes: number;
  ticks: number;
}

/** What a process and its children take now; nothing of those that have ended. */
function sampleTree(pid: number): Sample {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
    // Own time and that of children that have ended: utime, stime, cutime, cstime.
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children
      .map((child) => sampleTree(Number(child)))
      .reduce((sum, child) => ({ bytes: sum.bytes + child.bytes, ticks: sum.ticks + child.ticks }), {
        bytes: (fields[21] ?? 0) * pageBytes,
        ticks,
      });
  } catch {
    return { bytes: 0, ticks: 0 };
  }
}

/** Builds the project in a folder. Throws an Error with the build's own words if it fails. */
export function runBuild(folder: string): Promise<BuildRun> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', OUT_DIR: 'dist', DATA_DIR: undefined },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        output += part;
      });
    const worst: Sample = { bytes: 0, ticks: 0 };
    const sampling = setInterval(() => {
      const { bytes, ticks } = sampleTree(child.pid ?? 0);
      worst.bytes = Math.max(worst.bytes, bytes);
      worst.ticks = Math.max(worst.ticks, ticks);
    }, 50);
    child.on('error', fail);
    child.on('close', (status) => {
      clearInterval(sampling);
      if (status !== 0) fail(new Error(`the build in ${folder} failed:\n${output.slice(-2000)}`));
      else
        done({
          seconds: (performance.now() - started) / 1000,
          processorSeconds: worst.ticks / ticksPerSecond,
          megabytes: worst.bytes / 1e6,
        });
    });
  });
}
