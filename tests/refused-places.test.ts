/** That build, check and archive end in one sentence where SITE_URL, BASE_PATH or OUT_DIR cannot be meant. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'refused-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(script: string, environment: Record<string, string>, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: join(work, 'dist'), ...environment },
  });
  return { status, stdout, said: stderr.trim() };
}

describe.each(['build', 'check', 'archive'])('%s', (script) => {
  it.each([
    [
      { SITE_URL: 'https://user.github.io/repo' },
      'SITE_URL is the host alone, such as https://news.example; a folder on it belongs into BASE_PATH, such as /stories/nights/. You wrote "https://user.github.io/repo". Write SITE_URL=https://user.github.io BASE_PATH=/repo/',
    ],
    [
      { BASE_PATH: 'C:/Program Files/Git/repo/' },
      'BASE_PATH is the folder on that host alone, such as /stories/nights/. You wrote "C:/Program Files/Git/repo/". Git Bash makes a path of Windows of what begins with a slash: write it without, as in BASE_PATH=stories/nights',
    ],
  ])('refuses %o, and says what belongs there', (environment, sentence) => {
    const { status, said } = run(script, environment);
    expect([status, said.replace('\n\nNothing was built.', '')]).toEqual([1, sentence]);
    expect(existsSync(join(work, 'dist'))).toBe(false);
  });
});

it('check tells machines the same', () => {
  const { problems } = JSON.parse(run('check', { SITE_URL: 'news.example' }, '--json').stdout);
  expect(problems).toEqual([
    expect.objectContaining({ file: 'SITE_URL', message: expect.stringContaining('https://news.example') }),
  ]);
});

it.each([
  ['src', 'src holds what no build wrote (dataset, desk, downloads, …)'],
  ['package.json', 'package.json is a file'],
  ['', 'OUT_DIR is empty'],
  [join(work, 'link'), 'is a link that leads back to itself'],
])('build refuses OUT_DIR=%s', (target, words) => {
  rmSync(join(work, 'link'), { force: true });
  symlinkSync('link', join(work, 'link'));
  const { status, said } = run('build', { OUT_DIR: target });
  expect(status).toBe(1);
  expect(said).toContain(words);
  expect(existsSync('package.json') && existsSync(join('src', 'env.d.ts'))).toBe(true);
});

it.each(['PRECOMPRESS', 'RELATIVE'])('build refuses %s=false, which could mean either', (variable) => {
  expect(run('build', { [variable]: 'false' }).said).toContain(`${variable} is yes or no. You wrote "false"`);
});
