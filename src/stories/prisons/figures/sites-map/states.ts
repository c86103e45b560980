/** What the map shows at each step of the scrolly: a pure function of the step's place in the story. */
import type * as map from '../../../../figures/map/map-state.ts';
import { type MapView, mapViews } from '../../map.ts';
import type { SiteRow } from './rows.ts';

/** A step as the prose names it. */
export interface MapStep {
  id: string;
  view: string;
  /** Ids of the places that the step tells of. */
  sites: readonly string[];
  /** Ids of the places that its words name besides. */
  context?: readonly string[];
}

export type MapState = map.MapState<MapView>;

/** Later than any. */
const unknownHour = '9';

/** What is wrong with the steps, each with the step that is to be fixed. */
export function stepProblems(
  steps: readonly MapStep[],
  rows: readonly SiteRow[],
): { step: string; message: string }[] {
  const problems: { step: string; message: string }[] = [];
  let latest = '';
  for (const { id, view, sites } of steps) {
    const say = (message: string) => problems.push({ step: id, message });
    if (!mapViews.includes(view as MapView))
      say(`the map has no view "${view}": use one of ${mapViews.join(', ')}`);
    for (const site of sites) {
      const row = rows.find((candidate) => candidate.id === site);
      if (!row) {
        say(`no site has the id ${site}: there are ${rows.map((candidate) => candidate.id).join(', ')}`);
        continue;
      }
      if (row.territory && view !== 'france')
        say(`${row.place} has its box in the overview alone: give the step the view france`);
      const hour = row.at ?? unknownHour;
      if (hour < latest)
        say(
          latest === unknownHour
            ? `${row.name} has an hour, and a step above it tells of a place without one: steps of such places come after all that have an hour`
            : `${row.name} comes before the step above it by the clock: put the steps in the order of the hours`,
        );
      if (hour > latest) latest = hour;
    }
  }
  return problems;
}

/** The state of every step, in the order of the steps. */
export function mapStates(steps: readonly MapStep[], rows: readonly SiteRow[]): MapState[] {
  const told = new Set<string>();
  return steps.map(({ id, view, sites, context = [] }, index) => {
    for (const site of sites) told.add(site);
    if (index === steps.length - 1) for (const row of rows) told.add(row.id);
    return { step: id, view: view as MapView, told: [...told], current: sites, context };
  });
}
