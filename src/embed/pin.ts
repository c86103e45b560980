/** Freezes what the figures show now. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import type { StyleSheets } from '../styles/sheets.ts';
import { drawnPictures, figureFile, fileNames } from './files.ts';
import { type FrozenVersion, frozenFolder, readFrozen } from './frozen.ts';
import { figureVersion } from './version.ts';

export interface Pinned {
  figure: string;
  version: string;
  /** Whether this version is new. */
  isNew: boolean;
}

/**
 * Writes the current version of each figure below `root` and lists it there in `versions.json`. A version that is
 * there already is left as it is, to the byte.
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
    const isNew = !known.some((one) => one.version === version);
    pinned.push({ figure: figure.id, version, isNew });
    if (!isNew) continue;
    const folder = frozenFolder(root, figure.id, version);
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const files: FrozenVersion['files'] = {};
    for (const name of fileNames) {
      const bytes = await figureFile(name, figure, edition, sheets);
      writeFileSync(join(unfinished, name), bytes);
      files[name] = createHash('sha256').update(bytes).digest('hex');
    }
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(unfinished, folder);
    const drawn = drawnPictures(figure, edition, sheets);
    const { asOf } = edition.dataset.story;
    versions[figure.id] = [...known, { version, asOf, portable: true, files, drawn }];
    const list = join(root, 'versions.json');
    mkdirSync(dirname(list), { recursive: true });
    writeFileSync(list, `${JSON.stringify(versions, null, 2)}\n`);
  }
  return pinned;
}
