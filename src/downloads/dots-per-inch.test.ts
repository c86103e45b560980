import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { withDotsPerInch } from './dots-per-inch.ts';
import type { Picture } from './picture.ts';
import { figurePng } from './png.ts';

/** What a PNG says of its size on paper, in pixels to the inch. */
async function dotsOf(png: Uint8Array): Promise<number> {
  const { density } = await sharp(png).metadata();
  return density ?? 0;
}

const square: Picture = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><rect width="9" height="9" fill="#111111"/></svg>',
  colours: [[17, 17, 17]],
};

it('says of a picture in double size that it is as large on paper', async () => {
  expect(await dotsOf(await figurePng(square, 1))).toBe(96);
  expect(await dotsOf(await figurePng(square, 2))).toBe(192);
});

it('leaves a file that is valid to the byte', async () => {
  const png = Buffer.from(withDotsPerInch(await figurePng(square, 1), 300));
  const name = png.indexOf('pHYs');
  expect(png.readUInt32BE(name + 13)).toBe(crc32(png.subarray(name, name + 13)));
  expect(png.readUInt32BE(name + 4)).toBe(11811);
  expect(png[name + 12]).toBe(1);
});

it('refuses a picture that says nothing of it', () => {
  expect(() => withDotsPerInch(Buffer.from('IDAT'), 96)).toThrow(/on paper/);
});
