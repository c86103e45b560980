/** A figure's SVG file as a picture, for places that take nothing else. */
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/** Cut by `npm run fonts`: the renderer reads no woff2 and no variable font. */
const fontFiles = ['sans-400', 'sans-700', 'serif-700'].map((name) => join('src', 'fonts', `${name}.ttf`));

/** The light theme's colours in the place of the custom properties, which the renderer does not know. */
function withPlainColours(svg: string): string {
  const light = svg.replace(/@media \(prefers-color-scheme:dark\)\{[^}]*\}\}/, '');
  const colours = new Map(
    [...light.matchAll(/(--[a-z-]+):([^;}]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
  return light.replace(/var\((--[a-z-]+)\)/g, (property, name: string) => colours.get(name) ?? property);
}

/**
 * The picture of an SVG file made by `standaloneSvg`, in its light theme, `scale` pixels to the CSS pixel. The same
 * bytes on every machine: the typeface comes with the project. Sixteen colours hold the edges of a chart and halve its
 * bytes.
 */
export async function figurePng(svg: string, scale: number): Promise<Uint8Array> {
  const picture = new Resvg(withPlainColours(svg), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Public Sans' },
    fitTo: { mode: 'zoom', value: scale },
  }).render();
  return sharp(picture.asPng())
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}
