/** What this story's figures are made from: the data, with the words of the story. */
import type * as engine from '../../figures/figure.ts';
import type { Locale as LocaleWith } from '../../locale/locale.ts';
import type { QuakesDataset } from './dataset.ts';
import type { words } from './words/en.ts';

export type Locale = LocaleWith<keyof typeof words>;

export interface Edition extends engine.Edition<QuakesDataset> {
  locale: Locale;
}
export type Figure<Row> = engine.Figure<Row, Edition>;
