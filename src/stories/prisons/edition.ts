/** What this story's figures are made from: the data in one language, with the words of the story. */
import type { Boundaries } from '../../dataset/boundaries.ts';
import type * as engine from '../../figures/figure.ts';
import type { Locale as LocaleWith } from '../../locale/locale.ts';
import type { PrisonsDataset } from './dataset.ts';
import type { MapView } from './map.ts';
import type { Surroundings } from './surroundings.ts';
import type { PrisonsKey } from './words/en.ts';

export type Locale = LocaleWith<PrisonsKey>;

export interface Edition extends engine.Edition<PrisonsDataset> {
  locale: Locale;
  boundaries: Readonly<Record<MapView | 'overseas', Boundaries>>;
  surroundings: Surroundings;
}
export type Figure<Row> = engine.Figure<Row, Edition>;
export type Detail<Row> = engine.Detail<Row, Edition>;
