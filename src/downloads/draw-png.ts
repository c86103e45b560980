/** Draws an SVG file as a picture. Whatever it depends on is named in `makerFiles` of png.ts. */
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { withDotsPerInch } from './dots-per-inch.ts';
import { type Colour, inFewColours, runsOf } from './few-colours.ts';

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

/** The light theme's colours, and the drawing with them in the place of properties that the renderer does not know. */
function withPlainColours(svg: string): { svg: string; colours: Colour[] } {
  const light = svg.replace(/@media \(prefers-color-scheme:dark\)\{[^}]*\}\}/, '');
  const values = new Map(
    [...light.matchAll(/(--[a-z-]+):([^;}]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const part = (value: string, at: number) => Number.parseInt(value.slice(at, at + 2), 16);
  return {
    // The typefaces have one hyphen, and lines are broken already.
    svg: light
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/var\((--[a-z-]+)\)/g, (property, name: string) => values.get(name) ?? property),
    colours: [...values.values()]
      .filter((value) => /^#[0-9a-f]{6}$/.test(value))
      .map((value): Colour => [part(value, 1), part(value, 3), part(value, 5)]),
  };
}

/** The picture of an SVG file, as `figurePng` gives it, drawn in any case. */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array> {
  const plain = withPlainColours(svg);
  const drawn = await renderAsync(plain.svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Public Sans' },
    fitTo: { mode: 'zoom', value: scale },
  });
  const { width, height } = drawn;
  const bytes = drawn.pixels;
  const runs = runsOf(new Uint32Array(bytes.buffer, bytes.byteOffset, width * height));
  let picture: Uint8Array = new Uint8Array();
  for (const count of shades) {
    const fewer = inFewColours(runs, plain.colours, count);
    picture = await sharp(Buffer.from(fewer.buffer), { raw: { width, height, channels: 4 } })
      .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
      .toBuffer();
    if (picture.length <= pictureBytes) break;
  }
  return withDotsPerInch(picture, pixelsPerInch * scale);
}
