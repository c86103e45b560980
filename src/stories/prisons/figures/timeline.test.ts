import { expect, it } from 'vitest';
import { prisonsEdition } from '../../../../tests/prisons.ts';
import { frameNames, frames } from '../../../figures/figure.ts';
import { whenOf } from '../../../figures/kinds/timeline/when.ts';
import { timeline } from './timeline.ts';

const edition = prisonsEdition('en', 'data/prisons');
const rows = timeline.rows(edition);
const [first] = rows as [(typeof rows)[number]];

/** Where the signs of a lane begin. */
const starts = (content: string, kind: string) =>
  [
    ...(new RegExp(`class="sign event-${kind}" d="([^"]*)"`).exec(content)?.[1] ?? '').matchAll(
      /M([\d.]+) ([\d.]+)/g,
    ),
  ].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

it.each(frameNames)(
  'draws each event in the lane of its subject and in the list, with no line to it: %s',
  (name) => {
    const { content, marks = [] } = timeline.draw(rows, frames[name], edition);
    for (const { lane } of rows)
      expect(starts(content, lane)).toHaveLength(rows.filter((row) => row.lane === lane).length);
    const dates = [...content.matchAll(/class="strong event-[a-z]+">([^<]*\d{4})</g)].map(
      ([, words]) => words,
    );
    expect(dates).toEqual(rows.map((row) => whenOf(row, edition.locale)));
    marks.forEach((mark, index) => {
      expect(mark.top + mark.height).toBeLessThanOrEqual(marks[index + 1]?.top ?? Number.POSITIVE_INFINITY);
    });
    expect(marks).toHaveLength(rows.length);
  },
);

it('keeps the time between events in the lanes, and stacks what would lie on one another', () => {
  const days = ['2024-01-01', '2024-01-02', '2025-01-01', '2026-01-01'];
  const events = days.map((from) => ({ ...first, lane: 'law' as const, from, until: undefined }));
  const drawn = starts(timeline.draw(events, frames.wide, edition).content, 'law');
  const [one, next, year, two] = drawn.map(({ x }) => x) as [number, number, number, number];
  expect((two - year) / (year - one)).toBeCloseTo(1, 1);
  expect(next - one).toBeLessThan(2);
  const [y, above, ...others] = drawn.map((sign) => sign.y) as [number, number, number, number];
  expect(above).toBeLessThan(y - 9);
  expect(others).toEqual([y, y]);
});

it('draws what went on for months as long as it was', () => {
  const events = [
    { ...first, from: '2024-01-01', until: '2024-07-01' },
    { ...first, from: '2025-01-01', until: undefined },
  ];
  const { content } = timeline.draw(events, frames.wide, edition);
  const [, from, until] = /class="sign event-attack" d="M([\d.]+) [\d.]+H([\d.]+)/.exec(content) ?? [];
  const [, later] = starts(content, 'attack');
  // The second begins where its sign does, half a sign before its day.
  expect((Number(until) - Number(from)) / ((later?.x ?? 0) + 5 - Number(from))).toBeCloseTo(182 / 366, 1);
});
