import { expect, it } from 'vitest';
import { type AnyFigure, frameNames, frames } from '../figure.ts';
import { visitors } from './bars/example.ts';
import { loans } from './blocks/example.ts';
import { members } from './cumulative-points/example.ts';
import { exampleEdition as edition } from './example-edition.ts';
import { trains } from './line-of-hours/example.ts';
import { seats } from './shares/example.ts';
import { branches } from './stepped-map/example.ts';
import { history } from './timeline/example.ts';
import { promises } from './verdicts/example.ts';

const examples: AnyFigure[] = [visitors, loans, members, trains, seats, branches, history, promises];
const drawings = examples.flatMap((figure) => frameNames.map((name) => ({ figure, name })));

it.each(drawings)('$figure.id is drawn inside the $name frame, of numbers alone', ({ figure, name }) => {
  const rows = figure.rows(edition);
  const { content, height, marks = [] } = figure.draw(rows, frames[name], edition);
  expect(content).not.toMatch(/NaN|undefined|Infinity/);
  expect(height).toBeGreaterThan(50);
  expect(figure.draw(rows, frames[name], edition).content).toBe(content);
  for (const mark of marks) {
    expect(mark.left).toBeGreaterThanOrEqual(0);
    expect(mark.left + mark.width).toBeLessThanOrEqual(frames[name].width + 0.1);
    expect(mark.top + mark.height).toBeLessThanOrEqual(height + 14);
  }
});

it.each(examples)('$id says all of itself in words', (figure) => {
  const rows = figure.rows(edition);
  expect(figure.title(rows, edition)).not.toBe('');
  const alternative = figure.alternative(rows, edition);
  expect(alternative).not.toMatch(/\{|undefined/);
  for (const column of figure.columns) {
    expect(column.header(edition)).not.toBe('');
    for (const row of rows) expect(column.text(row, edition)).not.toBe('');
  }
  if (!figure.answer) return;
  const answers = rows.map((row) => figure.answer?.(row, edition));
  expect(new Set(answers.map((answer) => answer?.id)).size).toBe(rows.length);
  expect(figure.marksName?.(edition)).not.toBe('');
});

it('lets a figure say otherwise what its kind would say', () => {
  expect(visitors.marksName?.(edition)).toBe('Bars in this chart');
  expect(visitors.provisional?.(visitors.rows(edition)[4] as never)).toBe(true);
  expect(loans.alternative(loans.rows(edition), edition)).toBe(
    'A block for each 1 thousand, in 2001 and 2021, provisional.',
  );
});
