/** From saving a data file to the page that says so, in the browser of whoever runs `npm run dev`. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { launchChromium } from '../scripts/programs/browsers.ts';
import { nextChange } from './changed-number.ts';

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts `npm run dev` in a project; gives the story's address once it answers. */
async function startDev(project: string): Promise<{ address: string; stop(): void }> {
  const port = await freePort();
  const child = spawn('npm', ['run', 'dev', '--', '--port', String(port)], {
    cwd: project,
    // npm and what it starts end together.
    detached: true,
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part;
    });
  const stop = () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid);
  };
  const address = `http://localhost:${port}/`;
  const deadline = Date.now() + 120_000;
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return { address, stop };
    if (child.exitCode !== null || Date.now() > deadline) {
      stop();
      throw new Error(`"npm run dev" does not serve the story in ${project}:\n${output.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What says a number in words: the same digits stand in drawings. */
const sayings = 'main :is(p, td)';

/** Saves a changed number so many times, and gives the milliseconds until the open page says it. */
export async function saveToPage(project: string, saves: number): Promise<number[]> {
  const { address, stop } = await startDev(project);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const taken: number[] = [];
    // The first time, more is read than later.
    for (let save = 0; save <= saves; save++) {
      await page.waitForTimeout(1000);
      const { after, save: write } = nextChange(project);
      const times = await page.locator(sayings).filter({ hasText: after }).count();
      const started = performance.now();
      write();
      await page.waitForFunction(
        (said) =>
          [...document.querySelectorAll(said.sayings)].filter((words) =>
            words.textContent.includes(said.after),
          ).length > said.times,
        { sayings, after, times },
        { polling: 20, timeout: 60_000 },
      );
      if (save) taken.push(performance.now() - started);
    }
    return taken;
  } finally {
    await browser.close();
    stop();
  }
}
