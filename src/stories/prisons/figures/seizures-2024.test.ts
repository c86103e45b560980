import { expect, it } from 'vitest';
import { prisonsEdition } from '../../../../tests/prisons.ts';
import { frameNames, frames } from '../../../figures/figure.ts';
import { type CumulativeRow, seizures2024 } from './seizures-2024.ts';

const edition = prisonsEdition('en', 'data/prisons');
const rows = seizures2024.rows(edition);
const pathOf = (content: string, name: string) =>
  new RegExp(`class="${name}" d="([^"]*)"`).exec(content)?.[1] ?? '';
const bars = (content: string) =>
  [...pathOf(content, 'seizures').matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)].map(([, from, top, until]) => ({
    length: Number(until) - Number(from),
    top: Number(top),
  }));

it.each(frameNames)('draws each total as a bar on its day, and nothing from one to the next: %s', (name) => {
  const { content } = seizures2024.draw(rows, frames[name], edition);
  const drawn = bars(content);
  expect(drawn).toHaveLength(rows.length);
  const [first, last] = [rows[0], rows.at(-1)];
  expect((drawn.at(-1)?.length ?? 0) / (drawn[0]?.length ?? 1)).toBeCloseTo(
    (last?.value ?? 0) / (first?.value ?? 1),
    1,
  );
  const day = ({ until }: CumulativeRow) => Date.parse(until);
  const pace = drawn.slice(1).map(({ top }, index) => {
    const [from, to] = [rows[index], rows[index + 1]] as [CumulativeRow, CumulativeRow];
    return (top - (drawn[index]?.top ?? 0)) / (day(to) - day(from));
  });
  for (const each of pace) expect(each / (pace[0] ?? 1)).toBeCloseTo(1, 1);
  expect(content).not.toMatch(/ d="[^"]*[Ll]/);
});

it.each(frameNames)('breaks the line of the year before where words lie on it: %s', (name) => {
  const [first] = rows as [CumulativeRow];
  const short = { ...first, until: '2024-03-01', id: 'short', value: first.before.value * 0.9 };
  const breaks = (drawn: readonly CumulativeRow[]) => {
    const { content } = seizures2024.draw(drawn, frames[name], edition);
    return pathOf(content, 'reference').split('M').length;
  };
  expect(breaks([short, ...rows])).toBeGreaterThan(breaks(rows));
});

it('keeps every bar and leaves out words where totals follow closely', () => {
  const [first] = rows as [CumulativeRow];
  const daily = Array.from({ length: 31 }, (_, index) => ({
    ...first,
    id: `day-${index}`,
    until: `2024-03-${String(index + 1).padStart(2, '0')}`,
    value: 30 + index,
  }));
  const { content, marks } = seizures2024.draw(daily, frames.narrow, edition);
  expect(bars(content)).toHaveLength(daily.length);
  expect(marks).toHaveLength(daily.length);
  const said = content.split('class="strong"').length - 1;
  expect(said).toBeGreaterThan(0);
  expect(said).toBeLessThan(4);
});
