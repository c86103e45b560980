/** A figure's SVG file as a picture, for places that take nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { keptBytes } from '../tools/kept-bytes.ts';
import { once } from '../tools/once.ts';
import { withDotsPerInch } from './dots-per-inch.ts';
import { type Colour, inFewColours, runsOf } from './few-colours.ts';
import { drawnFrom, frozenPicture } from './frozen-pictures.ts';

/** Cut by `npm run fonts`: the renderer reads no woff2 and no variable font. The last has the letters that others lack. */
const fontFiles = ['sans-400', 'sans-700', 'serif-700', 'sans-400-extended'].map((name) =>
  join('src', 'fonts', `${name}.ttf`),
);

/** CSS pixels to the inch. */
const pixelsPerInch = 96;

/** The most bytes that a picture takes, as far as fewer shades can help. */
export const pictureBytes = 60_000;
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

/** What a picture depends on besides its drawing: typefaces, and whatever draws and shrinks it. */
const makerFiles = [
  ...fontFiles,
  ...['png.ts', 'few-colours.ts', 'dots-per-inch.ts'].map((name) => join('src', 'embed', name)),
  ...['@resvg/resvg-js', 'sharp'].map((name) => join('node_modules', name, 'package.json')),
];
const makers = once(() => {
  const hash = createHash('sha256');
  for (const file of makerFiles) hash.update(readFileSync(file));
  return hash.digest('hex');
});

/** The name of what the picture of an SVG file is drawn from, at `scale` pixels to the CSS pixel. */
export const pictureName = (svg: string, scale: number): string => drawnFrom(svg, scale, makers());

/**
 * The picture of an SVG file made by `styledSvg`, in its light theme, `scale` pixels to the CSS pixel. The same
 * bytes on every machine: the typeface comes with the project.
 */
export async function figurePng(svg: string, scale: number): Promise<Uint8Array> {
  const name = pictureName(svg, scale);
  return frozenPicture(name) ?? keptBytes([name], () => drawPng(svg, scale));
}

/** The same, drawn in any case. */
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
