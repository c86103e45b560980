/** What a build reads besides its program: data, prose, photos, typefaces. */
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { story } from '../stories/chosen.ts';
import { dataFolder } from '../stories/data.ts';
import { BuildError } from './cause.ts';
import { hashOfFile } from './file-list.ts';

/** The typefaces that pages and pictures are set in, as `npm run fonts` writes them. */
const typefaces = [
  'advance-widths.json',
  'fonts.css',
  'sans-400.ttf',
  'sans-700.ttf',
  'sans.woff2',
  'serif-700.ttf',
  'serif.woff2',
  'typefaces.css',
];

/** Throws a BuildError that names the typefaces that are missing or empty, and how to get them back. */
export function requireTypefaces(folder = join('src', 'fonts')): void {
  const missing = typefaces
    .map((name) => join(folder, name))
    .filter((file) => !existsSync(file) || statSync(file).size === 0);
  if (missing.length)
    throw new BuildError(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing or empty: restore with "git checkout ${folder}", or make anew with "npm run fonts"`,
    );
}

const told = join('src', 'stories', story.slug);

/** A hash for each file that a build reads, by its path. */
export function readInputs(): Map<string, string> {
  const files = [
    ...globSync('**/*.json', { cwd: dataFolder() }).map((file) => join(dataFolder(), file)),
    ...['*.mdx', 'photos/*'].flatMap((files) =>
      globSync(files, { cwd: told }).map((file) => join(told, file)),
    ),
    ...typefaces.map((name) => join('src', 'fonts', name)),
  ];
  return new Map(files.filter(existsSync).map((file) => [file, hashOfFile(file)]));
}

/** Throws a BuildError that names the files which are no longer as they were when the build began. */
export function requireUnchanged(before: ReadonlyMap<string, string>): void {
  const now = readInputs();
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (file) => before.get(file) !== now.get(file),
  );
  if (changed.length)
    throw new BuildError(
      `${changed.join(', ')} changed while the site was built, which would have been half old and half new: build again`,
    );
}
