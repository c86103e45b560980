/** Which story a command is to speak of. */
import { closest } from '../dataset/did-you-mean.ts';

export interface Asked {
  /** Its slug: the first story's, if no other is asked for. */
  slug: string;
  /** What was typed, without what names the story. */
  words: string[];
}

const option = '--story';

/**
 * The story that `--story SLUG`, or else the environment's STORY, names. Gives a sentence where there is none of that name.
 */
export function askedStory(
  typed: readonly string[],
  fromEnvironment: string | undefined,
  known: readonly string[],
): Asked | { problem: string } {
  const at = typed.findIndex((word) => word === option || word.startsWith(`${option}=`));
  const whole = typed[at]?.slice(option.length + 1);
  const named = at < 0 ? undefined : whole || typed[at + 1];
  const words = at < 0 ? [...typed] : typed.toSpliced(at, whole ? 1 : 2);
  const slug = (at < 0 ? fromEnvironment : named) || (at < 0 && known[0]) || '';
  if (known.includes(slug)) return { slug, words };
  const way = at < 0 ? 'STORY' : option;
  const meant = slug && closest(slug, known);
  const wrong = slug ? `there is no story ${slug}` : 'no story is named';
  return {
    problem: `${way}: ${wrong}${meant ? `, did you mean ${meant}?` : '.'} src/stories/registry.ts lists ${known.join(', ')}`,
  };
}
