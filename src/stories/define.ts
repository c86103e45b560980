/** What a story is: all that the engine asks of it. */
import { unknownId } from '../dataset/did-you-mean.ts';
import type { OwnTables } from '../dataset/tables/index.ts';
import type { AnyFigure, Edition, FrameName } from '../figures/figure.ts';
import type { AskedKey } from '../locale/language-file.ts';
import { knownLanguages, type Language } from '../locale/languages.ts';
import type { StoryColours } from './colours.ts';

/** The words that every story brings, and those that its figures use. */
export type StoryWords = Readonly<Record<AskedKey, string> & Record<string, string>>;

/** A drawing below the story's title, which is no figure: it stands on the card of the story, too. */
export interface Opening<Of extends Edition = Edition> {
  /** An `<svg>` in the size of a figure's frame, or for a card. */
  draw(size: FrameName | 'card', edition: Of): string;
  /** A line above it. */
  note(edition: Of): string;
  /** What it shows, in words, for those who do not see the card. */
  alternative(edition: Of): string;
}

/** What the maps of a story are drawn from: files of `data/<slug>/geo`. */
export interface StoryMap {
  /** Names of the boundaries, each that of a file `<name>.topo.json`. */
  boundaries: readonly string[];
  /** Reads what else the drawings need of that folder. */
  surroundings(folder: string): unknown;
}

/** Under which others may use a story's text, graphics and tables. */
export interface Licence {
  /** What readers know it by: `CC BY 4.0`. */
  name: string;
  /** What programs know it by, from the list of SPDX: `CC-BY-4.0`. */
  id: string;
  /** Where it can be read. */
  address: string;
}

export interface Story extends OwnTables {
  /** Names its folders, `src/stories/<slug>` and `data/<slug>`, and STORY. */
  slug: string;
  /** The words of each of its languages. The first stands at the site's root; the others are compared with it. */
  languages: Readonly<Record<Language, () => Promise<{ words: StoryWords }>>>;
  /** In the order of the gallery. Each gets a table, a drawing in both frames and a text alternative. */
  figures: readonly AnyFigure[];
  /** That of all hours of the data: `Europe/Paris`. */
  timeZone: string;
  licence: Licence;
  colours: StoryColours;
  opening?: Opening;
  map?: StoryMap;
}

/** Checks a story's declaration. Throws an Error that names its file if a language is not known, or none is named. */
export function defineStory(story: Story): Story {
  const file = `src/stories/${story.slug}/story.ts`;
  const languages = Object.keys(story.languages);
  if (languages.length === 0) throw new Error(`${file}: a story is told in one language at least`);
  const unknown = languages.find((language) => !knownLanguages.includes(language));
  if (unknown !== undefined)
    throw new Error(
      `${file}: ${unknownId('language', unknown, knownLanguages)}; a further one begins with its file in src/locale`,
    );
  return story;
}
