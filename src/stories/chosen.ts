/** The story that is built: the one that STORY names, or the first. */
import { unknownId } from '../dataset/did-you-mean.ts';
import type { AnyFigure } from '../figures/figure.ts';
import { stories } from './registry.ts';

const [first = ''] = Object.keys(stories);
const slug = process.env.STORY || first;
const load = stories[slug];
if (!load) throw new Error(`STORY: ${unknownId('story', slug, Object.keys(stories))}`);

export const { story } = await load();
export const { figures } = story;

/** The figure of that id. Throws an Error that lists the known ids. */
export function figureById(id: string): AnyFigure {
  const found = figures.find((figure) => figure.id === id);
  if (!found)
    throw new Error(`no figure has the id ${id}: there are ${figures.map((figure) => figure.id).join(', ')}`);
  return found;
}
