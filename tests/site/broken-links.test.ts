/** What an editor is told whose prose leads nowhere. */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { type BuiltCopy, buildCopy, copyProject } from '../../src/tools/project-copy.ts';

const project = copyProject();
afterAll(() => rmSync(project, { recursive: true, force: true }));

const lines = [
  'This [chapter](#tonne) is none.',
  'Nor is this [page](/embed/seizure/) one.',
  'This [paper](https://paper.example/article) is no source.',
];
let built: BuiltCopy;
let lineOf: (text: string) => number;
beforeAll(() => {
  const prose = join(project, 'src/stories/prisons/en.mdx');
  appendFileSync(prose, `\n${lines.join('\n\n')}\n`);
  const written = readFileSync(prose, 'utf8').split('\n');
  lineOf = (text) => written.indexOf(text) + 1;
  built = buildCopy(project);
}, 120_000);

it.each([
  ['#tonne', 0, 'which is a place that the page does not have: did you mean #tonnes?'],
  ['/embed/seizure/', 1, 'which is neither a page nor a file of the site: did you mean /embed/seizures/?'],
  [
    'https://paper.example/article',
    2,
    'which is none of the sources: add it to sources.json, or take it out',
  ],
])('%s fails the build, with line and column', (address, index, message) => {
  const line = lines[index] ?? '';
  const place = `src/stories/prisons/en.mdx:${lineOf(line)}:${line.indexOf(address) + 1}  `;
  const [said] = built.output.split('\n').filter((one) => one.startsWith(place) && one.includes(message));
  expect(said, built.output).toBeDefined();
});

it('nothing is published, and nothing else is blamed', () => {
  expect(built.status).toBe(1);
  expect(built.output).toMatch(/^3 faults in the pages\n/m);
  expect(built.output).toMatch(/\nNothing was built\.\n$/);
  expect(built.output).not.toMatch(/\n\s+at .*\.ts:\d+/);
  expect(existsSync(join(project, 'dist'))).toBe(false);
});
