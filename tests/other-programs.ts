/** Tells, at the end of a run, how long the files took that run other programs than browsers and Node. */
import type { Reporter, TestModule } from 'vitest/node';
import { startsPrograms } from '../scripts/programs/starts-programs.ts';

/** `7 min 12 s`. */
function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

export default class OtherPrograms implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules.filter(({ moduleId }) => startsPrograms(moduleId));
    const times = files.map((file) => file.diagnostic().duration);
    const sum = times.reduce((all, one) => all + one, 0);
    if (files.length)
      console.log(
        `Other programs' tests: ${inWords(sum)} in ${files.length} ${files.length === 1 ? 'file' : 'files'}\n`,
      );
  }
}
