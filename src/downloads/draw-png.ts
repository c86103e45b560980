/** Draws a picture as a PNG file. Whatever it depends on is named in `makerFiles` of png.ts. */
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { withDotsPerInch } from './dots-per-inch.ts';
import { inFewColours, runsOf } from './few-colours.ts';
import type { Picture } from './picture.ts';

/** Cut by `npm run fonts`: the renderer reads no woff2 and no variable font. The last has the letters that others lack. */
export const fontFiles = ['sans-400', 'sans-700', 'serif-700', 'sans-400-extended'].map((name) =>
  join('src', 'fonts', `${name}.ttf`),
);

/** CSS pixels to the inch. */
const pixelsPerInch = 96;

/** The most bytes that a picture takes, as far as fewer shades can help. */
const pictureBytes = 60_000;
/** How many shades soften the edges: the first that keeps within the bytes. */
const shades = [8, 4, 2, 1];

/** The picture as a PNG file with `scale` pixels to the CSS pixel. */
export async function drawPng({ svg, colours }: Picture, scale: number): Promise<Uint8Array> {
  const drawn = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Public Sans' },
    fitTo: { mode: 'zoom', value: scale },
  });
  const { width, height } = drawn;
  const bytes = drawn.pixels;
  const runs = runsOf(new Uint32Array(bytes.buffer, bytes.byteOffset, width * height));
  let picture: Uint8Array = new Uint8Array();
  for (const count of shades) {
    const fewer = inFewColours(runs, colours, count);
    picture = await sharp(Buffer.from(fewer.buffer), { raw: { width, height, channels: 4 } })
      .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
      .toBuffer();
    if (picture.length <= pictureBytes) break;
  }
  return withDotsPerInch(picture, pixelsPerInch * scale);
}
