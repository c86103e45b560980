/** The days that the story tells of itself. */
import { dateFact } from './fact-parts.ts';
import type { Fact } from './facts.ts';
import type { Dataset } from './table.ts';

/** When the story was published, and the day that it is as of. */
export function storyFacts({ story }: Dataset): Fact[] {
  const own = { status: 'reported', sources: [] } as const;
  return [dateFact('story.published', story.published, own), dateFact('story.as-of', story.asOf, own)];
}
