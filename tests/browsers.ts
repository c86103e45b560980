/** The browsers that the tests drive, and where their programs are. */
import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

export interface BrowserProgram {
  name: string;
  /** Environment variable that names the program. */
  variable: string;
  commands: readonly string[];
  debianPackage: string;
}

export const browsers: readonly BrowserProgram[] = [
  {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debianPackage: 'chromium',
  },
];

/** Path of a browser's program, or undefined. */
export function findBrowser({ variable, commands }: BrowserProgram): string | undefined {
  const named = process.env[variable];
  if (named) return named;
  for (const command of commands) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

/** Starts Chromium. Throws an Error that says what to install where there is none. */
export async function launchChromium(): Promise<Browser> {
  const [program] = browsers;
  const executablePath = program && findBrowser(program);
  if (!executablePath) throw new Error('Chromium is missing: run "npm run browsers" to see what to install');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
