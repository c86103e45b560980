/** Turns what zod says about a shape into sentences that tell an editor what to do. */
import type { z } from 'zod';
import { languages } from '../locale/languages.ts';
import { closest } from './did-you-mean.ts';
import type { LocatedJson } from './json.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

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
const isLanguage = (name: string) => languages.some((language) => language === name);
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

function sentence(issue: Issue, value: unknown): string {
  const key = String(issue.path.findLast((part) => typeof part === 'string') ?? 'this');
  const name = typeof issue.path.at(-1) === 'number' ? `each of ${key}` : key;
  const wrote = value === undefined ? '' : `. You wrote ${quoted(value)}`;
  if (issue.code === 'invalid_type') {
    if (value === undefined) {
      return isLanguage(name)
        ? `${textIn(name)} is missing: write it beside the others`
        : `${name} is missing: it must be ${kinds[issue.expected] ?? issue.expected}`;
    }
    if (value === null) {
      const gap =
        issue.expected === 'number' ? '; a value that nobody knows is a record with status "gap"' : '';
      return `${name} must not be null${gap}`;
    }
    const custom = issue.message.startsWith('Invalid')
      ? `${name} must be ${kinds[issue.expected] ?? issue.expected}`
      : issue.message;
    return custom + wrote + (issue.expected === 'number' ? numberHint(value) : '');
  }
  // zod names what tells the kinds of a record apart only here.
  if (issue.message.startsWith('Invalid discriminator')) {
    const kinds = [...issue.message.matchAll(/'([^']+)'/g)].map(([, kind = '']) => kind);
    const meant = typeof value === 'string' ? closest(value, kinds) : undefined;
    return `${name} must be one of ${kinds.map(quoted).join(', ')}${wrote}${meant ? `: did you mean ${meant}?` : ''}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((option) => quoted(option)).join(', ');
    if (value === undefined) return `${name} is missing: it must be one of ${values}`;
    return `${name} must be ${issue.values.length > 1 ? 'one of ' : ''}${values}${wrote}`;
  }
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) {
    if (issue.origin === 'string') return `${name} must not be empty`;
    if (Array.isArray(value))
      return `${name} must hold at least ${english.format(issue.minimum)} ${issue.minimum === 1 ? 'record' : 'records'} and holds ${english.format(value.length)}`;
    return `${name} must be ${issue.inclusive ? 'at least' : 'above'} ${english.format(issue.minimum)}${wrote}`;
  }
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) {
    const most = english.format(issue.maximum);
    if (typeof value === 'string')
      return `${isLanguage(name) ? textIn(name) : name} must have at most ${most} characters and has ${english.format(value.length)}: shorten it`;
    if (Array.isArray(value))
      return `${name} must hold at most ${most} records and holds ${english.format(value.length)}: drawings show no more, leave out or join some`;
    return `${name} must be at most ${most}${wrote}`;
  }
  if (issue.code === 'invalid_format' && issue.message.startsWith('Invalid')) {
    return `${name} must be a whole ${issue.format === 'email' ? 'e-mail address' : 'web address, such as https://example.org/page'}${wrote}`;
  }
  return `${issue.message}${wrote}`;
}

/** Keys that an object shape knows at a path, through lists and unions. */
function knownKeys(shape: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const definition = (shape as z.ZodType)._zod.def as z.core.$ZodTypeDef & {
    shape?: Record<string, z.core.$ZodType>;
    element?: z.core.$ZodType;
    options?: z.core.$ZodType[];
    innerType?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
  };
  if (definition.options) return definition.options.flatMap((option) => knownKeys(option, path));
  if (definition.innerType) return knownKeys(definition.innerType, path);
  const [head, ...rest] = path;
  if (head === undefined) return Object.keys(definition.shape ?? {});
  const next = definition.shape?.[String(head)] ?? definition.element ?? definition.valueType;
  return next ? knownKeys(next, rest) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** A union has failed in each of its branches: the one with the fewest mistakes is the one that was meant. */
function meant(issue: Issue): Issue[] {
  const branches = issue.code === 'invalid_union' ? issue.errors : [];
  const [best] = [...branches].sort((a, b) => a.length - b.length);
  if (!best) return [issue];
  return best.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/** The problems of one file whose JSON is well-formed but whose shape is not as agreed. */
export function shapeProblems(json: LocatedJson, shape: z.ZodType, error: z.ZodError): Problem[] {
  const issues = error.issues.flatMap(meant);
  const slips = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const meantKey = closest(key, knownKeys(shape, issue.path));
      if (meantKey) slips.add(JSON.stringify([...issue.path, meantKey]));
    }
  }
  return issues.flatMap((issue) => {
    // A key that is missing because its name was misspelt is told once, where it stands.
    if (valueAt(json.value, issue.path) === undefined && slips.has(JSON.stringify(issue.path))) return [];
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      const known = [...new Set(knownKeys(shape, path))];
      return issue.keys.map((key) => {
        // Another kind of the same record has it.
        if (known.includes(key)) {
          const message = `${key} does not go with the status or the values beside it: remove it, or change what rules it out`;
          return json.keyProblem([...path, key], message);
        }
        const meantKey = closest(key, known);
        const hint = meantKey
          ? `${key}: did you mean ${meantKey}?`
          : `${key} is not known here: remove it, or use one of ${known.join(', ')}`;
        return json.keyProblem([...path, key], hint);
      });
    }
    if (issue.code === 'invalid_key') {
      return issue.issues.map((inner) => json.keyProblem(path, sentence(inner, path.at(-1))));
    }
    return [json.problem(path, sentence(issue, valueAt(json.value, path)))];
  });
}
