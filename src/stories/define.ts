/** What a story is: all that the engine asks of it. */
import type { OwnTables } from '../dataset/tables/index.ts';
import type { AnyFigure } from '../figures/figure.ts';

export interface Story extends OwnTables {
  /** Names its folders, `src/stories/<slug>` and `data/<slug>`, and STORY. */
  slug: string;
  /** In the order of the gallery. Each gets a table, a drawing in both frames and a text alternative. */
  figures: readonly AnyFigure[];
}

/** Checks a story's declaration by its type alone. */
export function defineStory(story: Story): Story {
  return story;
}
