import { describe, expect, it } from 'vitest';
import { frames } from '../figure.ts';
import type { Step } from '../stepped.ts';
import { exampleEdition as edition } from './example-edition.ts';
import { branches } from './stepped-map/example.ts';

const { stepped } = branches;
if (!stepped) throw new Error('a stepped map has states');
const rows = branches.rows(edition);
const step = (id: string, view: string, ...places: string[]): Step => ({
  id,
  given: { view: [view], places },
  words: '',
});
const steps = [step('all', 'island', 'all'), step('town', 'town', 'sundays'), step('end', 'island')];
const states = stepped.states(steps, rows, edition);

describe('the steps of a stepped map', () => {
  it('show a view, and the circles of the groups that they name', () => {
    expect(states).toEqual([
      { step: 'all', view: 'island', places: ['sundays', 'others'] },
      { step: 'town', view: 'town', places: ['sundays'] },
      { step: 'end', view: 'island', places: [] },
    ]);
    expect(states.map((state) => stepped.stillLabel(state, rows, edition))).toEqual([
      'Map, island: Town, Port, West',
      'Map, town: Town, Port',
      'Map, island: ',
    ]);
    expect(stepped.problems(steps, rows, edition)).toEqual([]);
  });

  it.each([
    [step('a', 'twon'), 'the map has no view "twon": use one of island, town'],
    [step('a', 'island', 'sunday'), /^no group of places has the id sunday.*did you mean sundays/],
    [
      step('a', 'town', 'others'),
      'no place of others lies in the view town: give the step another view, island has all, or take others out of its places',
    ],
  ])('are refused with what to fix: %#', (wrong, message) => {
    const problems = stepped.problems([wrong], rows, edition);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toEqual({
      step: 'a',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  it('have a rule each, which reaches the still, and opens what the step shows alone', () => {
    const css = stepped.styles(states, rows, edition);
    const rule = (id: string) => new RegExp(`\\.still-${id}[^{]*\\{([^}]*)\\}`).exec(css)?.[1];
    expect(rule('all')).toContain('--in-island:visible;--places-sundays:block;--places-others:block');
    expect(rule('town')).toContain('--in-town:visible;--grown-town:1;--places-sundays:block');
    expect(rule('town')).not.toContain('--places-others');
    expect(rule('end')).not.toMatch(/--places|--grown-town:/);
    expect(css).not.toMatch(/NaN|undefined/);
  });
});

describe('the drawing that stays', () => {
  it.each(['narrow', 'wide'] as const)('holds every view in the %s frame, of numbers alone', (name) => {
    const { width, height } = stepped.size(rows, name, edition);
    const drawn = stepped.draw(rows, states, name, edition);
    expect(drawn).not.toMatch(/NaN|undefined/);
    // The overview has all; the town two of three.
    expect(drawn.match(/<circle (?!class)/g)).toHaveLength(3 + 2);
    expect(drawn).toContain(`class="view-town grows-town-${name}"`);
    for (const id of drawn.matchAll(/href="#([^"]+)"/g))
      expect(stepped.definitions?.(edition)).toContain(`id="${id[1]}"`);
    for (const { mark } of stepped.marks?.(rows, name, edition) ?? []) {
      expect(mark.left).toBeGreaterThanOrEqual(-14);
      expect(mark.left).toBeLessThan(width);
      expect(mark.top).toBeLessThan(height);
    }
  });

  it('ties every mark to the view and the group of its circle', () => {
    const classes = stepped.marks?.(rows, 'wide', edition).map(({ row, className }) => [row.id, className]);
    expect(classes).toEqual([
      ['town', 'in-island places-sundays'],
      ['port', 'in-island places-sundays'],
      ['west', 'in-island places-others'],
      ['town', 'in-town places-sundays'],
      ['port', 'in-town places-sundays'],
    ]);
  });

  it('lets an enlarged view grow out of the frame that is drawn of it', () => {
    const drawn = stepped.draw(rows, states, 'wide', edition);
    const [, x, width] = /<rect class="axis" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(drawn) ?? [];
    const css = stepped.styles(states, rows, edition);
    const [, from, scale] =
      /\.grows-town-wide\{transform:translate\(calc\(([\d.]+)px.*?scale\(calc\(([\d.]+)/.exec(css) ?? [];
    expect(Number(from)).toBeCloseTo(Number(x), 1);
    expect(Number(scale) * 720).toBeCloseTo(Number(width), 0);
    // The town is a quarter of four degrees.
    expect(Number(scale)).toBeGreaterThan(0.2);
    expect(Number(scale)).toBeLessThan(0.35);
  });
});

it('stands still with the whole above and what is enlarged below', () => {
  const { content, height, marks } = branches.draw(rows, frames.narrow, edition);
  expect(content.match(/<svg /g)).toHaveLength(1);
  expect(height).toBeGreaterThan(344 * 0.7 + 200);
  expect(marks).toHaveLength(3);
});

it('cuts the land at the edge of each view, for programs that draw all of it', () => {
  const { content } = branches.draw(rows, frames.wide, edition);
  const [, height = 0] = /<svg [^>]*height="(\d+)"/.exec(content)?.map(Number) ?? [];
  const [, land = ''] = /<svg .*?<path class="island" d="([^"]*)"/.exec(content) ?? [];
  const numbers = land.match(/-?[\d.]+/g)?.map(Number) ?? [];
  expect(numbers.length).toBeGreaterThan(4);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers.filter((_, index) => index % 2))).toBeLessThanOrEqual(height);
});
