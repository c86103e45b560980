/** Where everything lives: paths on the site's host, and whole addresses for those who are elsewhere. */
import type { Language } from '../locale/languages.ts';
import { editionFolder } from '../stories/chosen.ts';
import { requirePlace } from './place.ts';

const { site, base } = requirePlace();

/** Path of the site's root on its host, with a slash at both ends. */
export const basePath: string = base;

/** Path of a page or file of an edition, such as `/fr/embed/totals/`. */
export function editionPath(language: Language, path = ''): string {
  return `${basePath}${editionFolder(language)}${path}`;
}

/** Whole address of a path on the site's host. */
export function wholeAddress(path: string): string {
  return new URL(path, site).href;
}
