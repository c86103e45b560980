/** Sees to it that the browsers which the tests drive are there, from the system's packages where it may. */
import { execFileSync, spawnSync } from 'node:child_process';
import { browsers, findBrowser } from '../tests/browsers.ts';

const missing = () => browsers.filter((browser) => !findBrowser(browser));
const aptGet = spawnSync('apt-get', ['--version']).status === 0 && process.getuid?.() === 0;

if (missing().length && aptGet) {
  const packages = missing().map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(', ')} from the system's packages`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: ['ignore', 'ignore', 'inherit'] });
}
for (const { name, debianPackage, variable } of missing()) {
  console.error(
    `${name} is missing: install it (on Debian: apt-get install ${debianPackage}), or name its program in ${variable}`,
  );
  process.exitCode = 1;
}
