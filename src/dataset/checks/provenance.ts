/** A status says what the sources bear out. */
import type { Dataset } from '../table.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** Problems with values that are called checked though a single source has them. */
export function checkProvenance(dataset: Dataset): UnplacedProblem[] {
  const problems: UnplacedProblem[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      if (!value || typeof value !== 'object' || !('status' in value) || !('sources' in value)) return;
      if (value.status !== 'checked' || !Array.isArray(value.sources) || new Set(value.sources).size > 1)
        return;
      const message = 'checked means that two or more sources agree: name another source, or write reported';
      problems.push({ file, path: [...path, 'status'], message });
    });
  }
  return problems;
}
