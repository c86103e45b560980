/** The SVG files that figures give away. */
import type { AnyFigure, Edition, Frame } from '../figures/figure.ts';
import { once } from '../figures/once.ts';
import { escapeXml } from '../figures/text.ts';
import type { StyleSheets } from '../stories/sheets.ts';
import { unnamedSvg } from './portable/index.ts';
import { figureVersion } from './version.ts';

const named = (version: string) => escapeXml(`"version":"${version}"`);

/** The text of the SVG file of a figure at a frame's width, which names the version that it is of. Made once. */
export const portableSvg = once(
  (figure: AnyFigure, frame: Frame, edition: Edition, sheets: StyleSheets): string =>
    unnamedSvg(figure, frame, edition, sheets).replace(named(''), named(figureVersion(figure, edition))),
);
