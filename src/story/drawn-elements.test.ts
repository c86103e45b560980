/** How many elements a phone lays out for each drawing. Whoever raises a limit has looked for lines that can be one path. */
import { expect, it } from 'vitest';
import { drawFigure, rowsOf } from '../figures/drawing.ts';
import { frames } from '../figures/figure.ts';
import { drawStage } from '../figures/stage.ts';
import { figureById, languages, story } from '../stories/chosen.ts';
import { readStory } from './context.ts';
import { stageOf } from './stages.ts';

const limits = {
  opening: 24,
  map: 153,
  'the land of the map': 14,
  seizures: 13,
  'seizures-2024': 31,
  'seizures-history': 31,
  timeline: 57,
  crowding: 27,
};

it.each(languages)('a narrow drawing has at most so many elements (%s)', (language) => {
  const { edition, stages } = readStory(language);
  const stage = stageOf(stages, { figure: 'sites-map' });
  const draw = (name: string): string => {
    if (name === 'opening') return story.opening?.draw('narrow', edition) ?? '';
    if (name === 'map') return drawStage(stage, 'narrow', edition).svg;
    if (name === 'the land of the map') return stage.stepped.definitions?.(edition) ?? '';
    const figure = figureById(name);
    return drawFigure(figure, rowsOf(figure, edition), frames.narrow, edition).svg;
  };
  for (const [name, limit] of Object.entries(limits)) {
    const elements = draw(name).match(/<[a-z]/g)?.length ?? 0;
    expect(elements, name).toBeGreaterThan(limit / 2);
    expect(elements, name).toBeLessThanOrEqual(limit);
  }
});
