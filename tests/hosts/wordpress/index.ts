/** WordPress as Debian has it, with a database of its own, in a folder that is gone afterwards. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programPath, programs } from '../../../scripts/programs/browsers.ts';
import { freePort } from '../../../scripts/programs/servers.ts';

/** Both may write; what an administrator writes is not filtered. */
export const writers = ['author', 'administrator'] as const;
export type Writer = (typeof writers)[number];

export interface WordPress {
  version: string;
  /** Of its front page; ends with a slash. */
  address: string;
  password: string;
  /** Publishes a post of that source, as the classic editor does; gives its address. */
  publish(writer: Writer, source: string): string;
  close(): Promise<void>;
}

const sources = import.meta.dirname;
const patience = 120_000;

interface Part {
  close(): Promise<void>;
}

/** Starts a program and waits until `isUp`. Throws an Error with what the program said if it ends before. */
async function startPart(
  command: string,
  given: readonly string[],
  env: NodeJS.ProcessEnv,
  isUp: () => Promise<boolean>,
): Promise<Part> {
  const program = spawn(command, given, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  program.stderr.on('data', (part) => {
    said += part;
  });
  const ended = once(program, 'exit');
  const close = async () => {
    if (program.exitCode === null) program.kill('SIGTERM');
    await ended;
  };
  for (const end = Date.now() + patience; !(await isUp()); ) {
    if (program.exitCode !== null || Date.now() > end) {
      await close();
      throw new Error(`${command} does not start:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return { close };
}

/** MariaDB with an empty database `wordpress`, which answers at a socket alone. */
async function startDatabase(folder: string, socket: string): Promise<Part> {
  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  execFileSync(
    programPath(programs.databaseMaker),
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...user,
    ],
    { stdio: 'ignore', timeout: patience },
  );
  const given = [
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    `--tmpdir=${folder}`,
    ...user,
  ];
  const isUp = async () => existsSync(socket);
  return startPart(programPath(programs.database), ['--no-defaults', ...given], process.env, isUp);
}

/**
 * Starts WordPress at `localhost`, so that a site at `127.0.0.1` is another one; it may ask that site, at the given port.
 * Throws an Error that says what to install where something is missing.
 */
export async function startWordPress(sitePort: number): Promise<WordPress> {
  const installed = dirname(dirname(programPath(programs.wordPress)));
  const php = programPath(programs.php);
  programPath(programs.phpDatabase);
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const socket = join(folder, 'socket');
  const root = join(folder, 'root');
  const password = 'of a test';
  const port = await freePort();
  const address = `http://localhost:${port}/`;
  const env = {
    ...process.env,
    DB_SOCKET: socket,
    SITE_PORT: String(sitePort),
    WP_ADDRESS: address.replace(/\/$/, ''),
  };
  const parts: Part[] = [];
  const close = async () => {
    for (const part of parts.reverse()) await part.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const settings = ['-d', 'sendmail_path=/bin/true', '-d', 'display_errors=stderr'];
  const run = (script: string, given: readonly string[], input = '') =>
    execFileSync(php, [...settings, join(sources, script), root, ...given], {
      env: { ...env, ...{ HTTP_HOST: `localhost:${port}` } },
      input,
      encoding: 'utf8',
      timeout: patience,
    });
  try {
    parts.push(await startDatabase(folder, socket));
    cpSync(installed, root, { recursive: true, dereference: true });
    copyFileSync(join(sources, 'wp-config.php'), join(root, 'wp-config.php'));
    mkdirSync(join(root, 'wp-content', 'mu-plugins'));
    copyFileSync(join(sources, 'loopback.php'), join(root, 'wp-content', 'mu-plugins', 'loopback.php'));
    execFileSync(
      php,
      [
        '-r',
        `(new mysqli('localhost', 'root', '', '', 0, getenv('DB_SOCKET')))->query('CREATE DATABASE wordpress');`,
      ],
      { env },
    );
    run('install.php', [password]);
    const isUp = () =>
      fetch(`${address}readme.html`).then(
        ({ ok }) => ok,
        () => false,
      );
    parts.push(await startPart(php, [...settings, '-S', `localhost:${port}`, '-t', root], env, isUp));
  } catch (error) {
    await close();
    throw error;
  }
  const [, version = ''] =
    /wp_version = '(.+?)'/.exec(readFileSync(join(root, 'wp-includes', 'version.php'), 'utf8')) ?? [];
  return {
    version,
    address,
    password,
    publish: (writer, source) => `${address}?p=${run('post.php', [writer], source)}`,
    close,
  };
}
