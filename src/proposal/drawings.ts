/** The drawings of figures before and after a change, each as an SVG that can stand beside the other. */
import { drawFigure } from '../figures/drawing.ts';
import { type Edition, type FrameName, frameNames, frames } from '../figures/figure.ts';
import { figures, story } from '../stories/chosen.ts';

export interface DrawingChange {
  id: string;
  /** The title as it reads now; none for the drawing that opens the story. */
  title: string | undefined;
  /** Null where the drawing cannot be made of the earlier data. */
  frames: { name: FrameName; before: string | null; after: string | null }[];
}

function draw(id: string, name: FrameName, edition: Edition): string | null {
  const figure = figures.find((candidate) => candidate.id === id);
  try {
    return figure
      ? drawFigure(figure, figure.rows(edition), frames[name], edition).svg
      : (story.opening?.draw(name, edition) ?? null);
  } catch {
    return null;
  }
}

/** The drawings of these figures in one language, in every frame, before and after. */
export function drawingChanges(ids: readonly string[], before: Edition, after: Edition): DrawingChange[] {
  return ids.map((id) => {
    const figure = figures.find((candidate) => candidate.id === id);
    return {
      id,
      title: figure?.title(figure.rows(after), after),
      frames: frameNames.map((name) => ({
        name,
        before: draw(id, name, before),
        after: draw(id, name, after),
      })),
    };
  });
}
