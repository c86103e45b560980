/** Copies of the project, for tests that change its files, or build it elsewhere. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuildResult, runBuild } from './build.ts';

/** All that a build reads. */
const parts = ['src', 'data', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Folder of a new copy, with the packages of this one and none of what earlier builds kept. */
export function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of parts) cpSync(part, join(project, part), { recursive: true });
  mkdirSync(join(project, 'tests'));
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
  return project;
}

/** Builds a copy into its own `dist`, with the given environment. */
export function buildCopy(project: string, environment: Record<string, string> = {}): BuildResult {
  return runBuild({ DATA_DIR: 'data', ...environment, OUT_DIR: 'dist' }, project);
}
