/** All that a panel names besides the story's own places, in the order in which it finds room. */
import type { LabelArea } from '../../../../figures/labels.ts';
import type { Edition } from '../../edition.ts';
import { contextNames } from './context-places.ts';
import { departmentNames } from './departments.ts';
import type { Panel } from './layer.ts';
import { surroundingNames } from './surroundings.ts';
import { type PlacedNames, townNames } from './towns.ts';

/**
 * Context of those ids first, then towns, departments where a region is seen from near, seas and countries. `taken` is
 * what the story's places, the clock, the scale and the locator cover. The markup belongs below the story's places.
 */
export function quietNames(
  panel: Panel,
  context: readonly string[] | 'all',
  edition: Edition,
  taken: readonly LabelArea[],
): PlacedNames {
  const named = contextNames(panel, context, edition, taken);
  const towns = townNames(panel, edition, named.taken);
  const departments =
    panel.view === 'france'
      ? { markup: '', taken: towns.taken }
      : departmentNames(panel, edition, towns.taken);
  const around = surroundingNames(panel, edition, departments.taken);
  return {
    markup: around.markup + departments.markup + towns.markup + named.markup,
    taken: around.taken,
  };
}
