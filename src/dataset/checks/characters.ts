/** Characters that nobody sees, and that make readers, editors and programs see different texts. */
import type { Dataset } from '../table.ts';
import { filesOf, walk } from '../walk.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

const kinds: readonly { found: RegExp; means: string }[] = [
  { found: /[\n\r\u2028\u2029\u0085]/u, means: 'a line break: write the text on one line' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  { found: /[\u0000-\u001f\u007f-\u009f]/u, means: 'a control character: remove it' },
  {
    found: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    means: 'a character that turns the direction of the text: remove it',
  },
  {
    // Joiners join in some scripts, and two selectors choose between a letter and a picture.
    found: /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/u,
    means: 'a character without width: remove it',
  },
  { found: /(?:\u200c|\u200d){2}/u, means: 'two joiners in a row: remove one' },
  { found: /\p{M}{4}/u, means: 'four or more accents on one letter: leave those that belong there' },
  {
    found: /[\p{Co}\p{Cs}\ufffd\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u,
    means: 'a character that has no form in print: replace it',
  },
];

/** Where such a character stands in a text, and what it is; undefined if there is none. */
export function hiddenCharacter(text: string): { within: number; message: string } | undefined {
  for (const { found, means } of kinds) {
    const match = found.exec(text);
    if (!match) continue;
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { within: match.index, message: `U+${code} is ${means}` };
  }
  return undefined;
}

/** Problems with every text of every file. */
export function checkCharacters(dataset: Dataset): UnplacedProblem[] {
  const problems: UnplacedProblem[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      const hidden = typeof value === 'string' ? hiddenCharacter(value) : undefined;
      if (hidden) problems.push({ file, path, ...hidden });
    });
  }
  return problems;
}
