/** Puts what a figure draws into a complete `<svg>`, with the source line inside it. */
import { publisherName, publishersOf } from '../dataset/publisher.ts';
import type { Source } from '../dataset/shapes.ts';
import { once } from '../tools/once.ts';
import type { AnyFigure, Edition, Frame, Mark } from './figure.ts';
import { escapeXml, markedTextBlock, round, wrap } from './text.ts';

/** The rows of a figure in an edition, made once. Nobody may change them. */
export const rowsOf = once((figure: AnyFigure, edition: Edition) => figure.rows(edition));

/** What a figure draws of rows in one frame, without its source line; made once. */
export const drawnOf = once((figure: AnyFigure, rows: readonly unknown[], frame: Frame, edition: Edition) =>
  figure.draw(rows, frame, edition),
);

const sourceSize = 12;

/** One source for each publisher that the rows rest on, in the order of their first use. */
export function sourcesBehind(
  figure: AnyFigure,
  rows: readonly unknown[],
  edition: Pick<Edition, 'dataset'>,
): Source[] {
  const ids = [
    ...rows.flatMap((row) => figure.sources(row)),
    ...(figure.drawingSources?.(rows, edition) ?? []),
  ];
  return publishersOf(ids, edition.dataset.sources);
}

/** The line that names these publishers, and what else the figure must credit. */
export function sourceLine(figure: AnyFigure, rows: readonly unknown[], edition: Edition): string {
  const publishers = sourcesBehind(figure, rows, edition).map(publisherName);
  const line = edition.locale.message('source.line', {
    count: publishers.length,
    publishers: publishers.join(', '),
  });
  return figure.credit ? `${line}. ${figure.credit(edition)}` : line;
}

/** The lines of a source line as markup: names in another language than the edition's carry theirs. */
export function sourceMarkup(
  lines: readonly string[],
  figure: AnyFigure,
  rows: readonly unknown[],
  edition: Edition,
): string[] {
  const text = sourceLine(figure, rows, edition);
  const sources = sourcesBehind(figure, rows, edition);
  let end = text.indexOf(sources.map(publisherName).join(', ')) - 2;
  const names = sources.map((source) => {
    const start = end + 2;
    end = start + publisherName(source).length;
    return { start, end, language: source.language };
  });
  let from = 0;
  return lines.map((line) => {
    const start = text.indexOf(line, from);
    from = start + line.length;
    const parts = names.map((name) => ({
      ...name,
      start: Math.max(0, name.start - start),
      end: Math.min(line.length, name.end - start),
    }));
    return withLanguages(
      line,
      parts.filter((part) => part.start < part.end && part.language !== edition.locale.language),
    );
  });
}

/** A line in which these parts carry their language; neighbours of one language carry it together. */
function withLanguages(
  line: string,
  parts: readonly { start: number; end: number; language: string }[],
): string {
  let [markup, at] = ['', 0];
  for (const [index, { start, language }] of parts.entries()) {
    if (start < at) continue;
    let last = index;
    while (
      parts[last + 1]?.language === language &&
      line.slice(parts[last]?.end, parts[last + 1]?.start) === ', '
    )
      last++;
    const end = parts[last]?.end ?? start;
    markup += `${escapeXml(line.slice(at, start))}<tspan lang="${escapeXml(language)}">${escapeXml(line.slice(start, end))}</tspan>`;
    at = end;
  }
  return markup + escapeXml(line.slice(at));
}

/** What a figure draws in a frame, and below it the source line, whose lines take that share of the frame's width. */
export function drawnWithSource(
  figure: AnyFigure,
  rows: readonly unknown[],
  frame: Frame,
  edition: Edition,
  share = 1,
): { content: string; height: number } {
  const drawn = drawnOf(figure, rows, frame, edition);
  const lines = wrap(sourceLine(figure, rows, edition), frame.width * share, sourceSize);
  const leading = sourceSize * 1.35;
  const marked = sourceMarkup(lines, figure, rows, edition);
  const source = markedTextBlock(marked, 0, drawn.height + 20, {
    size: sourceSize,
    leading,
    className: 'source',
  });
  return {
    content: drawn.content + source,
    height: Math.ceil(drawn.height + 20 + (lines.length - 1) * leading + 5),
  };
}

export interface Drawing {
  svg: string;
  width: number;
  height: number;
  /** One for each of the first rows; none where the figure's marks cannot be asked. */
  marks: Mark[];
}

/** The `<svg>` of a figure in one frame, for the page: its classes are styled by the page. Made once. */
export const drawFigure = once(
  (figure: AnyFigure, rows: readonly unknown[], frame: Frame, edition: Edition): Drawing => {
    const { content, height } = drawnWithSource(figure, rows, frame, edition);
    const label = escapeXml(figure.alternative(rows, edition));
    return {
      svg: `<svg class="drawing ${frame.name}" viewBox="0 0 ${frame.width} ${round(height)}" width="${frame.width}" height="${height}" role="img" aria-label="${label}">${content}</svg>`,
      width: frame.width,
      height,
      marks: drawnOf(figure, rows, frame, edition).marks ?? [],
    };
  },
);
