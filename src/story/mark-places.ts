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
  /** Selector of the box around the drawing, which is to know its shape; one around that may have said it already. */
  box?: string;
}

const share = (part: number, whole: number) => `${Math.round((part / whole) * 1000) / 10}%`;

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

/** One sheet for many drawings, since the page's policy names each sheet. */
export function markPlaces(drawings: readonly MarkedDrawing[]): string {
  return drawings
    .flatMap(({ id, box, width, height, marks }) => [
      box ? `${box}{--shape:${width}/${height}}` : '',
      // By the name of the element, so that a browser tries a rule on few.
      ...marks.map(({ mark }, index) => {
        const { left, top } = mark;
        return `#${id}>button:nth-child(${index + 1}){left:${share(left, width)};top:${share(top, height)};width:${share(mark.width, width)};height:${share(mark.height, height)}}`;
      }),
    ])
    .join('');
}
