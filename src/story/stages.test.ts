/** That a prose tells any figure that has states step by step: here a chart of two days, which is no map. */
import { describe, expect, it } from 'vitest';
import { printProblem } from '../dataset/problem.ts';
import { wordsColumn } from '../figures/columns.ts';
import { idDetail } from '../figures/details.ts';
import { type AnyFigure, type Figure, frameNames, markAround } from '../figures/figure.ts';
import { drawStage, selectorOf } from '../figures/stage.ts';
import type { State } from '../figures/stepped.ts';
import { compareEditions } from '../prose/compare-editions.ts';
import { readProse } from '../prose/prose.ts';
import { readEdition } from '../stories/edition.ts';
import { stageOf, stagesOf } from './stages.ts';

interface Day {
  id: string;
  name: string;
  visitors: number;
}

/** The days that have been told so far. */
interface DaysState extends State {
  days: readonly string[];
}

const visitors: Figure<Day> = {
  id: 'visitors',
  rows: () => [
    { id: 'mon', name: 'Monday', visitors: 120 },
    { id: 'tue', name: 'Tuesday', visitors: 95 },
  ],
  title: () => 'Fewer on Tuesday',
  alternative: (days) => days.map(({ name, visitors }) => `${name}: ${visitors}`).join('; '),
  columns: [
    wordsColumn(
      'day',
      () => 'Day',
      ({ name }) => name,
    ),
  ],
  details: [idDetail(({ id }) => id)],
  sources: () => [],
  status: () => 'reported',
  draw: () => ({ content: '', height: 0 }),
  stepped: {
    attributes: { days: { must: true, does: 'fill the day' }, tone: { does: 'take the tone' } },
    problems: (steps, days) =>
      steps.flatMap(({ id, given }) =>
        (given.days ?? [])
          .filter((day) => !days.some((one) => one.id === day))
          .map((day) => ({ step: id, message: `the chart has no day ${day}` })),
      ),
    states: (steps) =>
      steps.map(({ id, given }, index) => ({
        step: id,
        days: [...steps.slice(0, index).flatMap((above) => above.given.days ?? []), ...(given.days ?? [])],
      })),
    size: (days, frame) => ({ width: frame === 'wide' ? 700 : 350, height: days.length * 40 }),
    draw: (days) =>
      days
        .map(({ id, visitors }, at) => `<rect class="bar-${id}" y="${at * 40}" width="${visitors}"/>`)
        .join(''),
    styles: (states: readonly DaysState[], days) =>
      [
        ...days.map(({ id }) => `.bar-${id}{fill-opacity:var(--bar-${id},0)}`),
        ...states.map(
          (state) => `${selectorOf(state, states)}{${state.days.map((day) => `--bar-${day}:1`).join(';')}}`,
        ),
      ].join(''),
    marks: (days) => days.map((row, at) => ({ row, mark: markAround(20, at * 40 + 20) })),
    stillLabel: ({ days: told }: DaysState, days) =>
      days
        .filter(({ id }) => told.includes(id))
        .map(({ name }) => name)
        .join(', '),
  },
};

const { stepped: _, ...still } = visitors;
const fixed: Figure<Day> = { ...still, id: 'fixed' };
const figures: readonly AnyFigure[] = [visitors, fixed];
const edition = readEdition('en', 'data/prisons');

const text = `Before.

<Scrolly figure="visitors">

<Step id="first" days="mon">Many came.</Step>

<Step id="second" days="tue" tone="low">Fewer came.</Step>

</Scrolly>
`;
const read = (prose: string, known = figures) => readProse('en', edition, prose, known);
const problems = (prose: string, known = figures) =>
  read(prose, known).problems.map((problem) => printProblem(problem).split('\n')[0]);

describe('a chart that has states', () => {
  it('is given its steps as the prose has them', () => {
    expect(problems(text)).toEqual([]);
    expect(read(text).prose.scrollies).toEqual([
      {
        figure: 'visitors',
        steps: [
          { id: 'first', given: { days: ['mon'], tone: [] }, words: 'Many came.' },
          { id: 'second', given: { days: ['tue'], tone: ['low'] }, words: 'Fewer came.' },
        ],
      },
    ]);
  });

  it.each(frameNames)('is one %s drawing, which a sheet turns into each of its states', (name) => {
    const stage = stageOf(stagesOf(read(text).prose, edition, figures), { step: 'second' });
    const { svg, width, height } = drawStage(stage, name, edition);
    expect([width, height]).toEqual([name === 'wide' ? 700 : 350, 80]);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).toContain('aria-labelledby="visitors-alternative"');
    expect(svg).toContain(`<g id="visitors-stage-${name}"><rect class="bar-mon"`);
    const { stepped, states, rows } = stage;
    expect(stepped.styles(states, rows, edition)).toBe(
      [
        '.bar-mon{fill-opacity:var(--bar-mon,0)}.bar-tue{fill-opacity:var(--bar-tue,0)}',
        '[data-active="first"] .graphic,.still-first{--bar-mon:1}',
        '[data-active="second"] .graphic,.still-second',
        ',.scrolly:not([data-active]:has(> script)) .graphic{--bar-mon:1;--bar-tue:1}',
      ].join(''),
    );
    expect(states.map((state) => stepped.stillLabel(state, rows, edition))).toEqual([
      'Monday',
      'Monday, Tuesday',
    ]);
  });

  it('must say the same in every edition', () => {
    const other = { file: 'fr.mdx', text: text.replace(' tone="low"', ' tone="high"') };
    expect(compareEditions({ file: 'en.mdx', text }, other, figures).map(({ message }) => message)).toEqual([
      'the step "second" does not take the tone low, as en.mdx:7 does',
      'the step "second" takes the tone high, but at en.mdx:7 it does not: fix whichever is wrong',
    ]);
  });
});

describe('a step', () => {
  const at = (line: number, message: string) => [`src/stories/prisons/en.mdx:${line}:1  ${message}`];

  it('has the attributes of its own figure, and no others', () => {
    expect(problems(text.replace('days="mon"', 'view="france"'))).toEqual([
      ...at(5, '<Step> needs days="…"'),
      ...at(5, '<Step> has no view'),
    ]);
  });

  it('is checked by its figure', () => {
    expect(problems(text.replace('"tue"', '"wed"'))).toEqual(at(7, 'the chart has no day wed'));
  });

  it('has an id of its own on the page', () => {
    expect(problems(text.replace('"second"', '"first"'))).toEqual(
      at(7, 'two steps have the id first: rename one'),
    );
  });

  it('stands inside of a scrolly', () => {
    expect(problems('<Step id="a" days="mon">Many.</Step>')).toEqual(
      at(1, 'this <Step> stands outside of <Scrolly figure="…">: put it between its tags'),
    );
  });
});

describe('a scrolly', () => {
  const at3 = (message: string) => [`src/stories/prisons/en.mdx:3:1  ${message}`];

  it('takes no figure without states, and says so once', () => {
    const other = text.replace('"visitors"', '"fixed"');
    const none = 'the figure fixed has no states that steps could change';
    expect(problems(other)).toEqual(
      at3(`${none}: name one that has, visitors, or write <Figure id="fixed" />`),
    );
    expect(problems(other, [fixed])).toEqual(at3(`${none}, nor has any other: write <Figure id="fixed" />`));
  });

  it('takes no figure that does not exist', () => {
    expect(problems(text.replace('"visitors"', '"visitor"'))).toEqual(
      at3('no figure has the id visitor: did you mean visitors?'),
    );
  });

  it('shows a figure that no other one shows', () => {
    const again = text.replace('Before.', '').replaceAll('first', 'third').replaceAll('second', 'fourth');
    expect(problems(text + again)).toEqual([
      'src/stories/prisons/en.mdx:12:1  a <Scrolly> above shows this figure already: put the steps into that one',
    ]);
  });
});
