/** nginx and Caddy as `deploy/` configures them, on free ports of the loopback address. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { programPath, programs } from './browsers.ts';

export interface RunningServer {
  /** Of the site, with the path below which it was built; ends with a slash. */
  address: string;
  /** What it wrote about itself so far. */
  said(): string;
  close(): Promise<void>;
}

export interface StaticServer {
  name: 'nginx' | 'Caddy';
  /** Serves a built site, below a path with a slash at both ends if one is given. */
  start(site: string, base?: string): Promise<RunningServer>;
}

/** A port of the loopback address that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Launch {
  command: string;
  parameters: string[];
  environment?: Record<string, string>;
}

interface Place {
  /** A folder for the server's own files. */
  folder: string;
  /** Holds the site in the folder of its base path. */
  root: string;
  /** The base path without its last slash. */
  base: string;
  port: number;
}

/** Starts what `prepare` says and waits until it answers. Throws an Error with what the server said if it does not. */
async function run(site: string, base: string, prepare: (place: Place) => Launch): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const root = join(folder, 'root');
  const path = join(root, base);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(resolve(site), path.replace(/\/$/, ''));
  const port = await freePort();
  const launch = prepare({ folder, root, base: base.replace(/\/$/, ''), port });
  const server = spawn(launch.command, launch.parameters, {
    env: { ...process.env, ...launch.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (part) => {
    said += part;
  });
  const ended = once(server, 'exit');
  const close = async () => {
    if (server.exitCode === null) server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}${base}`;
  for (const end = Date.now() + 60_000; ; ) {
    try {
      await fetch(address, { method: 'HEAD' });
      return { address, said: () => said, close };
    } catch {
      if (server.exitCode !== null || Date.now() > end) {
        await close();
        throw new Error(`${launch.command} does not serve:\n${said}`);
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

/** Replaces what a newsroom would change. Throws an Error if it is no longer there. */
function changed(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the configuration no longer holds "${from}"`);
    return before.replace(from, to);
  }, text);
}

/** Starts nginx with what `configure` says of its servers. */
const startNginx = (
  site: string,
  base: string,
  configure: (place: Place) => string,
): Promise<RunningServer> =>
  run(site, base, (place) => {
    const { folder } = place;
    writeFileSync(join(folder, 'site.conf'), configure(place));
    symlinkSync('/etc/nginx/mime.types', join(folder, 'mime.types'));
    const main = join(folder, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      main,
      [
        `load_module ${programPath(programs.brotliModule)};`,
        // Whoever runs the tests can read what they built.
        process.getuid?.() === 0 ? 'user root;' : '',
        `daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1;`,
        'events {}',
        `http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')} include site.conf; }`,
      ].join('\n'),
    );
    return { command: programPath(programs.nginx), parameters: ['-p', folder, '-e', 'stderr', '-c', main] };
  });

const nginx: StaticServer = {
  name: 'nginx',
  start: (site, base = '/') =>
    startNginx(site, base, ({ root, base: path, port }) =>
      changed(readFileSync('deploy/nginx.conf', 'utf8'), {
        'listen 80;': `listen 127.0.0.1:${port};`,
        'root /srv/site;': `root ${root};`,
        'map "" $site_base { default ""; }': `map "" $site_base { default "${path}"; }`,
      }),
    ),
};

/** nginx that sends the files of a folder and knows nothing of the site: what ours is measured against. */
export const plainNginx = (folder: string): Promise<RunningServer> =>
  startNginx(
    folder,
    '/',
    ({ root, port }) => `include mime.types; server { listen 127.0.0.1:${port}; root ${root}; }`,
  );

const caddy: StaticServer = {
  name: 'Caddy',
  start: (site, base = '/') =>
    run(site, base, ({ folder, root, base: path, port }) => {
      const main = join(folder, 'Caddyfile');
      // Two of them may run at a time.
      writeFileSync(main, `{\n\tadmin off\n}\nimport ${resolve('deploy/Caddyfile')}\n`);
      return {
        command: programPath(programs.caddy),
        parameters: ['run', '--config', main, '--adapter', 'caddyfile'],
        environment: {
          SITE_ADDRESS: `http://127.0.0.1:${port}`,
          SITE_OTHERS: `http://:${port}`,
          SITE_ROOT: root,
          SITE_BASE: path,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
        },
      };
    }),
};

export const servers: readonly StaticServer[] = [nginx, caddy];
