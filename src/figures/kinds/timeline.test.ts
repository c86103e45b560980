import { expect, it } from 'vitest';
import { frames } from '../figure.ts';
import { exampleEdition as edition } from './example-edition.ts';
import { history } from './timeline/example.ts';

const rows = history.rows(edition);

it('draws each event in its lane and in the list, with the sign of the lane', () => {
  const { content, marks } = history.draw(rows, frames.wide, edition);
  const house = /class="sign house" d="([^"]*)"/.exec(content)?.[1] ?? '';
  const council = /class="sign council" d="([^"]*)"/.exec(content)?.[1] ?? '';
  expect(house.split('M')).toHaveLength(1 + 2);
  expect(council.split('l6 6l-6 6l-6-6z')).toHaveLength(1 + 1);
  expect(content.split('class="house"')).toHaveLength(1 + 1);
  expect(marks).toHaveLength(3);
});

it('tells rows by the words of their lanes and of their days', () => {
  expect(history.alternative(rows, edition)).toBe(
    'Events in the order of their dates. 4 March 2019: The council plans a new wing. 2 September 2019 – 30 June 2020: The new wing is built. 11 July 2020: The new wing opens.',
  );
  const [date, lane] = history.columns;
  expect(rows.map((row) => date?.value(row))).toEqual(['2019-03-04', '2019-09-02/2020-06-30', '2020-07-11']);
  expect(rows.map((row) => lane?.text(row, edition))).toEqual(['The council', 'The house', 'The house']);
});

it('parts the list where nothing happened for longer than the figure says', () => {
  const linked = (longWait: number) => {
    const moved = rows.map((row) => (row.id === 'opening' ? { ...row, from: '2021-03-01' } : row));
    const { content } = history.draw(longWait > 150 ? rows : moved, frames.wide, edition);
    return /class="rule" d="([^"]*)"/.exec(content)?.[1]?.match(/M6 /g)?.length ?? 0;
  };
  // From March to September nothing happened; from June to July is no wait, to March is one.
  expect(linked(151)).toBe(1);
  expect(linked(150)).toBe(0);
});
