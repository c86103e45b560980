/** The kind `stepped-map`: places with values, seen as a whole and enlarged, step by step. */
import type { Edition, Figure } from '../../figure.ts';
import type { Stepped } from '../../stepped.ts';
import { figureOf, type Told } from '../kind.ts';
import { drawMap } from './drawing.ts';
import type { MapRow, SteppedMapOptions } from './options.ts';
import { drawStage, stageDefinitions, stageMarks, stageSize } from './stage.ts';
import { type MapState, mapStates, rowsIn, stepAttributes, stepProblems } from './states.ts';
import { stateStyles } from './styles.ts';

export type { MapRow, SteppedMapOptions } from './options.ts';

/** A figure of places on a map, a row each. Its text alternative is its own: it says what is where. */
export function steppedMap<Row extends MapRow, Of extends Edition = Edition>(
  told: Told<Row, never, Of> & Pick<Figure<Row, Of>, 'alternative' | 'answer' | 'marksName'>,
  options: SteppedMapOptions<Row, Of>,
): Figure<Row, Of> {
  const figure: Figure<Row, Of> = figureOf<Row, never, Of>(told, {
    alternative: told.alternative,
    draw: (rows, frame, edition) => drawMap(rows, frame, options, edition),
  });
  const stepped: Stepped<Row, Of, MapState> = {
    attributes: stepAttributes,
    problems: (steps, rows) => stepProblems(steps, rows, options),
    states: (steps) => mapStates(steps, options),
    size: (rows, frame, edition) => stageSize(figure, rows, frame, edition),
    draw: (rows, _states, frame, edition) => drawStage(figure, rows, frame, options, edition),
    definitions: () => stageDefinitions(told.id, options),
    styles: (states) => stateStyles(states, options),
    marks: (rows, frame) => stageMarks(rows, frame, options),
    stillLabel: ({ view, places }, rows, edition) =>
      options.still(view, rowsIn(rows, places, options), edition),
  };
  return { ...figure, stepped };
}
