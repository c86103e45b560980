/** Every value of the data files, with the place where it stands. */
import type { Path } from './json.ts';
import type { Dataset, FileName } from './shapes.ts';

/** Calls `visit` with every value of a file and its path. */
export function walk(value: unknown, visit: (value: unknown, path: Path) => void, path: Path = []): void {
  visit(value, path);
  if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      walk(inner, visit, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** The files of a dataset as they stand in `data/`, under their names. */
export function filesOf(dataset: Dataset): [FileName, unknown][] {
  return Object.entries(dataset).map(([name, content]) => [
    name as FileName,
    name === 'seizures' || name === 'story' ? content : { [name]: content },
  ]);
}
