/** What a story is: all that the engine asks of it. */
import type { AnyFigure } from '../figures/figure.ts';
import type { StoryColours } from './colours.ts';

export interface Story {
  /** Names its folders, `src/stories/<slug>` and `data/<slug>`, and STORY. */
  slug: string;
  /** In the order of the gallery. Each gets a table, a drawing in both frames and a text alternative. */
  figures: readonly AnyFigure[];
  /** That of all hours of the data: `Europe/Paris`. */
  timeZone: string;
  colours: StoryColours;
}

/** Checks a story's declaration by its type alone. */
export function defineStory(story: Story): Story {
  return story;
}
