/** What this story's figures are made from: the data, with the words of the story. */
import type { DatasetOf } from '../../dataset/table.ts';
import type * as engine from '../../figures/figure.ts';
import type { Locale } from '../../locale/locale.ts';
import type { tables } from './tables/index.ts';
import type { words } from './words/en.ts';

export interface Edition extends engine.Edition<DatasetOf<typeof tables>> {
  locale: Locale<keyof typeof words>;
}
