/** Rows that are gone from a table. A record is removed only where somebody asked for it. */

/** What `--remove` asks for: all whose rows are gone, those of some ids, or nothing. */
export type Removal = 'all' | readonly string[];

const ids = /^[a-z][a-z0-9-]*(,[a-z][a-z0-9-]*)*$/;

/** Takes `--remove`, `--remove id,id` and `--remove=id,id` out of the words of a command. */
export function removalIn(words: readonly string[]): { removal: Removal; others: string[] } {
  const at = words.findIndex((word) => word === '--remove' || word.startsWith('--remove='));
  if (at < 0) return { removal: [], others: [...words] };
  const [word = '', next = ''] = words.slice(at);
  const [, given] = word.split('=');
  const follows = given === undefined && ids.test(next);
  const named = given ?? (follows ? next : '');
  return {
    removal: named ? named.split(',') : 'all',
    others: words.filter((_, index) => index !== at && !(follows && index === at + 1)),
  };
}

function listed(all: readonly string[]): string {
  const first = all.slice(0, 8).join(', ');
  return all.length > 8 ? `${first} and ${all.length - 8} more` : first;
}

/** Why a table with rows missing is not imported; undefined if none are, or all were asked for. */
export function missingRows(
  { removed, added }: { removed: readonly string[]; added: readonly string[] },
  removal: Removal,
): string | undefined {
  const unasked = removal === 'all' ? [] : removed.filter((id) => !removal.includes(id));
  if (!unasked.length) return undefined;
  const renamed = added.length
    ? `. Of the new ids (${listed(added)}) one may be an old one that was changed: an id stays as it is`
    : '';
  const gone = unasked.length === 1 ? 'the row of' : 'the rows of';
  return `${gone} ${listed(unasked)} ${unasked.length === 1 ? 'is' : 'are'} missing: put back what was left out or filtered away, or add --remove ${unasked.length > 8 ? '' : `${unasked.join(',')} `}to the command if the ${unasked.length === 1 ? 'record is' : 'records are'} to go${renamed}`;
}

/** What `--remove` names although its row is there, or no such record is. */
export function removedInVain(removed: readonly string[], removal: Removal): string | undefined {
  const vain = removal === 'all' ? [] : removal.filter((id) => !removed.includes(id));
  if (!vain.length) return undefined;
  return `--remove names ${listed(vain)}: delete the row in the table as well, and hand in that table; no record without its row has such an id`;
}
