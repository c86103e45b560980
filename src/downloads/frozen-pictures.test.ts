import { expect, it } from 'vitest';
import { frames } from '../figures/figure.ts';
import { figures } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { readStyleSheets } from '../stories/sheets.ts';
import { drawPng } from './draw-png.ts';
import { frozenRoot, readFrozen } from './frozen.ts';
import { frozenPicture } from './frozen-pictures.ts';
import { asPicture } from './picture.ts';
import { pictureName } from './png.ts';
import { styledDrawing } from './standalone-svg.ts';
import { figureVersion } from './version.ts';

const edition = readEdition('en');
const frozen = readFrozen(frozenRoot('en'));
// Data may have changed since; not that of every figure.
const figure = figures.find((one) =>
  frozen[one.id]?.some(({ version, drawn }) => drawn && version === figureVersion(one, edition)),
);
if (!figure) throw new Error('no figure is frozen as it is now: npm run pin');
const sheets = readStyleSheets();
const picture = asPicture(styledDrawing(figure, frames.wide, edition, sheets), sheets);

it('takes the frozen picture for what would be drawn, to the byte', async () => {
  const frozen = frozenPicture(pictureName(picture, 1));
  expect(frozen && Buffer.from(frozen).equals(await drawPng(picture, 1))).toBe(true);
});

it.each([
  ['of another drawing', pictureName({ ...picture, svg: `${picture.svg}<!-- -->` }, 1)],
  ['of another scale', pictureName(picture, 3)],
])('knows no picture %s', (_, name) => {
  expect(frozenPicture(name)).toBeUndefined();
});
