/**
 * The same commit makes the same site: elsewhere, on another day, in another zone and language, with nothing kept, in a
 * folder of an odd name, with the line ends of editors on Windows.
 */
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, it } from 'vitest';
import { differences, listName } from '../../src/release/file-list.ts';
import { buildCopy, copyProject } from '../../src/tools/project-copy.ts';

const plain = copyProject({ withCache: false });
const project = `${plain} d'été [1] {2}, & more`;
renameSync(plain, project);
for (const file of globSync(['data/prisons/**/*.{json,txt}', 'src/stories/prisons/*.mdx'], {
  cwd: project,
}).map((one) => join(project, one)))
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Every file with its hash, a line each. */
function filesOf(site: string): string[] {
  // The list is what the folder holds.
  expect(differences(site)).toEqual([]);
  return readFileSync(join(site, listName), 'utf8').trim().split('\n');
}

it('makes every file the same, to the byte', () => {
  const { site, status, output } = buildCopy(project, {
    NODE_OPTIONS: `--import ${pathToFileURL(resolve('tests/long/another-day.ts')).href}`,
    TZ: 'Pacific/Kiritimati',
    // Other rules for letters, numbers and order.
    LANG: 'tr_TR.UTF-8',
    LANGUAGE: 'tr',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: join(project, 'home'),
    UV_THREADPOOL_SIZE: '1',
  });
  expect(status, output).toBe(0);
  const made = filesOf(site);
  expect(made.filter((line) => line.endsWith('.png')).length).toBeGreaterThan(0);
  expect(made).toEqual(filesOf(inject('site')));
}, 300_000);
