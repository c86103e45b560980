/** The figures of a prose that stay on screen, brought together with their rows and states. */
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import type { Stage } from '../figures/stage.ts';
import type { Prose } from '../prose/prose.ts';
import { figures as allFigures } from '../stories/chosen.ts';

/** In reading order. The prose must have no problems. */
export function stagesOf(
  { scrollies }: Pick<Prose, 'scrollies'>,
  edition: Edition,
  figures: readonly AnyFigure[] = allFigures,
): Stage[] {
  return scrollies.flatMap(({ figure: id, steps }) => {
    const figure = figures.find((one) => one.id === id);
    const stepped = figure?.stepped;
    if (!figure || !stepped) return [];
    const rows = rowsOf(figure, edition);
    return [{ figure, stepped, rows, states: stepped.states(steps, rows, edition) }];
  });
}

/** The stage of a figure, or the one that has a step of that id. Throws an Error where the prose has none. */
export function stageOf(stages: readonly Stage[], wanted: { figure: string } | { step: string }): Stage {
  const found = stages.find(({ figure, states }) =>
    'figure' in wanted ? figure.id === wanted.figure : states.some(({ step }) => step === wanted.step),
  );
  if (!found) throw new Error(`the prose has no ${Object.entries(wanted).flat().join(' ')}`);
  return found;
}
