/** The map as it stays on screen: its view, places and hours change with the steps. */
import type { Step, Stepped } from '../../../../figures/stepped.ts';
import type { Edition, Figure } from '../../edition.ts';
import { stillLabel } from './clock.ts';
import { sitesMap } from './index.ts';
import type { SiteRow } from './rows.ts';
import { drawStage, geometryDefinitions, stageMarks, stageSize } from './stage.ts';
import { stateStyles } from './state-styles.ts';
import { type MapState, type MapStep, mapStates, stepProblems } from './states.ts';
import { contextProblems } from './step-context.ts';

const asMapStep = ({ id, given }: Step): MapStep => ({
  id,
  view: given.view?.join(' ') ?? '',
  sites: given.sites ?? [],
  context: given.context ?? [],
});

const stepped: Stepped<SiteRow, Edition, MapState> = {
  attributes: {
    view: { must: true, does: 'show the view' },
    sites: { does: 'tell of the place' },
    context: { does: 'show the context' },
  },
  problems: (steps, rows, { dataset }) => [
    ...steps.flatMap((step) =>
      contextProblems(step, dataset.context).map((message) => ({ step: step.id, message })),
    ),
    ...stepProblems(steps.map(asMapStep), rows),
  ],
  states: (steps, rows) => mapStates(steps.map(asMapStep), rows),
  size: stageSize,
  draw: drawStage,
  definitions: geometryDefinitions,
  styles: stateStyles,
  marks: (rows, frame, edition) =>
    stageMarks(rows, frame, edition).map(({ view, row, mark }) => ({
      row,
      mark,
      className: `layer-${view} named-${row.id}`,
    })),
  stillLabel,
};

/** The figure with its states, which are drawn from the figure itself. */
export const steppedSitesMap: Figure<SiteRow> = { ...sitesMap, stepped };
