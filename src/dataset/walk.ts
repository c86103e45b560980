/** Every value of the data files, with the place where it stands. */
import type { Path } from './json.ts';
import type { FileName } from './shapes.ts';
import type { Dataset } from './table.ts';

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
  const contents = dataset as unknown as Record<FileName, unknown>;
  return dataset.tables.files.map((name) => {
    const content = contents[name];
    return [name, Array.isArray(content) ? { [name]: content } : content];
  });
}
