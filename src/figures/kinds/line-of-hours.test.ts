import { describe, expect, it } from 'vitest';
import { frameNames, frames } from '../figure.ts';
import { textWidth } from '../text.ts';
import { exampleEdition as edition } from './example-edition.ts';
import { trains } from './line-of-hours/example.ts';
import { drawHours, type HourRow, hourLinks, type LineOfHoursOptions } from './line-of-hours/index.ts';

const rows = trains.rows(edition);
const options: LineOfHoursOptions<HourRow> = {
  tone: 'trains',
  unknownHour: () => 'hour not noted',
  disputed: () => 'disputed',
};
const links = { meaning: () => 'order of the hours', disputed: () => 'hour disputed' };
const lanes = { out: () => 'To the coast', back: () => 'To town' };
const box = { left: 0, right: 344, top: 0, textSize: 12, radius: 4 };
const drawn = (some: readonly HourRow[], more: Partial<typeof options> = {}, inBox = {}) =>
  drawHours(some, { ...options, ...more }, { ...box, ...inBox }, edition);

const linksIn = (content: string) => [...content.matchAll(/<path class="(link[^"]*)" d="M[\d. ]+L/g)];
const words = (content: string) => [...content.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

/** The row of the example with that id, with whatever differs from it. */
function row(id: string, more: Partial<HourRow> = {}): HourRow {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error(`no train ${id}`);
  return { ...found, ...more };
}

describe('the line', () => {
  it('goes from full hour to full hour, and marks stand on it by their hours', () => {
    const { content, marks } = drawn(rows);
    const [, from = '', until = ''] = /class="axis" d="M([\d.]+) [\d.]+H([\d.]+)/.exec(content) ?? [];
    expect(words(content)[0]).toBe('22:00');
    // From 22:00 to 02:00.
    const hourWidth = (Number(until) - Number(from)) / 4;
    expect(marks.slice(0, 4).map(({ x }) => (x - Number(from)) / hourWidth)).toEqual(
      [1 / 6, 2 / 3, 25 / 12, 3.5].map((hours) => expect.closeTo(hours, 2)),
    );
  });

  it('ends before the rows whose hour is not known, and draws many of them together', () => {
    const many = Array.from({ length: 30 }, (_, index) => row('engine', { id: `engine-${index}` }));
    const { content, marks } = drawn([row('milk'), ...many]);
    const [, until = ''] = /class="axis" d="M[\d.]+ [\d.]+H([\d.]+)/.exec(content) ?? [];
    expect(Number(until)).toBeGreaterThan(box.right / 2);
    for (const { x } of marks.slice(1)) {
      expect(x).toBeGreaterThan(Number(until) + 30);
      expect(x).toBeLessThanOrEqual(box.right);
    }
    expect(words(content)).toContain('hour not noted');
    expect(words(drawn(rows.slice(0, 4)).content)).not.toContain('hour not noted');
  });

  it('has no hour where none is known', () => {
    const { content } = drawn([row('engine')], { lanes, links }, { nameSize: 12 });
    expect(words(content)).toEqual(['hour not noted', 'Engine alone']);
    expect(content).not.toMatch(/H[\d.]+/);
  });

  it('leaves out hours rather than have them touch', () => {
    const day = [row('milk', { at: '2021-05-03T00:10' }), row('mail', { at: '2021-05-03T23:40' })];
    const { content } = drawn(day);
    const places = [...content.matchAll(/<text x="(\d+)"[^>]*>\d\d:00</g)].map(([, x]) => Number(x));
    expect(places.length).toBeGreaterThan(4);
    const label = Math.floor(textWidth('00:00', box.textSize));
    for (const [index, x] of places.slice(1).entries())
      expect(x - (places[index] ?? x)).toBeGreaterThanOrEqual(label);
    // At the edges they are moved inside.
    expect(places[0]).toBeGreaterThanOrEqual(Math.floor(label / 2));
  });
});

describe('lanes', () => {
  it('stand above one another in the order of the options, with what they are called', () => {
    const { marks, content, lineY } = drawn(rows, { lanes });
    const heights = new Map(marks.map((mark) => [mark.row.lane, mark.y]));
    expect(heights.get('back')).toBe(lineY);
    expect(heights.get('out')).toBeLessThan(lineY);
    expect(words(content).slice(0, 2)).toEqual(['To the coast', 'To town']);
  });

  it('are named only where a row stands in more than one', () => {
    const out = rows.filter(({ lane }) => lane === 'out');
    expect(words(drawn(out, { lanes }).content)).not.toContain('To the coast');
    expect(drawn(out, { lanes }).height).toBeLessThan(drawn(rows, { lanes }).height);
    const [first, second] = drawn(rows).marks;
    expect(first?.y).toBe(second?.y);
  });
});

describe('links', () => {
  it('lead from each hour to the next, and are dotted at both sides of a disputed one', () => {
    expect(hourLinks(rows).map(({ from, to, disputed }) => [from.id, to.id, disputed])).toEqual([
      ['milk', 'mail', false],
      ['mail', 'coal', true],
      ['coal', 'sleeper', true],
    ]);
    const classes = linksIn(drawn(rows, { lanes, links }).content).map(([, name]) => name);
    expect(classes).toEqual(['link', 'link disputed', 'link disputed']);
  });

  it('are drawn only where the options say what they mean', () => {
    const { content, height } = drawn(rows, { lanes });
    expect(content).not.toContain('class="link');
    expect(height).toBeLessThan(drawn(rows, { lanes, links }).height);
  });

  it('are told of in a key: those that are there, in as many lines as it needs', () => {
    const agreed = rows.map((one) => ({ ...one, disputed: false }));
    expect(words(drawn(rows, { links }).content)).toEqual(
      expect.arrayContaining(['order of the hours', 'hour disputed']),
    );
    expect(words(drawn(agreed, { links }).content)).not.toContain('hour disputed');
    expect(words(drawn(rows.slice(0, 1), { links }).content)).not.toContain('order of the hours');
    const narrow = drawn(rows, { links }, { right: 200 });
    expect(narrow.height).toBeGreaterThan(drawn(rows, { links }).height);
  });
});

describe('names', () => {
  it('stand above the marks, with what is doubtful, and never outside the drawing', () => {
    for (const name of frameNames) {
      const { content } = trains.draw(rows, frames[name], edition);
      const named = [...content.matchAll(/<text x="(\d+)"[^>]*class="strong">([^<]*)</g)];
      expect(named.map(([, , text]) => text).toSorted()).toEqual(
        ['Coal (disputed)', 'Engine alone', 'Mail', 'Milk train', 'Sleeper'].toSorted(),
      );
      for (const [, x, text = ''] of named)
        expect(Number(x) + textWidth(text, frames[name].textSize, 700)).toBeLessThan(frames[name].width);
    }
  });

  it('climb where they are in each other’s way, until there are fourteen', () => {
    const many = Array.from({ length: 16 }, (_, index) => row('mail', { id: `mail-${index}` }));
    const { content, marks } = drawn(many, {}, { nameSize: 12 });
    const heights = [...content.matchAll(/y="(\d+)"[^>]*class="strong"/g)].map(([, y]) => y);
    expect(new Set(heights).size).toBe(14);
    expect(heights).toHaveLength(14);
    expect(marks).toHaveLength(16);
  });

  it('stand elsewhere where a box has no size for them', () => {
    expect(drawn(rows).content).not.toContain('class="strong"');
  });
});

describe('in another drawing', () => {
  it('has a mark of the figure’s own, and its tone', () => {
    const mark = (one: HourRow, { x }: { x: number }) => `<use href="#${one.id}" x="${Math.round(x)}"/>`;
    expect(drawn(rows, { mark }).content).toMatch(/<g class="trains"><use href="#milk" x="\d+"\/>.*<\/g>/);
  });

  it('has classes by row for what steps change', () => {
    const classes = { mark: (id: string) => `mark-${id}`, link: (id: string) => `to-${id}` };
    const { content } = drawn(rows, { links }, { classes });
    expect(content).toContain('<circle class="mark-engine"');
    expect(linksIn(content).map(([, name]) => name)).toEqual([
      'link to-mail',
      'link disputed to-coal',
      'link disputed to-sleeper',
    ]);
    // What the key tells of is there from the first such link on.
    expect(content).toMatch(
      /class="quiet to-mail">order of the hours<.*class="quiet to-coal">hour disputed</,
    );
    expect(content).not.toContain('class="trains"');
  });

  it('begins at the box’s upper edge', () => {
    const [high, low] = [drawn(rows), drawn(rows, {}, { top: 100 })];
    expect(low.lineY - high.lineY).toBe(100);
    expect(low.height).toBeCloseTo(high.height, 6);
  });
});

it('answers with the hour and what is doubtful about it', () => {
  expect(rows.map((one) => trains.answer?.(one, edition))[2]).toEqual({
    id: 'coal',
    about: 'Coal',
    value: '00:05',
    detail: 'disputed: the two boxes differ by an hour',
  });
  expect(trains.period?.(rows, edition)).toEqual({ from: '2021-05-03', until: '2021-05-04' });
});
