/** How high a frame page is, for hosts that never hear of it. */
import type { InlineDrawing } from './inline-drawing.ts';
import { fileMargin } from './standalone-svg.ts';

/** Of frame.css: the widest that a drawing gets, the width from which the wide drawing shows, the line below it. */
const widest = 704;
const wideFrom = 592;
const footer = 28;

type Size = Pick<InlineDrawing, 'width' | 'height'>;

/** Without a theme of its own a frame page cuts the margin of the file. */
function drawingHeight({ width, height }: Size, frame: number, themed: boolean): number {
  const cut = themed ? 0 : 2 * fileMargin;
  return (Math.min(frame, widest) * (height - cut)) / (width - cut);
}

interface Drawings {
  narrow: Size;
  wide: Size;
}

/** Height in CSS pixels of a frame page with its table closed, in a frame of that width. */
export function frameHeight({ narrow, wide }: Drawings, width: number, themed = false): number {
  return Math.ceil(drawingHeight(width < wideFrom ? narrow : wide, width, themed) + footer);
}

/**
 * The height in CSS pixels that a snippet asks for: at 600 pixels nothing is cut; on a phone of 320 the drawing with its
 * source line still fits.
 */
export function fallbackHeight(drawings: Drawings, themed = false): number {
  return Math.max(frameHeight(drawings, 600, themed), Math.ceil(drawingHeight(drawings.narrow, 320, themed)));
}
