/** The photos of the story: files of its folder `photos/`, which the prose names. */
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { closest } from '../dataset/did-you-mean.ts';
import { handTypedNumbers } from '../locale/hand-typed.ts';
import type { Language } from '../locale/languages.ts';
import { story } from '../stories/chosen.ts';
import { attribute, type Element, isElement, plainText } from './mdx.ts';

export const photoFolder = join('src', 'stories', story.slug, 'photos');

/** How the files of each kind begin. */
const beginnings: Record<string, (first: Buffer) => boolean> = {
  '.jpg': (first) => first.readUIntBE(0, 3) === 0xffd8ff,
  '.png': (first) => first.toString('latin1', 1, 4) === 'PNG',
  '.webp': (first) => first.toString('latin1', 8, 12) === 'WEBP',
  '.avif': (first) => /^ftypavi[fs]$/.test(first.toString('latin1', 4, 12)),
};
const kinds = 'a photo is a file that ends in .jpg, .png, .webp or .avif';
const mostBytes = 30_000_000;

function beginningOf(file: string): Buffer {
  const first = Buffer.alloc(12);
  const opened = openSync(file, 'r');
  readSync(opened, first);
  closeSync(opened);
  return first;
}

/** What is wrong with the file that a photo names; undefined if nothing is. */
export function photoProblem(name: string, folder = photoFolder): string | undefined {
  const begins = beginnings[extname(name)];
  if (!begins || /[\\/]/.test(name))
    return `${kinds}, in the folder ${folder}, named without the folder: save "${name}" as one`;
  const file = join(folder, name);
  // By the list, for some disks hold large and small letters for the same.
  const there = existsSync(folder) ? readdirSync(folder) : [];
  if (!there.includes(name)) {
    const meant = closest(name, there);
    return `${file} is not there: ${meant ? `did you mean ${meant}?` : 'put the photo into that folder'}`;
  }
  if (!begins(beginningOf(file)))
    return `${file} is no picture of the kind that its name ends in: save the photo anew, as ${extname(name)}`;
  if (statSync(file).size > mostBytes)
    return `${file} has more than ${mostBytes / 1_000_000} MB: save it smaller`;
  return undefined;
}

/** What an editor is told who places a picture as Markdown does. */
export const photoInstead =
  'a picture has a caption, a credit and a text alternative: write <Photo file="…" alt="…" credit="…">its caption</Photo>';

/** What is wrong with a `<Photo>` besides the attributes that it lacks. */
export function photoProblems(element: Element, language: Language, folder = photoFolder): string[] {
  const file = attribute(element, 'file');
  const [typed] = handTypedNumbers(attribute(element, 'alt') ?? '', language);
  const wrong = file ? photoProblem(file, folder) : undefined;
  const isEmpty = plainText(element).trim() === '' && !element.children.some(isElement);
  return [
    ...(isEmpty ? ['this photo has no caption: write it between <Photo …> and </Photo>'] : []),
    ...(typed
      ? [
          `"${typed.found}" is a number typed by hand, and no fact can stand in alt="…": say it in the caption`,
        ]
      : []),
    ...(wrong ? [wrong] : []),
  ];
}
