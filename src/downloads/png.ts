/** A figure's SVG file as a picture, for places that take nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptBytes } from '../tools/kept-bytes.ts';
import { once } from '../tools/once.ts';
import { drawPng, fontFiles } from './draw-png.ts';
import { drawnFrom, frozenPicture } from './frozen-pictures.ts';

/** What a picture depends on besides its drawing: typefaces, and whatever draws and shrinks it. */
const makerFiles = [
  ...fontFiles,
  ...['draw-png.ts', 'few-colours.ts', 'dots-per-inch.ts'].map((name) => join('src', 'downloads', name)),
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
