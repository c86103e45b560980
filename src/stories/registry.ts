/** Every story, a line each: the one module outside their folders that imports them. */
import type { Story } from './define.ts';

/** By slug, the first story first: it is built where no other is asked for. */
export const stories: Readonly<Record<string, () => Promise<{ story: Story }>>> = {
  prisons: () => import('./prisons/story.ts'),
  quakes: () => import('./quakes/story.ts'),
};
