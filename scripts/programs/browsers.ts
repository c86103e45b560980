/** The browsers, servers and other programs that tests, benchmarks and commands drive, and where their programs are. */
import { globSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { keptOpen } from './kept-open.ts';
import { longPrograms } from './of-long-tests.ts';
import { quickPrograms } from './of-quick-tests.ts';
import type { BrowserProgram } from './program.ts';

/** Every program that a test drives. */
export const programs = { ...quickPrograms, ...longPrograms };

/** Path of a browser's program, or undefined. */
export function findBrowser({ variable, commands }: BrowserProgram): string | undefined {
  const named = process.env[variable];
  if (named) return named;
  for (const command of commands) {
    const [found] = command.includes('/') ? globSync(command).sort() : inSearchPath(command);
    if (found) return found;
  }
  return undefined;
}

/** Where the system finds a command, first what it would start. */
function inSearchPath(command: string): string[] {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => endings.map((ending) => join(folder, command + ending)))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** The sentence that tells how to get a program which is missing. */
export const howToInstall = ({ name, debianPackage, variable }: BrowserProgram): string =>
  `${name} is missing: install it (on Debian: apt-get install ${debianPackage}), or name its program in ${variable}`;

/** Path of a browser's program. Throws an Error that says what to install where there is none. */
export function programPath(program: BrowserProgram): string {
  const path = findBrowser(program);
  if (!path) throw new Error(howToInstall(program));
  return path;
}

/** What Chromium is started with: as root, without a screen, asking for nothing on its own account. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts Chromium, hiding scrollbars unless told, in this environment or another, with settings of its engine. Throws an
 * Error that says what to install where there is none.
 */
export async function launchChromium({
  scrollbars = false,
  env = process.env,
  settings = [] as readonly string[],
  without = [] as readonly string[],
} = {}): Promise<Browser> {
  const launch = () =>
    chromium.launch({
      env,
      executablePath: programPath(programs.chromium),
      // Readers' browsers keep the page that they leave in memory.
      ignoreDefaultArgs: ['--disable-back-forward-cache', ...(scrollbars ? ['--hide-scrollbars'] : [])],
      args: [
        ...chromiumArguments,
        ...(without.length ? [`--disable-features=${without.join()}`] : []),
        ...(settings.length ? [`--blink-settings=${settings.join()}`] : []),
      ],
    });
  if (env !== process.env) return launch();
  return keptOpen(`Chromium ${JSON.stringify({ scrollbars, settings, without })}`, async () => {
    const browser = await launch();
    const end = browser.close.bind(browser);
    const tidy = async () => {
      if (!browser.isConnected()) throw new Error('Chromium has ended');
      await Promise.all(browser.contexts().map((context) => context.close()));
    };
    return { browser, tidy, end };
  });
}
