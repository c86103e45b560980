/** Tells, at the end of a run, how long the files took that run other programs than browsers and Node. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { programs } from './browsers.ts';

const engines = ['chromium', 'firefox', 'webkit', 'webkitDriver', 'screen'];
const others = Object.keys(programs).filter((name) => !engines.includes(name));

/** What a file says that starts a program which is no browser, of the system's packages or of npm's. */
const start = new RegExp(`\\bprograms\\.(${others.join('|')})\\b|'npm', \\['ci'`);

/** Where every program has its place; who imports it need not start one. */
const places = /\/(browsers|of-long-tests|of-quick-tests|program)\.ts$/;

/** Whether a file, or one of the tests' own that it imports, starts another program. */
export function startsPrograms(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || places.test(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (start.test(text)) return true;
  return [...text.matchAll(/ from '(\.[^']+\.ts)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => /[\\/]tests[\\/]/.test(path))
    .some((path) => startsPrograms(path, seen));
}

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
