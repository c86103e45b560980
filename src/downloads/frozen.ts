/** The frozen versions of the figures: checked in under `public/<story>/`, published as they are, never changed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../locale/languages.ts';
import { editionFolder } from '../stories/chosen.ts';
import { publicFolder } from '../stories/data.ts';

export interface FrozenVersion {
  version: string;
  /** ISO day of the data. */
  asOf: string;
  /** Whether programs other than browsers draw its SVG files rightly; the oldest versions do not say so. */
  portable?: true;
  /** SHA-256 of each file, in hexadecimal digits. */
  files: Record<string, string>;
  /** SHA-256 of what each picture was drawn from; the oldest versions do not say so. */
  drawn?: Record<string, string>;
}

/** By figure, oldest first. */
export type FrozenVersions = Record<string, FrozenVersion[]>;

/** Folder of an edition's embeds among the files that are published as they are. */
export function frozenRoot(language: Language, published = publicFolder): string {
  return join(published, editionFolder(language), 'embed');
}

/** Folder of one frozen version. */
export function frozenFolder(root: string, figure: string, version: string): string {
  return join(root, figure, 'v', version);
}

/** What is frozen below a folder made by `frozenRoot`. */
export function readFrozen(root: string): FrozenVersions {
  const file = join(root, 'versions.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** What the page of a version says of its files: nothing of portable ones; of others, which version came to be so first. */
export function portability(
  versions: readonly FrozenVersion[],
  version: string,
): { browsersOnly: boolean; next: FrozenVersion | undefined } {
  const index = versions.findIndex((one) => one.version === version);
  const browsersOnly = index >= 0 && !versions[index]?.portable;
  return {
    browsersOnly,
    next: browsersOnly ? versions.slice(index).find(({ portable }) => portable) : undefined,
  };
}
