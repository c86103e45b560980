/** The data of this story, as its figures see them. */
import type { DatasetOf } from '../../dataset/table.ts';
import type { Options } from './options.ts';
import type { tables } from './tables/index.ts';

export type PrisonsDataset = DatasetOf<typeof tables> & { story: Options };
