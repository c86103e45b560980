import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type AnyFigure, frames } from '../figures/figure.ts';
import { figures } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { readStyleSheets } from '../stories/sheets.ts';
import { drawPng } from './draw-png.ts';
import { frozenFolder, frozenRoot, readFrozen } from './frozen.ts';
import { frozenPicture } from './frozen-pictures.ts';
import { asPicture } from './picture.ts';
import { pictureName } from './png.ts';
import { styledDrawing } from './standalone-svg.ts';
import { figureVersion } from './version.ts';

const edition = readEdition('en');
const root = frozenRoot('en');
const frozen = readFrozen(root);
const sheets = readStyleSheets();
const pictureOf = (figure: AnyFigure) =>
  asPicture(styledDrawing(figure, frames.wide, edition, sheets), sheets);
const [figure] = figures;
if (!figure) throw new Error('the story has no figure');

it('gives what is frozen of the same, to the byte', () => {
  const all = Object.entries(frozen).flatMap(([id, versions]) =>
    versions.flatMap(({ version, drawn = {} }) =>
      Object.entries(drawn).map(([name, from]) => ({
        file: join(frozenFolder(root, id, version), name),
        from,
      })),
    ),
  );
  expect(all.length).toBeGreaterThan(5);
  for (const { file, from } of all.slice(-5))
    expect(readFileSync(file).equals(frozenPicture(from) ?? Buffer.alloc(0)), file).toBe(true);
});

// Data may have changed since some were frozen; what is drawn of the others must not be another picture.
it('gives what would be drawn, wherever a figure is frozen as it is now', async () => {
  const asNow = figures.filter((one) =>
    frozen[one.id]?.some(({ version, drawn }) => drawn && version === figureVersion(one, edition)),
  );
  for (const one of asNow) expect(frozenPicture(pictureName(pictureOf(one), 1)), one.id).toBeDefined();
  for (const one of asNow.slice(0, 1)) {
    const kept = frozenPicture(pictureName(pictureOf(one), 1));
    expect(kept && Buffer.from(kept).equals(await drawPng(pictureOf(one), 1))).toBe(true);
  }
});

const picture = pictureOf(figure);
it.each([
  ['of another drawing', pictureName({ ...picture, svg: `${picture.svg}<!-- -->` }, 1)],
  ['of another scale', pictureName(picture, 3)],
])('knows no picture %s', (_, name) => {
  expect(frozenPicture(name)).toBeUndefined();
});
