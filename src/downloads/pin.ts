/** Freezes what the figures show now. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import type { StyleSheets } from '../stories/sheets.ts';
import { sha256 } from '../tools/sha256.ts';
import { drawnPictures, type FileName, figureFile, fileNames } from './files.ts';
import { type FrozenVersion, frozenFolder, readFrozen } from './frozen.ts';
import { figureVersion } from './version.ts';

export interface Pinned {
  figure: string;
  version: string;
  /** Whether this version is new. */
  isNew: boolean;
}

/** What a version is made of. */
type Made = [figure: AnyFigure, edition: Edition, sheets: StyleSheets];

/** Draws the files of a version into its folder, which is there whole or not at all. */
async function freeze(folder: string, ...[figure, edition, sheets]: Made): Promise<FrozenVersion> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const files: FrozenVersion['files'] = {};
  for (const name of fileNames) {
    const bytes = await figureFile(name, figure, edition, sheets);
    writeFileSync(join(unfinished, name), bytes);
    files[name] = sha256(bytes);
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  renameSync(unfinished, folder);
  const { asOf } = edition.dataset.story;
  const drawn = drawnPictures(figure, edition, sheets);
  return { version: figureVersion(figure, edition), asOf, portable: true, files, drawn };
}

/** What the pictures of a frozen version are drawn from now, as far as that still gives the same bytes. */
async function stillDrawn({ files }: FrozenVersion, ...[figure, edition, sheets]: Made) {
  const drawn: Record<string, string> = {};
  for (const [name, from] of Object.entries(drawnPictures(figure, edition, sheets)))
    if (files[name] === sha256(await figureFile(name as FileName, figure, edition, sheets)))
      drawn[name] = from;
  return drawn;
}

/**
 * Writes the current version of each figure below `root` and lists it there in `versions.json`. The files of a version
 * that is there already are left as they are, to the byte; what its pictures are drawn from is noted anew, for typefaces
 * and programs that draw them change.
 */
export async function pinFigures(
  figures: readonly AnyFigure[],
  edition: Edition,
  sheets: StyleSheets,
  root: string,
): Promise<Pinned[]> {
  const versions = readFrozen(root);
  const pinned: Pinned[] = [];
  for (const figure of figures) {
    const version = figureVersion(figure, edition);
    const known = versions[figure.id] ?? [];
    const frozen = known.find((one) => one.version === version);
    pinned.push({ figure: figure.id, version, isNew: !frozen });
    if (frozen) frozen.drawn = await stillDrawn(frozen, figure, edition, sheets);
    else
      versions[figure.id] = [
        ...known,
        await freeze(frozenFolder(root, figure.id, version), figure, edition, sheets),
      ];
    const list = join(root, 'versions.json');
    mkdirSync(dirname(list), { recursive: true });
    writeFileSync(list, `${JSON.stringify(versions, null, 2)}\n`);
  }
  return pinned;
}
