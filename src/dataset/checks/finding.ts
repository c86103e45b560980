/** What a check over the whole dataset reports: a value in a file, and what is wrong with it. */
import type { Path } from '../json.ts';
import type { FileName } from '../shapes.ts';

export interface Finding {
  file: FileName;
  path: Path;
  message: string;
  /** Characters into the text at `path`, where the mistake is inside one. */
  within?: number;
}
