/** Pictures that are frozen already: what was drawn once from the same need not be drawn again. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../stories/chosen.ts';
import { once } from '../tools/once.ts';
import { sha256 } from '../tools/sha256.ts';
import { frozenFolder, frozenRoot, readFrozen } from './frozen.ts';
import type { Picture } from './picture.ts';

/** The name of all that a picture depends on: its drawing, its scale, and what draws it (`makers`). */
export const drawnFrom = (picture: Picture, scale: number, makers: string): string =>
  sha256(JSON.stringify([picture, scale, makers]));

/** The frozen pictures by what they were drawn from: where each lies, and its hash. */
const frozenPictures = once(() => {
  const found = new Map<string, { file: string; hash: string }>();
  for (const language of languages) {
    const root = frozenRoot(language);
    for (const [figure, versions] of Object.entries(readFrozen(root)))
      for (const { version, files, drawn = {} } of versions)
        for (const [name, from] of Object.entries(drawn))
          found.set(from, {
            file: join(frozenFolder(root, figure, version), name),
            hash: files[name] ?? '',
          });
  }
  return found;
});

/** The picture that was drawn from the same, if one is frozen and lies there as it was frozen. */
export function frozenPicture(from: string): Uint8Array | undefined {
  const known = frozenPictures().get(from);
  if (!known || !existsSync(known.file)) return undefined;
  const bytes = readFileSync(known.file);
  return sha256(bytes) === known.hash ? bytes : undefined;
}
