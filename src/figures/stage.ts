/** The drawing of a figure that stays on screen while its steps pass, and the names that page and styles know it by. */
import type { AnyFigure, Edition } from './figure.ts';
import type { FrameName } from './frames.ts';
import type { State } from './stepped.ts';

/** A figure with its rows, and a state for each of its steps. */
export interface Stage {
  figure: AnyFigure;
  stepped: NonNullable<AnyFigure['stepped']>;
  rows: readonly unknown[];
  states: readonly State[];
}

/** Id of the text alternative, which must stand on the same page as the drawings. */
export const alternativeId = ({ id }: Pick<AnyFigure, 'id'>): string => `${id}-alternative`;

/** Id of what a still shows again. */
export const stageId = ({ id }: Pick<AnyFigure, 'id'>, frame: FrameName): string => `${id}-stage-${frame}`;

/** The selector of the drawing where no script says which step is on screen. */
export const drawingAlone = '.scrolly:not([data-active]:has(> script)) .graphic';

/** The selector of all that shows one of these states: the drawing while its step is on screen, and its still. */
export function selectorOf({ step }: State, states: readonly State[]): string {
  // The drawing alone shows all that was told.
  const alone = step === states.at(-1)?.step ? `,${drawingAlone}` : '';
  return `[data-active="${step}"] .graphic,.still-${step}${alone}`;
}

/** The `<svg>` for one frame, every state in it. */
export function drawStage(
  { figure, stepped, rows, states }: Stage,
  frame: FrameName,
  edition: Edition,
): { svg: string; width: number; height: number } {
  const { width, height } = stepped.size(rows, frame, edition);
  const content = stepped.draw(rows, states, frame, edition);
  return {
    svg: `<svg class="drawing ${frame}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${alternativeId(figure)}"><g id="${stageId(figure, frame)}">${content}</g></svg>`,
    width,
    height,
  };
}
