/** What is wrong with a text that is no JSON, in words that tell an editor what to do. */
import { type ParseError, printParseErrorCode } from 'jsonc-parser';

interface Mistake {
  /** Characters into the text. */
  offset: number;
  message: string;
}

const byCode: Record<string, string> = {
  CommaExpected: 'a comma is missing before this',
  ColonExpected: 'a colon is missing before this',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  PropertyNameExpected: 'a name in double quotes is missing, or a comma stands before a closing brace',
  ValueExpected: 'a value is missing: a closing bracket ] was forgotten, or a comma stands before one',
  InvalidSymbol: 'this is not JSON; names and texts stand in straight double quotes "…"',
  InvalidCommentToken: 'JSON has no comments: remove it',
  UnexpectedEndOfString: 'a text is not closed: a straight double quote " is missing',
  InvalidNumberFormat: 'this is not a number',
  InvalidCharacter: 'a tab stands inside this text: put a space instead',
  InvalidEscapeCharacter: 'a backslash inside a text is written twice, \\\\',
  EndOfFileExpected: 'the file should end before this',
};

/** Whatever somebody may take for one number, with the spaces and signs of any country between its digits. */
const numbers = /[-+]?(?:\d+(?:[.,'’ \u00a0\u202f]\d+)*|\.\d+)\.?/g;
const invisible = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;

/** Ways to write a number as JSON does; two where nobody can tell thousands from decimals. */
function asNumber(written: string): string[] {
  const digits = written.replace(/['’ \u00a0\u202f]|\.$|^\+/g, '').replace(/^(-?)\./, '$10.');
  const bare = digits.replace(/[.,]/g, '').replace(/^(-?)0+(?=\d)/, '$1');
  const signs = digits.match(/[.,]/g) ?? [];
  const decimal = () => {
    const [, whole = '', part = ''] = /^(.*)[.,](\d+)$/.exec(digits) ?? [];
    return `${whole.replace(/[.,]/g, '')}.${part}`;
  };
  if (!signs.length) return [bare];
  if (new Set(signs).size === 2) return [decimal()];
  if (signs.length > 1) return [bare];
  return /,\d{3}$/.test(digits) ? [decimal(), bare] : [decimal()];
}

/** A number that is written as no program reads it, with the place of the parser's error in it. */
function numberMistake(text: string, offset: number): Mistake | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  // Digits inside a text in quotes are none of this.
  const outside = line.replace(/"(?:\\.|[^"\\])*"/g, (quoted) => '"'.repeat(quoted.length));
  for (const { 0: written, index } of outside.matchAll(numbers)) {
    const from = start + index;
    if (offset < from || offset > from + written.length) continue;
    const [date] = /^\d{4}-\d{2}(?:-\d{2})?(?:T\d\d:\d\d)?/.exec(outside.slice(index)) ?? [];
    if (date) return { offset: from, message: `a date stands in double quotes: write "${date}"` };
    const meant = asNumber(written);
    if (meant.includes(written)) continue;
    return {
      offset: from,
      message: `a number has a decimal point, and nothing else between its digits: for ${written} write ${meant.join(' or ')}`,
    };
  }
  return undefined;
}

/** What a character tells that cannot stand where it does. */
function characterMistake(before: string, after: string): string | undefined {
  const [character = ''] = after;
  if ('“”„«»‘’'.includes(character) && character)
    return `${character} is a typographic quote: around names and texts JSON needs the straight quote "`;
  if (invisible.test(character))
    return 'an invisible sign, such as a no-break space, stands here: put an ordinary space instead';
  if (character === ';') return 'here belongs a comma, not a semicolon';
  if (character === "'") return 'names and texts stand in double quotes ", not in single ones';
  const [word = ''] = /^[\p{L}\p{N}%€]+/u.exec(after) ?? [];
  if (/\d[ \t]*$/.test(before) && word)
    return `${word} does not belong behind a number: its unit is told elsewhere, so write the number alone`;
  if (/^(true|false|null)$/i.test(word)) return `for ${word} write ${word.toLowerCase()}`;
  if (/"$/.test(before) && word)
    return 'the text ended at the quote before this: inside a text use “…”, or write \\" for each straight quote';
  return undefined;
}

/** What a parser stumbled over, in plain words, at the place that an editor fixes. */
export function jsonMistake(text: string, { error, offset }: ParseError): Mistake {
  const code = printParseErrorCode(error);
  const isIn = /^Invalid|^CommaExpected|^PropertyNameExpected|^UnexpectedEndOfNumber/.test(code);
  const number = isIn ? numberMistake(text, offset) : undefined;
  if (number) return number;
  const told = isIn ? characterMistake(text.slice(0, offset), text.slice(offset)) : undefined;
  return { offset, message: told ?? byCode[code] ?? 'this is not JSON' };
}
