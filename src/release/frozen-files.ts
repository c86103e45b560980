/** Whether the frozen charts hold the bytes that they were frozen with, which others cite. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { frozenFolder, frozenRoot, readFrozen } from '../downloads/frozen.ts';
import { languages } from '../stories/chosen.ts';
import { publicFolder } from '../stories/data.ts';
import { BuildError } from './cause.ts';
import { hashOfFile } from './file-list.ts';

/** Frozen files below `published` whose bytes are others than those that were frozen, or that are not there. */
function changedFiles(published: string): string[] {
  const roots = languages.map((language) => frozenRoot(language, published));
  return roots.flatMap((root) =>
    Object.entries(readFrozen(root)).flatMap(([figure, versions]) =>
      versions.flatMap(({ version, files }) =>
        Object.entries(files)
          .map(([name, hash]) => ({ file: join(frozenFolder(root, figure, version), name), hash }))
          .filter(({ file, hash }) => !existsSync(file) || hashOfFile(file) !== hash)
          .map(({ file }) => file),
      ),
    ),
  );
}

/** Throws a BuildError that names frozen files which changed, and how to get them back. */
export function requireFrozen(published = publicFolder): void {
  const changed = changedFiles(published);
  const [first] = changed;
  if (first !== undefined)
    throw new BuildError(
      `${first}${changed.length > 1 ? ` and ${changed.length - 1} more frozen files are` : ' is'} not as frozen: others cite these bytes. Bring them back with "git checkout -- ${published}"; if git itself changed the ends of their lines, see that .gitattributes is there, and clone anew`,
    );
}
