/** A copy of what editors write, in a repository of its own, to be changed and told of. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { proseFile } from '../../src/prose/prose-file.ts';
import { languages } from '../../src/stories/chosen.ts';
import { figureSheet } from '../../src/stories/sheets.ts';

export interface ProseAndData {
  /** A folder for what a test makes, with that of the copy in it. */
  work: string;
  project: string;
  /** Runs git in the copy and gives what it says. */
  git(...args: string[]): string;
  /** Rewrites a file of the copy; the change must change something. */
  rewrite(file: string, change: (text: string) => string): void;
  /** Rewrites a data file, named without its ending. */
  inData(file: string, change: (content: Record<string, Record<string, unknown>[]>) => void): void;
  /** Gives a record of a list in a data file other values. */
  inRecord(file: string, list: string, id: string, values: object): void;
  remove(): void;
}

/** Runs a command of ours in a folder. */
export function runIn(
  cwd: string,
  script: string,
  args: string[] = [],
  environment: Record<string, string> = {},
) {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts', script), ...args], {
    cwd,
    env: { ...env, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Makes a copy and commits it. */
export function copyProseAndData(): ProseAndData {
  const work = mkdtempSync(join(tmpdir(), 'proposals-'));
  const project = join(work, 'project');
  function git(...args: string[]): string {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
      cwd: project,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }
  function rewrite(file: string, change: (text: string) => string): void {
    const path = join(project, file);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`the change changes nothing in ${file}`);
    writeFileSync(path, changed);
  }

  const inData = (file: string, change: (content: Record<string, Record<string, unknown>[]>) => void) =>
    rewrite(`data/prisons/${file}.json`, (text) => {
      const content = JSON.parse(text);
      change(content);
      return `${JSON.stringify(content, null, 2)}\n`;
    });

  const inRecord = (file: string, list: string, id: string, values: object) =>
    inData(file, (content) => {
      const found = content[list]?.find((record) => record.id === id);
      if (!found) throw new Error(`${list} holds no ${id}`);
      Object.assign(found, values);
    });

  mkdirSync(join(project, 'src'), { recursive: true });
  cpSync('data/prisons', join(project, 'data/prisons'), { recursive: true });
  for (const folder of ['styles', 'fonts'])
    cpSync(join('src', folder), join(project, 'src', folder), { recursive: true });
  for (const file of [...languages.map(proseFile), figureSheet]) cpSync(file, join(project, file));
  writeFileSync(join(project, '.gitignore'), '/proposal/\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'The story');
  return {
    work,
    project,
    git,
    rewrite,
    inData,
    inRecord,
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}
