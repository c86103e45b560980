/** Sees to it that the browsers and servers which the tests drive are there, from the system's packages where it may. */
import { execFileSync, spawnSync } from 'node:child_process';
import { findBrowser, howToInstall, programs } from '../tests/browsers.ts';

const missing = () => Object.values(programs).filter((program) => !findBrowser(program));
const aptGet = spawnSync('apt-get', ['--version']).status === 0 && process.getuid?.() === 0;

if (missing().length && aptGet) {
  const packages = [...new Set(missing().map(({ debianPackage }) => debianPackage))];
  console.log(`Installing ${packages.join(', ')} from the system's packages`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: ['ignore', 'ignore', 'inherit'] });
}
for (const program of missing()) {
  console.error(howToInstall(program));
  process.exitCode = 1;
}
