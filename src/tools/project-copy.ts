/** Copies of the project, to change its files or to build it elsewhere. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** All that a build reads. */
const parts = ['src', 'data', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Folder of a new copy, with the packages of the project that it is taken from; what earlier builds kept comes along unless told. */
export function copyProject({ withCache = true, from = '.' } = {}): string {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of parts) cpSync(join(from, part), join(project, part), { recursive: true });
  mkdirSync(join(project, 'tests'));
  mkdirSync(join(project, 'node_modules'));
  const packages = join(from, 'node_modules');
  const wanted = ['.bin', ...(withCache ? ['.cache'] : [])];
  if (withCache) mkdirSync(join(packages, '.cache'), { recursive: true });
  for (const name of readdirSync(packages))
    if (wanted.includes(name) || !name.startsWith('.'))
      symlinkSync(resolve(packages, name), join(project, 'node_modules', name));
  return project;
}

/** A copy that tells the small story of the tests: its size changes with the program, not with what editors write. */
export function copyWithSmallStory(slug: string): string {
  const project = copyProject();
  cpSync('tests/fixtures/small', join(project, 'data', slug), { recursive: true });
  cpSync('tests/fixtures/small-story', join(project, 'src', 'stories', slug), { recursive: true });
  // Its chapters are others.
  const published = join(project, 'data', slug, 'published.txt');
  writeFileSync(published, readFileSync(published, 'utf8').replace(/^.*#.*\n/gm, ''));
  return project;
}

export interface BuiltCopy {
  /** Folder of the finished site. */
  site: string;
  status: number | null;
  output: string;
}

/** Builds a copy into its own `dist`, with the given environment. */
export function buildCopy(project: string, environment: Record<string, string> = {}): BuiltCopy {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: undefined,
      ...environment,
      OUT_DIR: 'dist',
    },
  });
  return { site: join(project, 'dist'), status, output: stdout + stderr };
}
