/** The data of this story, as its figures see them. */
import type { Dataset, DatasetOf } from '../../dataset/table.ts';
import type { Options } from './options.ts';
import type { tables } from './tables/index.ts';

export type PrisonsDataset = DatasetOf<typeof tables> & { story: Options };

/** A dataset that was read by the tables of this story, with their types. */
export const ownData = (dataset: Dataset) => dataset as PrisonsDataset;
