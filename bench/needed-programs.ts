/** What of others a measurement drives. */
import { findBrowser, howToInstall, programs } from '../scripts/programs/browsers.ts';
import { certificateProgram, loadProgram } from '../scripts/programs/of-long-tests.ts';
import type { BrowserProgram } from '../scripts/programs/program.ts';
import { BuildError } from '../src/release/cause.ts';
import type { Subject } from './options.ts';

const needed: Partial<Record<Subject, readonly BrowserProgram[]>> = {
  readers: [programs.chromium, certificateProgram],
  pages: [programs.chromium, certificateProgram],
  build: [programs.chromium],
  load: [programs.nginx, loadProgram],
};

/** Throws a BuildError that says what to install where a program is missing, before anything runs. */
export function requirePrograms(subject: Subject): void {
  const missing = needed[subject]?.find((program) => !findBrowser(program));
  if (missing) throw new BuildError(howToInstall(missing));
}
