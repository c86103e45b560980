/** Words that pictures show: their typefaces are cut, and a letter that none of them has would be missing there. */
import widths from '../../fonts/advance-widths.json' with { type: 'json' };
import { knownLanguages } from '../../locale/languages.ts';
import type { Dataset } from '../table.ts';
import { filesOf, walk } from '../walk.ts';
import { hiddenCharacter } from './characters.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

/** What stands on cards beside what the tables tell: by file and by its names from the outermost on. */
const onCards = ['story title', 'story publisher.name'];

/** Fields whose words stand in charts or on cards. */
function drawnFields({ tables }: Dataset): Set<string> {
  const ofTables = tables.all.flatMap(({ file, list, drawn = [] }) =>
    drawn.map((path) => `${file} ${list}.${path}`),
  );
  return new Set([...ofTables, ...onCards]);
}

const known: Record<'400' | 'serif-700', Record<string, number>> = widths;
const isDrawn = (character: string) => character in known[400] && character in known['serif-700'];

/** Other scripts have typefaces of their own, which a publisher adds with the language. */
const isLatin = (language: string) =>
  !knownLanguages.includes(language) || new Intl.Locale(language).maximize().script === 'Latn';

/** Problems with letters that no picture can show. */
export function checkPictured(dataset: Dataset): UnplacedProblem[] {
  const drawn = drawnFields(dataset);
  const problems: UnplacedProblem[] = [];
  for (const [file, content] of filesOf(dataset)) {
    walk(content, (value, path) => {
      // What nobody sees is told by itself.
      if (typeof value !== 'string' || hiddenCharacter(value)) return;
      const names = path.filter((part) => typeof part === 'string');
      const last = names.at(-1) ?? '';
      const field = knownLanguages.includes(last) ? names.slice(0, -1) : names;
      if (!drawn.has(`${file} ${field.join('.')}`) || !isLatin(last)) return;
      let within = 0;
      for (const character of value.normalize('NFC')) {
        if (!isDrawn(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character)) {
          const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
          problems.push({
            file,
            path,
            within,
            message: `"${character}" (U+${code}) is in none of the typefaces that pictures are drawn with, and would be missing from them: write it in other letters`,
          });
          return;
        }
        within += character.length;
      }
    });
  }
  return problems;
}
