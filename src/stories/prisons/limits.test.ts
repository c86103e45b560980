/** How much the data may hold: as much passes, more is refused with its location, and the schemas and the guide name it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../tests/prisons.ts';
import { limits as engine } from '../../dataset/limits.ts';
import { DataError, type Problem, printProblem, printProblems } from '../../dataset/problem.ts';
import { checkContents, type FileContents, readContents } from '../../dataset/read.ts';
import { jsonSchema } from '../../dataset/schema.ts';
import type { FileName } from '../../dataset/shapes.ts';
import { limits as own } from './limits.ts';

const contents = readContents(tables, 'tests/fixtures/small');
const parsed = (name: FileName) => JSON.parse(String(contents[name]));

function problemsWith(name: FileName, content: unknown): Problem[] {
  const changed: FileContents = { ...contents, [name]: Buffer.from(JSON.stringify(content)) };
  const result = checkContents(tables, changed, 'data/prisons');
  return 'problems' in result ? result.problems : [];
}

const [site] = parsed('sites').sites;
const sites = (count: number) => {
  const { sites: known } = parsed('sites');
  const { facts: _, crowding: __, ...plain } = site;
  const reported = { ...plain.reported, text: { en: 'A fire', fr: 'Un incendie' } };
  const further = Array.from({ length: count - known.length }, (_, index) => ({
    ...plain,
    reported,
    id: `further-${index}`,
  }));
  return { sites: [...known, ...further] };
};
const years = (count: number) => {
  const { years: known, ...rest } = parsed('seizures');
  const first = Math.min(...known.map(({ year }: { year: number }) => year));
  const further = Array.from({ length: count - known.length }, (_, index) => ({
    ...known[0],
    id: `seized-in-${index}`,
    year: first - 1 - index,
  }));
  return { years: [...known, ...further], ...rest };
};

const limits = { ...engine, ...own };

describe('lists', () => {
  it('may be as long as is promised', () => {
    expect(limits.sites).toBeGreaterThanOrEqual(1000);
    expect(limits.years).toBeGreaterThanOrEqual(1000);
    expect(problemsWith('sites', sites(limits.sites))).toEqual([]);
    expect(problemsWith('seizures', years(limits.years))).toEqual([]);
  });

  it('may be no longer', () => {
    const tooMany = problemsWith('sites', sites(limits.sites + 1)).map(({ message }) => message);
    expect(tooMany).toEqual([
      'sites must hold at most 1000 records and holds 1001: drawings show no more, leave out or join some',
    ]);
    const [first] = problemsWith('seizures', years(limits.years + 1)).map(printProblem);
    expect(first).toMatch(
      /^data\/prisons\/seizures\.json:1:10 {2}years must hold at most 1000 records and holds 1001/,
    );
  });
});

describe('files', () => {
  it('may have so many bytes and no more: ten thousand sites are refused, and five megabytes of anything', () => {
    const [problem, ...others] = problemsWith('sites', sites(10_000)).map(printProblem);
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^data\/prisons\/sites\.json:1:1 {2}this file has \d\.\d MB and may have at most 2: leave out records, or shorten texts/,
    );
    const facts = { ...parsed('facts'), $schema: ' '.repeat(5_000_000) };
    expect(problemsWith('facts', facts).map(({ message }) => message)).toEqual([
      'this file has 5.1 MB and may have at most 2: leave out records, or shorten texts',
    ]);
    const room = limits.file - JSON.stringify({ ...parsed('facts'), $schema: '' }).length;
    expect(problemsWith('facts', { ...parsed('facts'), $schema: ' '.repeat(room) })).toEqual([]);
    expect(problemsWith('facts', { ...parsed('facts'), $schema: ' '.repeat(room + 1) })).toHaveLength(1);
  });

  it('that are wrong in thousands of places are told in a few', () => {
    const { sources } = parsed('sources');
    const wrong = Array.from({ length: limits.records }, () => ({ ...sources[0], read: 'soon' }));
    const problems = problemsWith('sources', { sources: wrong });
    expect(problems).toHaveLength(limits.records);
    const printed = printProblems(problems).split('\n\n');
    expect(printed).toHaveLength(41);
    expect(printed.at(-1)).toBe('… and 1960 more');
    expect(new DataError(problems).message).toContain('… and 1960 more');
    expect(printProblems(problems.slice(0, 40))).not.toContain('more');
  });
});

it('every limit is named by a schema', () => {
  const schemas = tables.files.map((name) => JSON.stringify(jsonSchema(tables, name))).join('\n');
  const { sites, years, events, claims, records, sources, id, name, publisher, note, label, text } = limits;
  for (const most of [sites, years, events, claims, records, sources])
    expect(schemas).toContain(`"maxItems":${most}`);
  for (const most of [id, name, publisher, note, label, text, limits.address])
    expect(schemas).toContain(`"maxLength":${most}`);
  for (const most of [limits.lastYear, limits.mostTonnes, limits.value, limits.prison])
    expect(schemas).toContain(`"maximum":${most}`);
  for (const least of [limits.firstYear, limits.leastTonnes, -limits.value])
    expect(schemas).toContain(`"minimum":${least}`);
  for (const words of [
    `at most ${limits.file / 1e6} MB`,
    `at most ${limits.decimals} digits`,
    `at most ${limits.overcrowding} times`,
    `within ${limits.nights} days`,
    'one calendar year',
  ])
    expect(schemas).toContain(words);
});

it('the guide for editors names what they meet', () => {
  const guide = readFileSync('docs/editing.md', 'utf8');
  const [, section = ''] = guide.split('## How much fits');
  const numbers = section.split('\n## ')[0]?.replaceAll(',', '');
  for (const limit of [
    limits.sites,
    limits.years,
    limits.events,
    limits.claims,
    limits.name,
    limits.note,
    limits.label,
    limits.text,
    limits.mostTonnes,
    limits.nights,
  ])
    expect(numbers).toMatch(new RegExp(`\\b${limit}\\b`));
});
