/** The SVG files that figures give away. */
import type { AnyFigure, Edition, Frame } from '../figures/figure.ts';
import type { StyleSheets } from '../stories/sheets.ts';
import { once } from '../tools/once.ts';
import { printFile } from './drawing.ts';
import { portableDrawing } from './portable/index.ts';
import { figureVersion } from './version.ts';

/** The text of the SVG file of a figure at a frame's width, which names the version that it is of. Made once. */
export const portableSvg = once(
  (figure: AnyFigure, frame: Frame, edition: Edition, sheets: StyleSheets): string => {
    const drawing = portableDrawing(figure, frame, edition, sheets);
    const version = figureVersion(figure, edition);
    return printFile({ ...drawing, provenance: { ...drawing.provenance, version } });
  },
);
