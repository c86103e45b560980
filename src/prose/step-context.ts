/** The places that the words of a step name besides those it tells of, and that its map shows as context. */
import { unknownId } from '../dataset/did-you-mean.ts';
import { attribute, type Element, idsIn, plainText } from './mdx.ts';

const letter = '[\\p{L}\\p{M}\\p{N}]';

/** Whether a name stands in a text as words of its own. */
const names = (text: string, name: string) =>
  new RegExp(`(?<!${letter})${RegExp.escape(name)}(?!${letter})`, 'u').test(text);

/** What is wrong with a step's `context`: an id that nobody knows, or a place that its words name and it does not. */
export function contextProblems(step: Element, places: readonly { id: string; name: string }[]): string[] {
  const ids = idsIn(attribute(step, 'context'));
  const known = places.map(({ id }) => id);
  const words = plainText(step).normalize('NFC');
  return [
    ...ids.filter((id) => !known.includes(id)).map((id) => unknownId('place of context', id, known)),
    ...places
      .filter(({ id, name }) => !ids.includes(id) && names(words, name))
      .map(
        ({ name, id }) =>
          `the words of this step name ${name}, which its map does not show: write context="${[...ids, id].join(' ')}"`,
      ),
  ];
}
