import { expect, it } from 'vitest';
import { frames } from '../figure.ts';
import { exampleEdition as edition } from './example-edition.ts';
import { promises } from './verdicts/example.ts';

const rows = promises.rows(edition);

it('counts the statements by what has become of them, and shows a table to read', () => {
  const table = promises.tableToRead?.(rows, edition);
  expect(table?.above).toContain('aria-label="Kept: 2 and Broken: 1"');
  expect(table?.header).toEqual(['Verdict', 'Promised', 'Done']);
  expect(table?.rows[0]).toEqual({
    word: 'Kept',
    meaning: 'done by the day',
    heading: 'Open on Sundays.',
    text: 'It has been since May.',
  });
  expect(table?.className).toBe('verdicts');
});

it('draws every statement with its sign beside the record', () => {
  const { content } = promises.draw(rows, frames.wide, edition);
  for (const { said, record } of rows) {
    expect(content).toContain(`>${said}<`);
    expect(content).toContain(`>${record}<`);
  }
  expect(content.split('class="verdict error"')).toHaveLength(1 + 2);
  expect(content).toContain('>Promised<');
});
