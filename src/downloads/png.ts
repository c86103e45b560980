/** Drawings as PNG files, for places that take nothing else: those that are frozen or kept are not drawn again. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptBytes } from '../tools/kept-bytes.ts';
import { once } from '../tools/once.ts';
import { drawPng, fontFiles } from './draw-png.ts';
import { drawnFrom, frozenPicture } from './frozen-pictures.ts';
import type { Picture } from './picture.ts';

/** What a picture depends on besides what it shows: typefaces, and whatever draws and shrinks it. */
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

/** The name of what a picture is drawn from, at `scale` pixels to the CSS pixel. */
export const pictureName = (picture: Picture, scale: number): string => drawnFrom(picture, scale, makers());

/** The picture as a PNG file. The same bytes on every machine: the typeface comes with the project. */
export async function figurePng(picture: Picture, scale: number): Promise<Uint8Array> {
  const name = pictureName(picture, scale);
  return frozenPicture(name) ?? keptBytes([name], () => drawPng(picture, scale));
}
