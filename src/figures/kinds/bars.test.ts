import { expect, it } from 'vitest';
import { frames } from '../figure.ts';
import { visitors } from './bars/example.ts';
import { type BarRow, bars } from './bars/index.ts';
import { exampleEdition as edition } from './example-edition.ts';

const rows = visitors.rows(edition);
const drawn = (some: readonly BarRow[]) => visitors.draw(some, frames.wide, edition).content;
/** The words of a drawing, in its order. */
const words = (content: string) => [...content.matchAll(/>([^<>]+)</g)].map(([, text]) => text);
const count = (content: string, name: string) => content.split(`class="${name}"`).length - 1;

it('draws bars of any labels, with derived and provisional ones apart and a gap between them', () => {
  const content = drawn(rows);
  expect(words(content)).toEqual(expect.arrayContaining(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']));
  expect(words(content)).toEqual(expect.arrayContaining(['120', '95', '140', '60', 'derived', 'so far']));
  for (const name of ['visitors', 'visitors-derived', 'visitors-provisional', 'hatching'])
    expect(count(content, name), name).toBe(1);
  expect(words(content).join(' ')).toContain('no figure');
  expect(visitors.draw(rows, frames.wide, edition).marks).toHaveLength(5);
});

it('leaves out labels and numbers that have no room, but keeps the last and the telling ones', () => {
  const many = Array.from({ length: 90 }, (_, index): BarRow => {
    const id = `day.${index}`;
    const label = `Day ${index + 1}`;
    const [first] = rows as [BarRow];
    return { ...first, id, label, value: 1000 + index, highlighted: index === 40 };
  });
  const told = words(drawn(many));
  expect(told.filter((text) => text?.startsWith('Day')).at(-1)).toBe('Day 90');
  expect(told.filter((text) => text?.startsWith('Day')).length).toBeLessThan(20);
  expect(told.filter((text) => text?.startsWith('1,0'))).toEqual(['1,040', '1,089']);
});

it('draws no place for gaps behind the last bar, and joins neighbouring ones before it', () => {
  const gap = (label: string): BarRow => ({
    ...(rows[2] as BarRow),
    id: label,
    label,
  });
  const [first, second] = rows as [BarRow, BarRow];
  const content = drawn([first, gap('A'), gap('B'), second, gap('C')]);
  expect(words(content)).not.toContain('C');
  expect(words(content).filter((text) => text === 'no')).toHaveLength(1);
  expect(visitors.draw([gap('A')], frames.wide, edition)).toMatchObject({ content: '', height: 0 });
});

it('says each bar, and in a note what is particular', () => {
  expect(visitors.alternative(rows, edition)).toBe(
    'Visitors of the library: Mon, 120 visitors; Tue, 95 visitors (derived); Wed, no figure; Thu, 140 visitors; Fri, 60 visitors (not over yet).',
  );
  const noted = rows.map((row) => (row.value === null ? { ...row, note: 'the counter was broken' } : row));
  expect(visitors.note?.(noted, edition)).toBe(
    'Tue, drawn as an outline: derived, those who left, less those who were in. Fri, hatched: not over yet. Wed: the counter was broken.',
  );
  const { note: _, alternative: __, ...told } = visitors;
  const untold = bars<BarRow>(told, { tone: 'x', axis: () => '', alternative: (text) => text });
  expect(untold.note?.(rows, edition)).toBe('Tue, drawn as an outline: derived. Fri, hatched: provisional.');
  expect(untold.note?.(rows.slice(0, 1), edition)).toBeUndefined();
});

it.each(['wide', 'narrow'] as const)('keeps the numbers of high bars off the heading: %s', (name) => {
  const [first] = rows as [BarRow];
  const falling = [900, 700, 40, 20].map((value, index) => {
    const label = String(index + 4);
    return { ...first, id: label, label, value };
  });
  const rising = [...falling].reverse();
  const highest = (some: readonly BarRow[]) =>
    Math.min(
      ...[...visitors.draw(some, frames[name], edition).content.matchAll(/M[\d.]+ ([\d.]+)h/g)].map(([, y]) =>
        Number(y),
      ),
    );
  expect(highest(falling)).toBeGreaterThan(highest(rising) + 12);
});

it('marks a part of bars, tells it in a key, and says it in the text alternative', () => {
  const { note: _, alternative: __, draw: ___, ...told } = visitors;
  const members = bars<BarRow>(told, {
    tone: 'visitors',
    axis: () => 'Visitors a day',
    alternative: (days) => days,
    marked: {
      tone: 'visitors-members',
      name: () => 'members',
      of: ({ label, value }) => (label === 'Mon' ? 30 : label === 'Thu' ? (value ?? 0) : 0),
    },
  });
  const { content } = members.draw(rows, frames.wide, edition);
  // The parts of two bars are one path; the key has a square.
  expect(count(content, 'visitors-members')).toBe(2);
  expect(/<path class="visitors-members" d="[^"]*z[^"]*z"/.test(content)).toBe(true);
  expect(words(content)).toContain('members');
  expect(members.alternative(rows, edition)).toBe(
    'Mon, 120 visitors, 30 of them members; Tue, 95 visitors (derived); Wed, no figure; Thu, 140 visitors, members; Fri, 60 visitors (provisional)',
  );
});
