/**
 * Sees to it that the programs which the tests drive are there, from the system's packages where it may: browsers and
 * servers, and with `--long` those that only `npm run test:long` needs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { findBrowser, howToInstall, programs } from './programs/browsers.ts';
import type { BrowserProgram } from './programs/program.ts';

const all: BrowserProgram[] = Object.values(programs);
const wanted = all.filter(({ longOnly }) => !longOnly || process.argv.includes('--long'));
const missing = () => wanted.filter((program) => !findBrowser(program));
const aptGet = spawnSync('apt-get', ['--version']).status === 0 && process.getuid?.() === 0;

if (missing().length && aptGet) {
  const packages = [...new Set(missing().flatMap(({ debianPackage }) => debianPackage.split(' ')))];
  console.log(`Installing ${packages.join(', ')} from the system's packages`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: ['ignore', 'ignore', 'inherit'] });
}
for (const program of missing()) {
  console.error(howToInstall(program));
  process.exitCode = 1;
}
