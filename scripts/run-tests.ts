/**
 * What `npm test` runs once the programs are there: the tests, and beside them the checks that read the files alone, one
 * after the other. Tests often wait for a browser; these take the processor meanwhile. A check that finds something
 * tells it at once, and is named again at the end.
 */
import { spawn } from 'node:child_process';

/** Runs an npm script of the project. Gives its status and what it printed. */
function check(name: string): Promise<{ name: string; status: number | null; output: string }> {
  const child = spawn('npm', ['run', '--silent', name], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += text;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ name, status, output }));
  });
}

/** The checks that found something. */
async function checks(names: string[]): Promise<string[]> {
  const failed: string[] = [];
  for (const name of names) {
    const { status, output } = await check(name);
    if (status === 0) continue;
    failed.push(name);
    console.error(`\nnpm run ${name}:\n${output}`);
  }
  return failed;
}

/** Status of the tests, which print for themselves. */
function tests(): Promise<number> {
  const chosen = ['--project', 'unit', '--project', 'site', ...process.argv.slice(2)];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...chosen], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}

const [failed, status] = await Promise.all([checks(['lint', 'types']), tests()]);
if (failed.length) console.error(`Told above: ${failed.map((name) => `npm run ${name}`).join(', ')}`);
else console.log('Formatting, unused code and types: nothing wrong');
process.exitCode = failed.length ? 1 : status;
