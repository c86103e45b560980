/** What somebody probably meant who typed a name that does not exist. */
import { distance } from 'fastest-levenshtein';

/** Letters that two words share at their start. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The candidate closest to what was typed, if it is close enough to be a slip. */
export function closest(typed: string, candidates: Iterable<string>): string | undefined {
  const [best] = [...candidates]
    .map((candidate) => ({ candidate, steps: distance(typed.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.steps - b.steps || sharedStart(typed, b.candidate) - sharedStart(typed, a.candidate));
  return best?.candidate;
}

/** "no source has the id gazete: did you mean gazette?" */
export function unknownId(kind: string, id: string, known: Iterable<string>): string {
  const meant = closest(id, known);
  return `no ${kind} has the id ${id}${meant ? `: did you mean ${meant}?` : ''}`;
}
