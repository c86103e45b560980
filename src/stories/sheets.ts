/** The style sheets as text, with what the chosen story brings: for files that carry their own, and for pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exceptSpaced, spacedLabels } from '../styles/spaced-labels.ts';
import { folderStamp } from '../tools/folder-stamp.ts';
import { story } from './chosen.ts';
import { withColours } from './colours.ts';

export interface StyleSheets {
  /** Texts of tokens.css and drawings.css. */
  tokens: string;
  drawings: string;
}

const folder = join('src', 'styles');
const storyFolder = join('src', 'stories', story.slug);
/** The rules of the classes that the story's figures name. */
export const figureSheet = join(storyFolder, 'figures.css');

const figureRules = '/* Here come the rules of the story’s figures.css. */';

const importedSheet = /^@import "\.\/(page\/[a-z-]+\.css)";$/gm;

/** The parts of a style sheet, as files of the project. */
export function partsOf(css: string): string[] {
  return [...css.matchAll(importedSheet)].map(([, part = '']) => join(folder, part));
}

/**
 * A style sheet of src/styles as it is with its parts, the story's colours and the rules of its figures; labels that these
 * space are left out where pages set the spacing of all others.
 */
export function withStory(css: string): string {
  const rules = css.includes(figureRules) ? readFileSync(figureSheet, 'utf8') : '';
  const whole = css
    .replace(importedSheet, (_, part: string) => readFileSync(join(folder, part), 'utf8'))
    .replace(figureRules, () => rules);
  const spaced = whole.includes('.spaced') ? spacedLabels(readStyleSheets().drawings) : [];
  return withColours(exceptSpaced(whole, spaced), story.colours);
}

let kept: { stamp: string; sheets: StyleSheets } | undefined;

/** The style sheets of the project's folder: the same ones for as long as no file changes. */
export function readStyleSheets(): StyleSheets {
  const stamp = folderStamp(folder) + folderStamp(storyFolder);
  if (kept?.stamp === stamp) return kept.sheets;
  kept = { stamp, sheets: { tokens: readSheet('tokens.css'), drawings: readSheet('drawings.css') } };
  return kept.sheets;
}

/** One style sheet of src/styles, with what the story brings. */
export function readSheet(name: string): string {
  return withStory(readFileSync(join(folder, name), 'utf8'));
}
