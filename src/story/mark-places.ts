/** Where the buttons over a drawing lie, as a style sheet: where the drawing's own pixels have its marks. */
import { drawFigure, rowsOf } from '../figures/drawing.ts';
import {
  type AnyFigure,
  type Edition,
  type FrameName,
  frameNames,
  frames,
  type Mark,
} from '../figures/figure.ts';
import { type Answer, answersOfRows } from './answers.ts';

/** A mark that can be asked. Its class ties its button to what the drawing shows of it at each step. */
export interface AskedMark {
  answer: Answer;
  mark: Mark;
  className?: string;
}

export interface MarkedDrawing {
  /** Of the group of buttons. */
  id: string;
  /** Of the drawing, in CSS pixels. */
  width: number;
  height: number;
  marks: readonly AskedMark[];
  /** Whether its marks are points that lie close together. */
  isMap?: boolean;
  /** Selector of the box around the drawing, which is to know its shape; one around that may have said it already. */
  box?: string;
}

/** The drawings of a figure for narrow and wide places, with the answers of their marks. */
export function askedDrawings(
  figure: AnyFigure,
  edition: Edition,
): (MarkedDrawing & { name: FrameName; svg: string })[] {
  const rows = rowsOf(figure, edition);
  const answers = answersOfRows(figure, rows, edition);
  return frameNames.map((name) => {
    const { marks, ...drawing } = drawFigure(figure, rows, frames[name], edition);
    const asked = marks.flatMap((mark, index) => {
      const answer = answers[index];
      return answer ? [{ mark, answer }] : [];
    });
    return {
      name,
      ...drawing,
      id: `${figure.id}-marks-${name}`,
      box: `#${figure.id} .${name}`,
      marks: asked,
    };
  });
}

/** Where a mark lies, in percent of its drawing: on a map to the tenth, else whole, and never smaller than it is. */
function placeOf({ left, top, width, height }: Mark, drawing: MarkedDrawing): string {
  const parts = drawing.isMap ? 10 : 1;
  const span = (from: number, size: number, whole: number) => {
    const start = Math.floor((from / whole) * 100 * parts);
    const end = Math.ceil(((from + size) / whole) * 100 * parts);
    return [start / parts, (end - start) / parts];
  };
  const [x, across] = span(left, width, drawing.width);
  const [y, down] = span(top, height, drawing.height);
  return `left:${x}%;top:${y}%;width:${across}%;height:${down}%`;
}

/** One sheet for many drawings, since the page's policy names each sheet. */
export function markPlaces(drawings: readonly MarkedDrawing[]): string {
  return drawings
    .flatMap((drawing) => [
      drawing.box ? `${drawing.box}{--shape:${drawing.width}/${drawing.height}}` : '',
      // By the name of the element, so that a browser tries a rule on few.
      ...drawing.marks.map(
        ({ mark }, index) => `#${drawing.id}>button:nth-child(${index + 1}){${placeOf(mark, drawing)}}`,
      ),
    ])
    .join('');
}
