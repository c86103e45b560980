/** A figure as an SVG that needs nothing around it: title, drawing, note, sources, both themes, provenance. */
import { drawnWithSource, rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition, Frame } from '../figures/figure.ts';
import { once } from '../figures/once.ts';
import { escapeXml, textBlock, wrap } from '../figures/text.ts';
import type { StyleSheets } from '../stories/sheets.ts';
import { palettes } from '../styles/palette.ts';
import { shorten } from '../styles/shorten.ts';
import { sourceIds } from './data-files.ts';

/** Around the drawing, in CSS pixels. */
export const fileMargin = 16;
const titleSize = 19;
const noteSize = 12;
const family = "'Public Sans','Helvetica Neue',Arial,'Liberation Sans',sans-serif";

/** What begins the rules of the dark theme; a theme is forced by replacing it. */
export const darkRules = '@media (prefers-color-scheme:dark){';

/** The rules that a drawing needs outside its page, in both themes. */
export const drawingStyles = once(({ tokens, drawings }: StyleSheets): string => {
  const { light, dark } = palettes(tokens);
  const rule = (colours: ReadonlyMap<string, string>) =>
    `svg{${[...colours].map(([name, value]) => `${name}:${value}`).join(';')}}`;
  const slim = shorten(drawings.replace(/\.drawing \{[^}]*\}/, `svg{font-family:${family};fill:var(--ink)}`));
  return `${rule(light)}${darkRules}${rule(dark)}}${slim}.paper{fill:var(--paper)}`;
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

/**
 * The text of an SVG file of a figure at a frame's width, with a margin around it and these styles. It names no version.
 */
export function composedSvg(
  figure: AnyFigure,
  frame: Frame,
  edition: Edition,
  styles: string,
  fill = usual,
): string {
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
  const id = `${figure.id}-${frame.name}`;
  const provenance = JSON.stringify({
    figure: figure.id,
    version: '',
    sources: sourceIds(figure, edition),
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" lang="${edition.locale.language}">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(figure.alternative(rows, edition))}</desc>`,
    `<metadata>${escapeXml(provenance)}</metadata>`,
    `<style>${styles}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    textBlock(titleLines, fileMargin, fileMargin + titleSize, {
      size: titleSize,
      leading: titleLeading,
      className: 'strong',
    }),
    `<g transform="translate(${fileMargin} ${top})">${drawing.content}</g>`,
    ...(note
      ? [
          textBlock(noteLines, fileMargin, noteTop + noteSize, {
            size: noteSize,
            leading: noteLeading,
            className: 'quiet',
          }),
        ]
      : []),
    '</svg>',
  ].join('');
}

/** A figure in both themes for browsers, which know the style sheet of its drawing: for frame pages. Made once. */
export const styledSvg = once(
  (figure: AnyFigure, frame: Frame, edition: Edition, sheets: StyleSheets): string =>
    composedSvg(figure, frame, edition, drawingStyles(sheets)),
);
