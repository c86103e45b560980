import { expect, it } from 'vitest';
import { frames } from '../figure.ts';
import { members } from './cumulative-points/example.ts';
import { cumulativePoints, reached } from './cumulative-points/index.ts';
import { exampleEdition as edition } from './example-edition.ts';

const rows = members.rows(edition);

it('finds where a total surely reaches what it is compared with', () => {
  expect(reached(rows, 400)?.id).toBe('members.may');
  expect(reached(rows, 401)?.id).toBe('members.december');
  expect(reached(rows, 1000)).toBeUndefined();
  const nearly = rows.map((row) => ({ ...row, qualifier: 'nearly' as const }));
  expect(reached(nearly, 400)?.id).toBe('members.december');
});

it('draws a line to reach, and does without one', () => {
  const { content } = members.draw(rows, frames.wide, edition);
  expect(content).toContain('class="reference"');
  expect(content).toContain('All of 2020: 380');
  const { alternative: _, draw: __, ...told } = members;
  const alone = cumulativePoints(told, { tone: 'members', axis: () => '', alternative: (text) => text });
  const drawn = alone.draw(rows, frames.wide, edition).content;
  expect(drawn).not.toContain('class="reference"');
  expect(drawn).toContain('class="members"');
  expect(alone.alternative(rows, edition)).toBe(
    '210 members by 31 March, 400 members by 15 May and 905 members by 31 December',
  );
});

it('says in a long stretch that nothing is known of it', () => {
  expect(members.draw(rows, frames.wide, edition).content.split('not known')).toHaveLength(2 + 1);
});

it('draws it lower for pictures that are seen small', () => {
  const lowest = (content: string) =>
    Math.max(...[...content.matchAll(/ y="(\d+)"/g)].map(([, y]) => Number(y)));
  const small = members.drawSmall?.(rows, { width: 500, height: 200 }, edition) ?? '';
  expect(lowest(small)).toBeLessThanOrEqual(200);
  expect(lowest(members.draw(rows, frames.wide, edition).content)).toBeGreaterThan(200);
});
