/** Signs that an encoding does not have, and what programs write in their place. */

/** As LibreOffice and Gnumeric do where they save in ISO-8859-1, ISO-8859-15 or ASCII. */
const substitutes: Record<string, readonly string[]> = {
  '‘': ["'"],
  '’': ["'"],
  '‚': [','],
  '“': ['"'],
  '”': ['"'],
  '„': ['"', ',,'],
  '–': ['-'],
  '—': ['-'],
  '‐': ['-'],
  '‑': ['-'],
  '−': ['-'],
  '…': ['...'],
  œ: ['oe', '½'],
  Œ: ['OE', '¼'],
  '€': ['EUR', '¤'],
  '→': ['->'],
  '←': ['<-'],
  '•': ['-', 'o'],
  '\u2009': [' '],
  '\u202f': [' '],
};

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** Windows-1252 has all up to ÿ, and would not have lost it. */
const mayBeLost = (sign: string) => sign > 'ÿ';

export interface LostSign {
  sign: string;
  substitute: string;
}

/** The signs of `written` that stand in `cell` as something else, where nothing more than that has changed. */
export function lostSigns(cell: string, written: string): LostSign[] {
  const signs = [...written];
  const candidates = signs.filter(mayBeLost);
  if (cell === written || candidates.length === 0) return [];
  const pattern = signs.map((sign) => {
    if (!mayBeLost(sign)) return escaped(sign);
    return `(${[sign, '?', ...(substitutes[sign] ?? [])].map(escaped).join('|')})`;
  });
  const [, ...found] = new RegExp(`^${pattern.join('')}$`, 'su').exec(cell) ?? [];
  const lost = found.flatMap((substitute, index) => {
    const sign = candidates[index] ?? '';
    return substitute === sign ? [] : [{ sign, substitute }];
  });
  return lost.filter(({ sign }, index) => lost.findIndex((other) => other.sign === sign) === index);
}

/** "? stands in place of “→”, ' in place of “’”" */
export function lostSignsMessage(lost: readonly LostSign[]): string {
  const places = [...new Set(lost.map(({ substitute }) => substitute))].map((substitute, index) => {
    const signs = lost.filter((each) => each.substitute === substitute).map(({ sign }) => `“${sign}”`);
    return `${substitute} ${index ? '' : 'stands '}in place of ${signs.join(', ')}`;
  });
  return `${places.join(', ')}: save the table as “CSV UTF-8” and try again`;
}
