/** What a stepped map shows at each step: a view, and groups of places. */
import { unknownId } from '../../../dataset/did-you-mean.ts';
import type { Edition } from '../../figure.ts';
import type { State, Step, StepAttribute } from '../../stepped.ts';
import type { MapRow, SteppedMapOptions } from './options.ts';
import { overviewOf, placedView, placeIn } from './views.ts';

export interface MapState extends State {
  view: string;
  /** Names of the groups whose circles are there. */
  places: readonly string[];
}

/** The group of the rows that are in no other. */
export const others = 'others';
/** What a step writes for every group. */
const all = 'all';

export const stepAttributes: Readonly<Record<string, StepAttribute>> = {
  view: { must: true, does: 'show the view' },
  places: { does: 'show the places' },
};

/** The names of all groups, that of the rest last. */
export const groupNames = <Row extends MapRow, Of extends Edition>({
  groups = {},
}: SteppedMapOptions<Row, Of>): string[] => [...Object.keys(groups), others];

/** The group of a row. */
export function groupOf<Row extends MapRow, Of extends Edition>(
  row: Row,
  { groups = {} }: SteppedMapOptions<Row, Of>,
): string {
  return Object.entries(groups).find(([, holds]) => holds(row))?.[0] ?? others;
}

/** The rows of some groups, in their order. */
export const rowsIn = <Row extends MapRow, Of extends Edition>(
  rows: readonly Row[],
  places: readonly string[],
  options: SteppedMapOptions<Row, Of>,
): Row[] => rows.filter((row) => places.includes(groupOf(row, options)));

const given = ({ given }: Step, name: string) => given[name] ?? [];

function placesOf<Row extends MapRow, Of extends Edition>(step: Step, options: SteppedMapOptions<Row, Of>) {
  const named = given(step, 'places');
  return named.includes(all) ? groupNames(options) : named;
}

/** What is wrong with the steps, each with the step that is to be fixed. */
export function stepProblems<Row extends MapRow, Of extends Edition>(
  steps: readonly Step[],
  rows: readonly Row[],
  options: SteppedMapOptions<Row, Of>,
): { step: string; message: string }[] {
  const views = Object.keys(options.views);
  const size = { width: 100, height: 100 * options.shape };
  return steps.flatMap((step) => {
    const say = (message: string) => [{ step: step.id, message }];
    const view = given(step, 'view').join(' ');
    if (!views.includes(view)) return say(`the map has no view "${view}": use one of ${views.join(', ')}`);
    return given(step, 'places').flatMap((name) => {
      if (name === all) return [];
      const groups = groupNames(options);
      if (!groups.includes(name)) return say(unknownId('group of places', name, [...groups, all]));
      const placed = placedView(options, view, size);
      return rowsIn(rows, [name], options).some((row) => placeIn(placed, row))
        ? []
        : say(
            `no place of ${name} lies in the view ${view}: give the step another view, ${overviewOf(options)} has all, or take ${name} out of its places`,
          );
    });
  });
}

/** The state of every step, in the order of the steps. */
export function mapStates<Row extends MapRow, Of extends Edition>(
  steps: readonly Step[],
  options: SteppedMapOptions<Row, Of>,
): MapState[] {
  return steps.map((step) => ({
    step: step.id,
    view: given(step, 'view').join(' '),
    places: placesOf(step, options),
  }));
}
