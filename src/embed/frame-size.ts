/** How high a frame page is, for hosts that never hear of it. */
import { type Drawing, fileMargin } from '../downloads/drawing.ts';
import { textWidth } from '../figures/text.ts';
import type { footerWords } from './frame-footer.ts';

/** Of frame.css: the widest that a frame's content gets, the width from which the wide drawing shows. */
const widest = { narrow: 344, wide: 704 };
const wideFrom = 592;
/** The narrowest host, a small phone's column. */
const narrowest = 320;
/** A line of the footer; between its words; the sign before those that open; their size. */
const line = 28;
const gap = 16;
const sign = 14;
const fontSize = 13;

type Size = Pick<Drawing, 'width' | 'height'>;

/** What a frame page holds, as far as its height goes. */
export interface FrameParts {
  narrow: Size;
  wide: Size;
  footer: ReturnType<typeof footerWords>;
}

/** Without a theme of its own a frame page cuts the margin of the file. */
function drawingHeight({ width, height }: Size, content: number, themed: boolean): number {
  const cut = themed ? 0 : 2 * fileMargin;
  return (content * (height - cut)) / (width - cut);
}

function footerHeight(words: FrameParts['footer'], width: number): number {
  let lines = 1;
  let left = width;
  for (const [name, word] of Object.entries(words)) {
    const wanted = textWidth(word, fontSize) + (name === 'story' ? 0 : sign);
    if (left < wanted && left < width) {
      lines++;
      left = width;
    }
    left -= wanted + gap;
  }
  return lines * line;
}

/** Height in CSS pixels of a frame page with its table closed, in a frame of that width. */
export function frameHeight({ narrow, wide, footer }: FrameParts, width: number, themed = false): number {
  const isWide = width >= wideFrom;
  const margins = themed ? 2 * fileMargin : 0;
  const content = Math.min(width, isWide ? widest.wide : widest.narrow + margins);
  const drawing = drawingHeight(isWide ? wide : narrow, content, themed);
  return Math.ceil(drawing + footerHeight(footer, content - margins));
}

/** The height in CSS pixels that a snippet asks for: nothing is cut at any width of a host. */
export function fallbackHeight(parts: FrameParts, themed = false): number {
  const widths = Array.from({ length: widest.wide - narrowest + 1 }, (_, index) => narrowest + index);
  return Math.max(...widths.map((width) => frameHeight(parts, width, themed)));
}
