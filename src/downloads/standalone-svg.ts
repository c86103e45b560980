/** A figure as an SVG that needs nothing around it: title, drawing, note, sources, both themes, provenance. */
import { drawnWithSource, rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition, Frame } from '../figures/figure.ts';
import { textBlock, wrap } from '../figures/text.ts';
import type { StyleSheets } from '../stories/sheets.ts';
import { palettes } from '../styles/palette.ts';
import { shorten } from '../styles/shorten.ts';
import { once } from '../tools/once.ts';
import { type DrawingFile, darkRules, fileMargin, groundOf } from './drawing.ts';
import { sourceIds } from './source-ids.ts';

const titleSize = 19;
const noteSize = 12;
const family = "'Public Sans','Helvetica Neue',Arial,'Liberation Sans',sans-serif";

/** The rules that a drawing needs outside its page; their colours have names. */
export const ruleSet = once(({ drawings }: StyleSheets): string => {
  const slim = shorten(drawings.replace(/\.drawing \{[^}]*\}/, `svg{font-family:${family};fill:var(--ink)}`));
  return `${slim}.paper{fill:var(--paper)}`;
});

/** The same in both themes. */
const drawingStyles = once((sheets: StyleSheets): string => {
  const { light, dark } = palettes(sheets.tokens);
  const rule = (colours: ReadonlyMap<string, string>) =>
    `svg{${[...colours].map(([name, value]) => `${name}:${value}`).join(';')}}`;
  return `${rule(light)}${darkRules}${rule(dark)}}${ruleSet(sheets)}`;
});

/** How much of the frame's width the lines of the title take, and those of note and sources. */
interface Fill {
  title: number;
  note: number;
}
/** Typefaces of phones and of WebKit set single bold lines up to a tenth wider than ours. */
const usual: Fill = { title: 0.91, note: 1 };
/** Leaves the room at their ends that a wider typeface takes. */
export const roomy: Fill = { title: 0.82, note: 0.9 };

/** A figure at a frame's width, with a margin around it, before it has styles. It names no version. */
export function composed(
  figure: AnyFigure,
  frame: Frame,
  edition: Edition,
  fill = usual,
): Omit<DrawingFile, 'styles'> {
  const rows = rowsOf(figure, edition);
  const title = figure.title(rows, edition);
  const drawing = drawnWithSource(figure, rows, frame, edition, fill.note);
  const titleLines = wrap(title, frame.width * fill.title, titleSize, 700);
  const titleLeading = titleSize * 1.25;
  const note = figure.note?.(rows, edition);
  const noteLines = note ? wrap(note, frame.width * fill.note, noteSize) : [];
  const noteLeading = noteSize * 1.35;
  const top = fileMargin + titleLines.length * titleLeading + 14;
  const noteTop = top + drawing.height + 10;
  const width = frame.width + fileMargin * 2;
  const height = Math.ceil(
    (note ? noteTop + noteLines.length * noteLeading : top + drawing.height) + fileMargin,
  );
  const words = (lines: string[], y: number, size: number, leading: number, className: string) =>
    textBlock(lines, fileMargin, y + size, { size, leading, className });
  return {
    id: `${figure.id}-${frame.name}`,
    language: edition.locale.language,
    provenance: { figure: figure.id, version: '', sources: sourceIds(figure, edition) },
    title,
    alternative: figure.alternative(rows, edition),
    width,
    height,
    inherited: '',
    ground: groundOf(width, height),
    content: [
      words(titleLines, fileMargin, titleSize, titleLeading, 'strong'),
      `<g transform="translate(${fileMargin} ${top})">${drawing.content}</g>`,
      note ? words(noteLines, noteTop, noteSize, noteLeading, 'quiet') : '',
    ].join(''),
  };
}

/** A figure in both themes for browsers, which know the style sheet of its drawing: for frame pages. Made once. */
export const styledDrawing = once(
  (figure: AnyFigure, frame: Frame, edition: Edition, sheets: StyleSheets): DrawingFile => ({
    ...composed(figure, frame, edition),
    styles: drawingStyles(sheets),
  }),
);
