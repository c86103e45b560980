/** What the project is built with: locked, licensed, and allowed to run only what is approved by name. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { init } from 'license-checker-rseidelsohn';
import { expect, it } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { packages }: { packages: Record<string, Locked> } = readJson('package-lock.json');
const manifest: {
  dependencies?: object;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
} = readJson('package.json');
const locks = ['.', 'tests/fixtures/duckdb', 'tests/fixtures/single-file'].map(
  (folder) => `${folder}/package-lock.json`,
);
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

it('locks the optional packages of every platform: npm ci refuses a lock file that lacks one', () => {
  const wanted = installed.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
  const names = new Set(installed.map(([path]) => nameOf(path)));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

it('locks what each package holds, not only its number', () => {
  const unknown = locks.flatMap((file) => {
    const locked: Record<string, Locked> = readJson(file).packages;
    return Object.keys(locked).filter((path) => path !== '' && !locked[path]?.integrity);
  });
  // npm leaves the hash of another system's program out where it takes what is installed for known: take these entries
  // out of the lock file, and "npm install --package-lock-only" brings them back whole.
  expect(unknown).toEqual([]);
});

it('names exact versions of what it asks for; types alone may move', () => {
  const loose = Object.entries(manifest.devDependencies).filter(
    ([name, version]) => !/^~?\d+\.\d+\.\d+$/.test(version) && !name.startsWith('@types/'),
  );
  expect(loose).toEqual([]);
  expect(manifest.dependencies).toBeUndefined();
});

it('decides by name on every package that would run a script when it is installed', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  // fsevents is for macOS alone, and brings its program along.
  const undecided = scripted
    .map(([path]) => nameOf(path))
    .filter((name) => name !== 'fsevents' && !(name in manifest.allowScripts));
  expect(undecided).toEqual([]);
  for (const name of Object.keys(manifest.allowScripts)) {
    expect(scripted.map(([path]) => nameOf(path))).toContain(name);
  }
});

/** Licences under which a package may be used to build, with the packages of each, as docs/licences.md lists them. */
const allowed = new Map(
  readFileSync('docs/licences.md', 'utf8')
    .split('## What the project is built with')
    .at(-1)
    ?.matchAll(/^\| (\S+) \| ([^|]+) \|/gm)
    .filter(([, licence]) => licence !== 'licence' && licence !== '---')
    .map(([, licence = '', packages = '']) => [licence, packages]),
);
/** Allowed for what is used as it is, neither changed nor passed on: a library that is linked while it runs. */
const allowedByName: Record<string, string> = { 'LGPL-3.0-or-later': '@img/sharp-libvips' };

const parts = (licence: string, between: string | RegExp) => licence.replace(/[()]/g, '').split(between);

function isAllowed(name: string, licence: string): boolean {
  if (licence.includes(' OR ')) return parts(licence, ' OR ').some((part) => isAllowed(name, part));
  return parts(licence, ' AND ').every(
    (part) => allowed.has(part) && name.startsWith(allowedByName[part] ?? ''),
  );
}

it('stands on licences that are allowed, each found in the package itself', async () => {
  const found = await promisify(init)({ start: process.cwd(), excludePrivatePackages: true });
  const licences = Object.entries(found).map(([name, { licenses }]): [string, string] => [
    name,
    String(licenses),
  ]);
  // Packages for other systems are locked, but not here to be read.
  const required = installed.filter(([, { optional }]) => !optional);
  expect(licences.length).toBeGreaterThanOrEqual(
    new Set(required.map(([path, { version }]) => `${nameOf(path)}@${version}`)).size,
  );
  expect(licences.filter(([name, licence]) => !isAllowed(name, licence))).toEqual([]);
  // A licence that nothing stands under any more is no longer listed.
  const used = new Set(licences.flatMap(([, licence]) => parts(licence, / (?:OR|AND) /)));
  expect([...allowed.keys()].filter((licence) => !used.has(licence))).toEqual([]);
  expect(isAllowed('x', 'GPL-3.0-or-later')).toBe(false);
  expect(isAllowed('x', 'LGPL-3.0-or-later')).toBe(false);
  expect(isAllowed('x', 'MIT AND GPL-3.0-or-later')).toBe(false);
  expect(isAllowed('x', 'UNKNOWN')).toBe(false);
}, 60_000);

it('lists its parts for machines (npm run sbom)', () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' });
  expect(status).toBe(0);
  const { bomFormat, components }: { bomFormat: string; components: { name: string; version: string }[] } =
    JSON.parse(stdout);
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ name }) => name));
  for (const name of Object.keys(manifest.devDependencies))
    expect([name, listed.has(name)]).toEqual([name, true]);
}, 60_000);
