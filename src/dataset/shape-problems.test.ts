import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseJson } from './json.ts';
import { shapeProblems } from './shape-problems.ts';

/** What an editor is told about the value of `a`. */
function told(shape: z.ZodType, value: unknown): string[] {
  const whole = z.strictObject({ a: shape });
  const result = parseJson('x.json', JSON.stringify({ a: value }));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const { error } = whole.safeParse(result.json.value);
  if (!error) throw new Error('nothing was refused');
  return shapeProblems(result.json, whole, error).map(({ message }) => message);
}

describe('what was written is repeated', () => {
  const most = 'x'.repeat(58);
  it.each([
    ['whole up to sixty characters with its quotes', most, `"${most}"`],
    ['cut where it is longer', `${most}x`, `"${'x'.repeat(56)}…`],
  ])('%s', (_, value, quoted) => {
    expect(told(z.enum(['b', 'c']), value)).toEqual([`a must be one of "b", "c". You wrote ${quoted}`]);
  });
});

describe('a number', () => {
  it.each([
    ['12.4', ': write it without quotes, 12.4'],
    [' 12,4 ', ': use a point, 12.4'],
    ['', ''],
    [' ', ''],
    ['many', ''],
  ])('that was written as the text %j is answered with %j', (value, hint) => {
    expect(told(z.number(), value)).toEqual([
      `a must be a number. You wrote ${JSON.stringify(value)}${hint}`,
    ]);
  });

  it.each([[true], [[12.4]]])('is not seen in %j', (value) => {
    expect(told(z.number(), value)).toEqual([`a must be a number. You wrote ${JSON.stringify(value)}`]);
  });

  it('in quotes is no hint where no number belongs', () => {
    expect(told(z.strictObject({}), '5')).toEqual(['a must be an object in braces. You wrote "5"']);
    expect(told(z.enum(['b', 'c']), '5')).toEqual(['a must be one of "b", "c". You wrote "5"']);
  });

  it.each([
    [z.number().positive(), 0, 'above 0'],
    [z.number().min(1), 0, 'at least 1'],
    [z.number().max(1), 2, 'at most 1'],
    [z.number().int(), 0.5, 'a whole number'],
  ])('%# beyond its limits is refused', (shape, value, limit) => {
    expect(told(shape, value)).toEqual([`a must be ${limit}. You wrote ${value}`]);
  });
});

it.each<[string, z.ZodType, unknown, string[]]>([
  ['a single value', z.literal(true), 1, ['a must be true. You wrote 1']],
  ['null for a text', z.string(), null, ['a must not be null']],
  ['a text too long', z.string().max(2), 'abc', ['a must have at most 2 characters and has 3: shorten it']],
  ['a text too short', z.string().min(1), '', ['a must not be empty']],
  ['a list too short', z.array(z.string()).min(1), [], ['a must hold at least 1 record and holds 0']],
  [
    'a list too long',
    z.array(z.number()).max(1),
    [1, 2],
    ['a must hold at most 1 records and holds 2: drawings show no more, leave out or join some'],
  ],
  [
    'an item, in the name of its list',
    z.array(z.string()),
    ['b', 1],
    ['each of a must be a text in double quotes. You wrote 1'],
  ],
  ['an e-mail address', z.email(), 'desk', ['a must be a whole e-mail address. You wrote "desk"']],
  [
    'a web address',
    z.url(),
    'page',
    ['a must be a whole web address, such as https://example.org/page. You wrote "page"'],
  ],
  [
    'a name of a list of names',
    z.record(z.string().regex(/^b/, 'names begin with b'), z.number()),
    { c: 1 },
    ['names begin with b. You wrote "c"'],
  ],
  [
    'a union by the branch with the fewest mistakes',
    z.union([
      z.strictObject({ b: z.number(), c: z.number() }),
      z.strictObject({ d: z.strictObject({ e: z.number() }) }),
    ]),
    { d: { e: 'x' } },
    ['e must be a number. You wrote "x"'],
  ],
])('is told: %s', (_, shape, value, expected) => {
  expect(told(shape, value)).toEqual(expected);
});

describe('a key', () => {
  const shape = z.strictObject({ tonnes: z.number(), note: z.string().optional() });

  it.each<[string, z.ZodType, unknown, string[]]>([
    ['misspelt is told once', shape, { tones: 1 }, ['tones: did you mean tonnes?']],
    [
      'misspelt does not hide the one that is there',
      shape,
      { tones: 1, tonnes: 'x' },
      ['tonnes must be a number. You wrote "x"', 'tones: did you mean tonnes?'],
    ],
    [
      'that resembles none does not hide one that is missing',
      shape,
      { zebra: 1 },
      [
        'tonnes is missing: it must be a number',
        'zebra is not known here: remove it, or use one of tonnes, note',
      ],
    ],
    ['is known through what may be missing', shape.optional(), { tones: 1 }, ['tones: did you mean tonnes?']],
    ['is known through a list', z.array(shape), [{ tones: 1 }], ['tones: did you mean tonnes?']],
    [
      'is known through names',
      z.record(z.string(), shape),
      { b: { tones: 1 } },
      ['tones: did you mean tonnes?'],
    ],
    [
      'is known through a union',
      z.union([shape, z.strictObject({ at: z.string(), until: z.string(), on: z.string() })]),
      { tones: 1 },
      ['tones: did you mean tonnes?'],
    ],
  ])('%s', (_, inner, value, expected) => {
    expect(told(inner, value)).toEqual(expected);
  });

  it('that is a language is told as a text that is missing', () => {
    expect(told(z.strictObject({ en: z.string() }), {})).toEqual([
      'the text in English ("en") is missing: write it beside the others',
    ]);
  });
});

it.each([
  [[], '[]'],
  [null, 'null'],
  [1, '1'],
])('a whole file that is %j is told', (value, written) => {
  const shape = z.strictObject({ a: z.number() });
  const result = parseJson('x.json', JSON.stringify(value));
  const { error } = shape.safeParse(value);
  if ('problems' in result || !error) throw new Error('this was not refused');
  const [problem] = shapeProblems(result.json, shape, error);
  expect(problem).toMatchObject({
    line: 1,
    column: 1,
    message:
      value === null ? 'this must not be null' : `this must be an object in braces. You wrote ${written}`,
  });
});
