/** Brings together all that the figures of one language are made from. */
import { type Boundaries, readBoundaries } from '../dataset/boundaries.ts';
import { readDataset } from '../dataset/read.ts';
import { rulesOf } from '../dataset/rules.ts';
import type { Language } from '../locale/languages.ts';
import { createLocale } from '../locale/locale.ts';
import type { Edition } from './figure.ts';
import { type MapView, mapViews } from './projection.ts';

/** The edition of a language, from the files in `folder` (`data` unless told). Throws a DataError. */
export function readEdition(language: Language, folder?: string): Edition {
  const { dataset, facts } = readDataset(folder);
  const boundaries = Object.fromEntries(mapViews.map((view) => [view, readBoundaries(view)])) as Record<
    MapView,
    Boundaries
  >;
  return { dataset, facts, rules: rulesOf(dataset, facts), locale: createLocale(language), boundaries };
}
