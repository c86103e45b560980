/** Whatever value is put in place of any one value of the data: it is refused with its place, or readers see it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printProblem } from '../../src/dataset/problem.ts';
import { readContents } from '../../src/dataset/read.ts';
import { rulesOf } from '../../src/dataset/rules.ts';
import type { FileName } from '../../src/dataset/shapes.ts';
import { drawFigure } from '../../src/figures/drawing.ts';
import { type Edition, frames } from '../../src/figures/figure.ts';
import { createLocale, defaultLanguage, figures, languages } from '../../src/stories/chosen.ts';
import { checkContents } from '../../src/stories/data.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { tables } from '../prisons.ts';

type Path = (string | number)[];

const contents = readContents(tables, 'data/prisons');
const { boundaries, surroundings } = readEdition(defaultLanguage, 'data/prisons');
const locales = languages.map(createLocale);

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const parsed = (name: FileName): unknown => {
  const content = contents[name];
  if (!content || content instanceof Error) throw content;
  return JSON.parse(content.toString('utf8'));
};
const leaves = tables.files.flatMap((file) =>
  leavesOf(parsed(file))
    .filter(([first]) => first !== '$schema')
    .map((path) => ({ file, path })),
);

/** The file's value with another leaf at `path`. */
function replaced(value: unknown, [head, ...rest]: Path, leaf: unknown): unknown {
  if (head === undefined) return leaf;
  if (Array.isArray(value))
    return value.map((inner, index) => (index === head ? replaced(inner, rest, leaf) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [head]: replaced(record[head], rest, leaf) };
}

const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 3000 }) },
  {
    weight: 3,
    arbitrary: fc.double({ min: 0.1, max: 120, noNaN: true }).map((value) => Math.round(value * 10) / 10),
  },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  { weight: 3, arbitrary: fc.string() },
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    null,
    true,
    false,
    '',
    ' ',
    '53,5',
    '2025-04-31',
    '2025-04-14',
    '2025-04-14T23:59',
    '{seized-2024}',
    '{',
    '}',
  ),
  fc.constantFrom(
    'checked',
    'gap',
    'derived',
    'dm',
    'error',
    'about',
    'count',
    'percent',
    'residence',
    'constructor',
    '__proto__',
  ),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
);

/** A value of the same kind as the one that stands there: most of these are valid, so that rows are built. */
const likeIt = fc.record({
  factor: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  word: fc.stringMatching(/^[a-z]{1,8}$/),
});
function alike(leaf: unknown, { factor, word }: { factor: number; word: string }): unknown {
  if (typeof leaf === 'number') {
    return Number.isInteger(leaf) ? Math.round(leaf * factor) : Math.round(leaf * factor * 1000) / 1000;
  }
  if (typeof leaf !== 'string') return word;
  if (/^\d{4}-\d{2}-\d{2}/.test(leaf)) return leaf.replace(/\d(?=$|T)/, String(Math.round(factor * 5)));
  return /[ “{]/.test(leaf) ? `${leaf} ${word}` : word;
}

const leafAt = (value: unknown, path: Path) =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

/** Keys of numbers that some row, fact or label must show. */
const shownNumbers = new Set([
  'tonnes',
  'value',
  'percent',
  'year',
  'detainees',
  'places',
  'longitude',
  'latitude',
]);

describe('any leaf of any data file', () => {
  it('is refused with a place, or builds rows that carry the new value', { timeout: 300_000 }, () => {
    let refused = 0;
    let built = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves),
        anyValue,
        fc.option(likeIt, { freq: 2 }),
        ({ file, path }, any, like) => {
          const leaf = like ? alike(leafAt(parsed(file), path), like) : any;
          const text = JSON.stringify(replaced(parsed(file), path, leaf), null, 2);
          const result = checkContents({ ...contents, [file]: Buffer.from(text) }, 'data/prisons');
          if ('problems' in result) {
            refused++;
            expect(result.problems.length).toBeGreaterThan(0);
            for (const problem of result.problems) {
              expect(printProblem(problem)).toMatch(/^data\/prisons\/[a-z]+\.json:\d+:\d+ {2}\S/);
              expect(problem.source).not.toBe('');
              expect(problem.message).not.toMatch(/undefined|NaN|\[object|TypeError/);
            }
            return;
          }
          built++;
          const { dataset, facts } = result.read;
          // Each language in its turn, but a text in its own.
          const own = locales.find(({ language }) => language === path.at(-1));
          const locale = own ?? locales[built % locales.length];
          if (!locale) throw new Error('there is no language');
          const edition: Edition = {
            dataset,
            facts,
            rules: rulesOf(dataset, facts),
            locale,
            boundaries,
            surroundings,
          };
          const rows = figures.map((figure) => figure.rows(edition));
          figures.forEach((figure, index) => {
            const own = rows[index] ?? [];
            expect(figure.title(own, edition)).not.toMatch(/undefined|NaN/);
            expect(figure.alternative(own, edition)).not.toMatch(/undefined|NaN/);
          });
          // What the map only names beside its places is in no row.
          if (typeof leaf === 'number' && file !== 'context' && shownNumbers.has(String(path.at(-1)))) {
            const shown = JSON.stringify([rows, [...facts.values()]]);
            expect(shown, `${file} ${path.join('.')}`).toContain(JSON.stringify(leaf));
          }
          // Drawing is slow: every tenth is enough to find what rows let through and a drawing cannot bear.
          if (built % 10 === 0) {
            figures.forEach((figure, index) => {
              for (const frame of [frames.narrow, frames.wide]) {
                const { svg } = drawFigure(figure, rows[index] ?? [], frame, edition);
                expect(svg).not.toMatch(/NaN|undefined|Infinity/);
              }
            });
          }
        },
      ),
      { numRuns: 4000, seed: 20250414 },
    );
    // Both outcomes must have been tried in earnest.
    expect(refused).toBeGreaterThan(500);
    expect(built).toBeGreaterThan(500);
  });
});
