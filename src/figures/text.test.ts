import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from './text.ts';

const size = 10;
/** Lines of a text where `head` just fits. */
const broken = (text: string, head: string) => wrap(text, textWidth(head, size) + 0.1, size);

describe('a text in lines', () => {
  it('breaks at spaces, as late as it can', () => {
    expect(broken('one and one and one', 'one and')).toEqual(['one and', 'one and', 'one']);
  });

  it.each([
    ['a number and its unit', 'it rose to 53.5 tonnes', 'it rose to 53.5', ['it rose to', '53.5 tonnes']],
    ['a day and its month', 'vu le 14 avril', 'vu le 14', ['vu le', '14 avril']],
    [
      'thousands and what is counted',
      'soit 1\u202f263 détenus',
      'soit 1\u202f263',
      ['soit', '1\u202f263 détenus'],
    ],
  ])('never parts %s', (_, text, head, lines) => {
    expect(broken(text, head)).toEqual(lines);
  });

  it('may break after a year, and before a number', () => {
    expect(broken('in all of 2024 they', 'in all of 2024')).toEqual(['in all of 2024', 'they']);
    expect(broken('from 5 to 7', 'from 5 to')).toEqual(['from 5 to', '7']);
  });

  it('counts a space that cannot be broken as the browser sets it', () => {
    expect(textWidth('\u00a0', size)).toBe(textWidth(' ', size));
    expect(textWidth('\u202f', size)).toBeCloseTo(textWidth(' ', size) / 2, 1);
  });

  it('breaks a word that is longer than the line, and keeps all of it', () => {
    const word = 'Verwaltungsvorschrift'.repeat(6);
    const lines = wrap(`eine ${word} gilt`, 100, size);
    for (const line of lines) expect(textWidth(line, size)).toBeLessThanOrEqual(100);
    expect(lines.join('').replaceAll(' ', '')).toBe(`eine${word}gilt`);
  });

  it('leaves a word whole where no line could hold it', () => {
    expect(wrap('on its own', 5, size)).toEqual(['on', 'its', 'own']);
  });
});
