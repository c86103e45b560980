/** What zod found in one place, as a sentence that tells an editor what to do. */
import type { z } from 'zod';
import { knownLanguages } from '../locale/languages.ts';
import { closest } from './did-you-mean.ts';

export type Issue = z.core.$ZodIssue;
type Of<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

const kinds: Record<string, string> = {
  string: 'a text in double quotes',
  number: 'a number',
  array: 'a list in square brackets',
  object: 'an object in braces',
  boolean: 'true or false',
  int: 'a whole number',
};

const english = new Intl.NumberFormat('en', { useGrouping: 'min2' });
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const isLanguage = (name: string) => knownLanguages.includes(name);
const textIn = (language: string) => `the text in ${languageNames.of(language)} ("${language}")`;

function quoted(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

/** "53,5" and "53.5" are numbers that an editor put into quotes, or wrote with a decimal comma. */
function numberHint(value: unknown): string {
  if (typeof value !== 'string') return '';
  const number = value.trim().replace(',', '.');
  if (number === '' || Number.isNaN(Number(number))) return '';
  return value.includes(',') ? `: use a point, ${number}` : `: write it without quotes, ${number}`;
}

/** What a sentence of every kind needs: the key, and how the value is quoted. */
interface Wrong {
  name: string;
  value: unknown;
  wrote: string;
}

function wrongType({ expected, message }: Of<'invalid_type'>, { name, value, wrote }: Wrong): string {
  const wanted = `must be ${kinds[expected] ?? expected}`;
  if (value === undefined) {
    return isLanguage(name)
      ? `${textIn(name)} is missing: write it beside the others`
      : `${name} is missing: it ${wanted}`;
  }
  if (value === null) {
    const gap = expected === 'number' ? '; a value that nobody knows is a record with status "gap"' : '';
    return `${name} must not be null${gap}`;
  }
  const custom = message.startsWith('Invalid') ? `${name} ${wanted}` : message;
  return custom + wrote + (expected === 'number' ? numberHint(value) : '');
}

/** zod names what tells the kinds of a record apart in its message alone. */
function wrongKind({ message }: Issue, { name, value, wrote }: Wrong): string {
  const known = [...message.matchAll(/'([^']+)'/g)].map(([, kind = '']) => kind);
  const meant = typeof value === 'string' ? closest(value, known) : undefined;
  return `${name} must be one of ${known.map(quoted).join(', ')}${wrote}${meant ? `: did you mean ${meant}?` : ''}`;
}

function wrongValue({ values }: Of<'invalid_value'>, { name, value, wrote }: Wrong): string {
  const options = values.map((option) => quoted(option)).join(', ');
  if (value === undefined) return `${name} is missing: it must be one of ${options}`;
  return `${name} must be ${values.length > 1 ? 'one of ' : ''}${options}${wrote}`;
}

function tooSmall({ origin, minimum, inclusive }: Of<'too_small'>, { name, value, wrote }: Wrong): string {
  if (origin === 'string') return `${name} must not be empty`;
  const least = english.format(minimum);
  if (Array.isArray(value))
    return `${name} must hold at least ${least} ${minimum === 1 ? 'record' : 'records'} and holds ${english.format(value.length)}`;
  return `${name} must be ${inclusive ? 'at least' : 'above'} ${least}${wrote}`;
}

function tooBig({ maximum }: Of<'too_big'>, { name, value, wrote }: Wrong): string {
  const most = english.format(maximum);
  if (typeof value === 'string')
    return `${isLanguage(name) ? textIn(name) : name} must have at most ${most} characters and has ${english.format(value.length)}: shorten it`;
  if (Array.isArray(value))
    return `${name} must hold at most ${most} records and holds ${english.format(value.length)}: drawings show no more, leave out or join some`;
  return `${name} must be at most ${most}${wrote}`;
}

function wrongFormat({ format }: Of<'invalid_format'>, { name, wrote }: Wrong): string {
  const wanted = format === 'email' ? 'e-mail address' : 'web address, such as https://example.org/page';
  return `${name} must be a whole ${wanted}${wrote}`;
}

/** The sentence for one issue. A shape that has words of its own for it is quoted. */
export function sentence(issue: Issue, value: unknown): string {
  const key = String(issue.path.findLast((part) => typeof part === 'string') ?? 'this');
  const name = typeof issue.path.at(-1) === 'number' ? `each of ${key}` : key;
  const wrong = { name, value, wrote: value === undefined ? '' : `. You wrote ${quoted(value)}` };
  const { code, message } = issue;
  if (code === 'invalid_type') return wrongType(issue, wrong);
  if (message.startsWith('Invalid discriminator')) return wrongKind(issue, wrong);
  if (code === 'invalid_value') return wrongValue(issue, wrong);
  if (code === 'too_small' && message.startsWith('Too small')) return tooSmall(issue, wrong);
  if (code === 'too_big' && message.startsWith('Too big')) return tooBig(issue, wrong);
  if (code === 'invalid_format' && message.startsWith('Invalid')) return wrongFormat(issue, wrong);
  return `${message}${wrong.wrote}`;
}
