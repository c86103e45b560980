/** A problem that a check over the whole dataset finds: of which value, in which file; its line is not known yet. */
import type { Path } from '../json.ts';
import type { FileName } from '../shapes.ts';

export interface UnplacedProblem {
  file: FileName;
  path: Path;
  message: string;
  /** Characters into the text at `path`, where the mistake is inside one. */
  within?: number;
}
