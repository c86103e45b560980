import sharp from 'sharp';
import { expect, it } from 'vitest';
import { indexed, indexedPng, isSurelyOver } from './indexed-png.ts';

const opaque = 0xff000000;
/** Five pixels a row, so that each row ends within a byte. */
const width = 5;
const picture = (colours: number) =>
  Uint32Array.from({ length: width * 16 }, (_, at) => (opaque | (((at * 7) % colours) * 0x0a0f05)) >>> 0);

it('holds every pixel as it was drawn', async () => {
  const pixels = picture(16);
  const packed = indexed(pixels, width, 16);
  if (!packed) throw new Error('sixteen colours are not too many');
  const file = await indexedPng(packed);
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([width, 16]);
  expect([...data]).toEqual([...Buffer.from(pixels.buffer)]);
});

it('is not made of more colours than half a byte can name', () => {
  expect(indexed(picture(17), width, 16)).toBeUndefined();
});

it('tells what is too large, and of nothing else that it is', async () => {
  let state = 1;
  const noise = Uint32Array.from({ length: 40_000 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (opaque | (state >>> 28)) >>> 0;
  });
  const packed = indexed(noise, 200, 200);
  if (!packed) throw new Error('sixteen colours are not too many');
  const { length } = await indexedPng(packed);
  expect(await isSurelyOver(length / 2, packed)).toBe(true);
  expect(await isSurelyOver(length, packed)).toBe(false);
});
