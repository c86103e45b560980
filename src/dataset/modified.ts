/** When the story last changed in a way that readers must be told of. */
import type { Correction } from './shapes.ts';
import type { Dataset } from './table.ts';

/** The corrections, newest first; records of one day keep their order. */
export function newestCorrections({ corrections }: Pick<Dataset, 'corrections'>): Correction[] {
  return [...corrections].sort((a, b) => b.date.localeCompare(a.date));
}

/** ISO day of the newest correction, or of publication where there is none. */
export function modifiedOn(dataset: Pick<Dataset, 'corrections' | 'story'>): string {
  return newestCorrections(dataset)[0]?.date ?? dataset.story.published;
}
