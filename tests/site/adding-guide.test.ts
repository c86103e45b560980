/** The steps of docs/adding.md are taken in a copy of the project, which is then checked and built. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editionFolder, languages } from '../../src/stories/chosen.ts';
import { buildCopy, copyProject } from '../../src/tools/project-copy.ts';
import { uncompressed } from '../build.ts';
import { pageOf } from '../readable.ts';
import { follow, sectionsOf } from '../recipes.ts';

const guide = readFileSync('docs/adding.md', 'utf8');
const project = copyProject();
afterAll(() => rmSync(project, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

let site: string;
beforeAll(() => {
  const blocks = [...sectionsOf(guide)].map(([title, text]) => [title, follow(text, project)]);
  expect(blocks).toEqual([
    ['A figure', 8],
    ['A drawing of its own', 7],
    ['A figure that steps change', 8],
    ['A table', 4],
    ['A component', 6],
    ['A language’s words', 2],
  ]);
  expect(run('scripts/schema.ts')).toMatchObject({ status: 0 });
  const built = buildCopy(project, uncompressed);
  expect(built.status, built.output).toBe(0);
  site = built.site;
});

it('check finds all of it valid', () => {
  expect(run('scripts/check.ts')).toMatchObject({ status: 0, said: expect.stringMatching(/^13 files, /) });
  expect(run('scripts/schema.ts', '--check')).toMatchObject({ status: 0 });
  expect(readFileSync(join(project, 'data/prisons/schema/photographers.schema.json'), 'utf8')).toContain(
    'sources',
  );
});

it('its types are right', () => {
  const { said } = run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
  // The copy has neither benchmarks nor the folder of tests, which scripts and the tests beside the code name.
  const others = /error TS2307|^\S+\.test\.ts\(|^ /;
  expect(said.split('\n').filter((line) => line && !others.test(line))).toEqual([]);
});

it.each(languages)('the figure of a kind is in the story in %s, drawn and in words', (language) => {
  const figure = pageOf(site, `${editionFolder(language)}index.html`).querySelector('figure#attack-days');
  expect(figure?.querySelector('figcaption')?.textContent).toMatch(/day by day|jour après jour/);
  expect(figure?.querySelectorAll('svg .attack-days').length).toBeGreaterThan(0);
  expect(figure?.querySelector('svg')?.getAttribute('aria-label')).toMatch(/15 April, |15 avril, /);
  expect(figure?.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
});

it.each(languages)(
  'the drawing of its own, the component and the words are in the story in %s',
  (language) => {
    const page = pageOf(site, `${editionFolder(language)}index.html`);
    const figure = page.querySelector('figure#vehicles');
    expect(figure?.querySelector('figcaption')?.textContent).toContain('Villepinte');
    expect(figure?.querySelectorAll('svg rect').length).toBeGreaterThan(6);
    expect(figure?.querySelector('table')?.textContent).toContain('Villepinte');
    expect(page.querySelector('aside.note')?.textContent).toMatch(/A remark\.|Une remarque\./);
    expect(page.querySelector('#corrections')?.textContent).toMatch(
      /Tell us of a mistake|Nous signaler une erreur/,
    );
  },
);

it.each(languages)('the figure that steps change has a state and a still for each, in %s', (language) => {
  const page = pageOf(site, `${editionFolder(language)}index.html`);
  const scrolly = page.querySelector('.scrolly:has(figure#vehicles)');
  expect(scrolly?.getAttribute('data-scrolly')).toBe('burned-first');
  const stills = [...(scrolly?.querySelectorAll('.step .still svg') ?? [])];
  expect(stills.map((still) => still.getAttribute('aria-label'))).toEqual([
    'Villepinte, 3',
    expect.stringMatching(/^Valence, 2 (and|et) Aix-Luynes, 2$/),
  ]);
  for (const still of stills)
    expect(page.querySelector(still.querySelector('use')?.getAttribute('href') ?? '')?.innerHTML).toContain(
      'bar-villepinte',
    );
  const styles = scrolly?.querySelector('style')?.textContent;
  expect(styles).toMatch(/\[data-active="burned-next"\] \.graphic,[^{]*\{--bar-villepinte:\.2;/);
  // Each knows the shape of its own drawing.
  expect(styles).toContain('.scrolly:has(> #vehicles){--narrow:');
});

it.each([
  ['attack-days', '15 April', /Day,Places/],
  ['vehicles', 'Villepinte', /Place,Vehicles burned/],
])('%s can be embedded and downloaded', (id, word, header) => {
  const read = (file: string) => readFileSync(join(site, 'embed', id, file), 'utf8');
  expect(read('index.html')).toContain(word);
  expect(read('data.csv')).toMatch(header);
  expect(JSON.parse(read('data.json')).rows.length).toBeGreaterThan(1);
});
