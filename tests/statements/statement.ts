/** What a figure says of the data, before and after a change of them. */
import type { Edit } from '../changed-data.ts';

export type Kind = 'title' | 'alternative' | 'note' | 'drawing' | 'column';

/** Figure, what of it, the change, and what it says before and after it in English, and after it in French. */
export type Statement = [string, Kind, string, Edit, RegExp, RegExp, RegExp];
