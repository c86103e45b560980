/** The story's tables, in the order in which their facts are listed. */
import { letters } from './letters.ts';

export const tables = [letters] as const;
