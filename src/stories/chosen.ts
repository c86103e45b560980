/** The story that is built: the one that `--story` or STORY names, or the first. */
import type { AnyFigure } from '../figures/figure.ts';
import type { Words } from '../locale/language-file.ts';
import { inLanguage, type Language } from '../locale/languages.ts';
import { type Locale, createLocale as localeIn } from '../locale/locale.ts';
import { askedStory } from './asked.ts';
import type { Story } from './define.ts';
import { stories } from './registry.ts';

const asked = askedStory(process.argv, process.env.STORY, Object.keys(stories));
if ('problem' in asked) {
  // Nothing that imports this can go on, nor is any of it to blame.
  console.error(asked.problem);
  process.exit(1);
}
// Commands read their own words alone, and whatever they start speaks of the same story.
process.argv = asked.words;
process.env.STORY = asked.slug;
const load = stories[asked.slug] as () => Promise<{ story: Story }>;

export const { story } = await load();
export const { figures } = story;

/** Every language of the story, the default first. */
export const languages: readonly Language[] = Object.keys(story.languages);

/** Lives at the site's root, and is the one that the others are compared with. */
export const [defaultLanguage = ''] = languages;

/** Folder of a language's edition below the site's root: empty for the first language, else with a slash at its end. */
export function editionFolder(language: Language): string {
  return language === defaultLanguage ? '' : `${language}/`;
}

/** The story's words in each of its languages. */
export const words: Readonly<Record<Language, Words>> = Object.fromEntries(
  await Promise.all(
    Object.entries(story.languages).map(async ([language, read]) => [
      language,
      { file: `src/stories/${story.slug}/words/${language}.ts`, messages: (await read()).words },
    ]),
  ),
);

/** The locale of one of the story's languages, with the story's words. Throws an Error for any other language. */
export function createLocale(language: Language): Locale {
  return localeIn(language, inLanguage(words, language));
}

/** The figure of that id. Throws an Error that lists the known ids. */
export function figureById(id: string): AnyFigure {
  const found = figures.find((figure) => figure.id === id);
  if (!found)
    throw new Error(`no figure has the id ${id}: there are ${figures.map((figure) => figure.id).join(', ')}`);
  return found;
}
