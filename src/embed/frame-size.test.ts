import { describe, expect, it } from 'vitest';
import { fallbackHeight, frameHeight } from './frame-size.ts';

const drawings = { narrow: { width: 376, height: 432 }, wide: { width: 672, height: 332 } };
const short = { ...drawings, footer: { table: 'Table', story: 'Story', day: 'Today' } };

describe('the height of a frame', () => {
  it('follows the drawing that shows at a width, the narrow one never larger than it was drawn', () => {
    expect(frameHeight(short, 320)).toBe(Math.ceil((320 / 344) * 400 + 28));
    for (const width of [344, 358, 591]) expect(frameHeight(short, width)).toBe(400 + 28);
    expect(frameHeight(short, 640)).toBe(300 + 28);
    expect(frameHeight(short, 1200)).toBe(frameHeight(short, 704));
  });

  it('keeps the margin that a theme has', () => {
    for (const width of [376, 591]) expect(frameHeight(short, width, true)).toBe(432 + 28);
    expect(frameHeight(short, 672, true)).toBe(332 + 28);
  });

  it('has room for each line that the words below take', () => {
    const word = 'twenty letters of it';
    const long = { ...drawings, footer: { table: word, story: word, day: word } };
    expect(frameHeight(long, 344)).toBe(400 + 2 * 28);
    expect(frameHeight(long, 640)).toBe(300 + 28);
    const longer = { ...drawings, footer: { table: word, story: word.repeat(3), day: word } };
    expect(frameHeight(longer, 344)).toBe(400 + 3 * 28);
  });
});

describe('the height of a snippet', () => {
  it('is the largest that any width of a host wants', () => {
    expect(fallbackHeight(short)).toBe(frameHeight(short, 344));
    const flat = { ...short, narrow: { width: 376, height: 132 } };
    expect(fallbackHeight(flat)).toBe(frameHeight(flat, 704));
    expect(fallbackHeight(flat, true)).toBe(frameHeight(flat, 704, true));
  });
});
