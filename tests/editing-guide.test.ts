/** The recipes of docs/editing.md are followed in turn on a copy of the data, which must be valid after each. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printProblem } from '../src/dataset/problem.ts';
import { checkStory } from '../src/prose/check.ts';
import { readProse } from '../src/prose/prose.ts';
import { readEdition } from '../src/stories/edition.ts';

const guide = readFileSync('docs/editing.md', 'utf8');
const work = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What `check` says after a recipe stands below it, where it says anything. */
const recipe =
  /```json (add|change) data\/prisons\/([a-z]+)\.json ([a-z]+)\n([\s\S]*?)```(?:[^`]*(?:`check`[^`]*)?```text says\n(.*)\n```)?/g;
const recipes = [...guide.matchAll(recipe)].map(
  ([, verb = '', file = '', list = '', json = '', says = '']) => ({
    verb,
    file,
    list,
    record: JSON.parse(json),
    says,
  }),
);

/** A copy of the data after a recipe and those that stand above it. */
function follow(recipe: (typeof recipes)[number]): string {
  const folder = mkdtempSync(join(work, 'data-'));
  cpSync('data/prisons', folder, { recursive: true });
  for (const step of recipes.slice(0, recipes.indexOf(recipe) + 1)) write(folder, step);
  return folder;
}

function write(folder: string, { verb, file, list, record }: (typeof recipes)[number]): void {
  const path = join(folder, `${file}.json`);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  const records: { id: string; year?: number }[] = content[list];
  const known = records.find(({ id }) => id === record.id);
  if (verb === 'change') {
    if (!known) throw new Error(`the recipe cannot change ${record.id}`);
    Object.assign(known, record);
  } else {
    // An editor may have followed the recipe to the letter already.
    const others = records.filter(
      ({ id, year }) => id !== record.id && (!record.year || year !== record.year),
    );
    content[list] = [...others, record];
  }
  writeFileSync(path, JSON.stringify(content, null, 2));
}

describe('the guide for editors', () => {
  it('has a recipe for each thing that editors do with data', () => {
    expect(recipes.map(({ verb, file }) => `${verb} ${file}`)).toEqual([
      'change facts',
      'change facts',
      'add sites',
      'change claims',
      'change claims',
      'add context',
      'add seizures',
      'add events',
      'add corrections',
      'add rules',
      'add units',
      'add facts',
      'add sources',
    ]);
  });

  it.each(recipes)('$verb $file: $record.id', (recipe) => {
    const result = checkStory(follow(recipe));
    const problems = 'problems' in result ? result.problems : [];
    expect(problems.map(({ file, message }) => `data/prisons/${basename(file)}  ${message}`)).toEqual(
      recipe.says ? [recipe.says] : [],
    );
    // A new rule and a new source, which nothing names yet, are worth a warning each.
    const named = recipes
      .slice(0, recipes.indexOf(recipe) + 1)
      .filter(({ file }) => ['rules', 'sources'].includes(file));
    if ('summary' in result) expect(result.summary.warnings).toHaveLength(named.length);
  });

  it('shows prose that can be published', () => {
    const examples = [...guide.matchAll(/\| `(<[^|]*?)`/g)].map(([, example = '']) =>
      example.startsWith('<Step') ? `<Scrolly figure="sites-map">${example}</Scrolly>` : example,
    );
    expect(examples.length).toBeGreaterThan(6);
    const { problems } = readProse('en', readEdition('en', 'data/prisons'), examples.join('\n\n'));
    expect(problems.map(printProblem)).toEqual([]);
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...guide.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
