/** What an edition has to give away, figure by figure: the measures and versions that all of its pages and lists need. */
import type { Drawing } from '../downloads/drawing.ts';
import { type FrozenVersion, frozenRoot, readFrozen } from '../downloads/frozen.ts';
import { portableDrawing } from '../downloads/portable/index.ts';
import { styledDrawing } from '../downloads/standalone-svg.ts';
import { figureVersion } from '../downloads/version.ts';
import { rowsOf } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, type Frame, type FrameName, frames } from '../figures/figure.ts';
import { figures } from '../stories/chosen.ts';
import { readStyleSheets, type StyleSheets } from '../stories/sheets.ts';
import { once } from '../tools/once.ts';
import { correctionsOf, footerWords } from './frame-footer.ts';
import { fallbackHeight } from './frame-size.ts';

/** The drawings that are offered for download, each with the message that names it. */
export const drawingFiles = [
  ['chart.png', 'embed.png'],
  ['chart@2x.png', 'embed.png.double'],
  ['chart.svg', 'embed.svg'],
  ['chart-narrow.svg', 'embed.svg.narrow'],
  ['chart-narrow@2x.png', 'embed.png.narrow'],
] as const;

export interface CatalogueEntry {
  figure: AnyFigure;
  title: string;
  alternative: string;
  /** The drawings of frame pages. */
  narrow: Drawing;
  wide: Drawing;
  /** CSS pixels of the picture. */
  width: number;
  height: number;
  /** CSS pixels of the picture for narrow columns. */
  small: { width: number; height: number };
  /** CSS pixels of the SVG files. */
  files: Record<FrameName, { width: number; height: number }>;
  /** Heights in CSS pixels that a frame page is given before it speaks: following its page, with a theme of its own. */
  frameHeight: number;
  themedHeight: number;
  /** What the figure shows now. */
  version: string;
  /** The newest frozen version, if there is one. */
  frozen: FrozenVersion | undefined;
  /** The first frozen version whose files all drawing programs draw, if there is one. */
  portable: FrozenVersion | undefined;
}

/** One figure's entry in style sheets that may change while the story is written. */
const entryIn = once((figure: AnyFigure, edition: Edition, sheets: StyleSheets): CatalogueEntry => {
  const rows = rowsOf(figure, edition);
  const versions = readFrozen(frozenRoot(edition.locale.language))[figure.id] ?? [];
  const narrow = styledDrawing(figure, frames.narrow, edition, sheets);
  const wide = styledDrawing(figure, frames.wide, edition, sheets);
  const fileSize = (frame: Frame) => {
    const { width, height } = portableDrawing(figure, frame, edition, sheets);
    return { width, height };
  };
  const isCorrected = correctionsOf(figure, edition).length > 0;
  const parts = { narrow, wide, footer: footerWords(edition, edition.dataset.story.asOf, isCorrected) };
  return {
    figure,
    title: figure.title(rows, edition),
    alternative: figure.alternative(rows, edition),
    narrow,
    wide,
    width: wide.width,
    height: wide.height,
    small: { width: narrow.width, height: narrow.height },
    files: { narrow: fileSize(frames.narrow), wide: fileSize(frames.wide) },
    frameHeight: fallbackHeight(parts),
    themedHeight: fallbackHeight(parts, true),
    version: figureVersion(figure, edition),
    frozen: versions.at(-1),
    portable: versions.find(({ portable }) => portable),
  };
});

/** One figure's entry. */
export function catalogueEntry(figure: AnyFigure, edition: Edition): CatalogueEntry {
  return entryIn(figure, edition, readStyleSheets());
}

/** All figures, in their order. */
export function catalogue(edition: Edition): CatalogueEntry[] {
  return figures.map((figure) => catalogueEntry(figure, edition));
}
