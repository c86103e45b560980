import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, tidyCell, writeCsv } from './csv.ts';
import { changeValue, insertItem, removeItem } from './json-edits.ts';

const key = fc.constantFrom('id', 'text', 'hour', 'facts', 'a-b');
const leaf = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constant(null),
  fc.constant(true),
  fc.array(fc.string(), { maxLength: 12 }),
);
const record = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf, { noNullPrototype: true })), {
  noNullPrototype: true,
});
const layout = fc.constantFrom(
  (value: unknown) => JSON.stringify(value),
  (value: unknown) => JSON.stringify(value, null, 2),
  (value: unknown) => JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'),
  (value: unknown) => JSON.stringify(value, null, '\t'),
);

it('makes any record into any other, however its file is laid out', () => {
  fc.assert(
    fc.property(record, record, layout, (before, after, print) => {
      const text = changeValue(print({ list: [before] }), ['list', 0], before, after);
      expect(JSON.parse(text)).toEqual({ list: [after] });
    }),
    { numRuns: 500 },
  );
});

it('puts items into lists and takes them out, and then leaves no trace', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), record, fc.nat(9), layout, (list, item, place, print) => {
      const index = Math.min(place, list.length);
      const text = print({ list });
      const longer = insertItem(text, ['list'], index, item);
      expect(JSON.parse(longer)).toEqual({ list: list.toSpliced(index, 0, item) });
      expect(JSON.parse(removeItem(longer, ['list'], index))).toEqual({ list });
      if (text.includes('\n')) expect(removeItem(longer, ['list'], index)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

const wide = { name: 'x'.repeat(60), list: ['y'.repeat(40)] };
/** The parts of `wide`, each on a line of its own. */
const lines = (indent: string, lineBreak = '\n') =>
  ['{', `${indent}  "name": "${wide.name}",`, `${indent}  "list": ["${wide.list[0]}"]`, `${indent}}`].join(
    lineBreak,
  );

describe('what is put in', () => {
  it('takes one line where it fits within 110 characters', () => {
    const item = (length: number) => ({ a: 'x'.repeat(length - '{ "a": "" }'.length) });
    const list = '{\n  "list": [\n    1\n  ]\n}';
    // Four spaces before it, and a comma behind.
    expect(insertItem(list, ['list'], 1, item(105)).split('\n')).toHaveLength(6);
    expect(insertItem(list, ['list'], 1, item(106)).split('\n')).toHaveLength(8);
  });

  it.each([
    ['\n', '  '],
    ['\r\n', '  '],
    ['\n', '\t'],
  ])('has a line for each part where it does not, with %j and %j', (lineBreak, indent) => {
    const list = ['{', `${indent}"list": [`, `${indent}${indent}1`, `${indent}]`, '}'].join(lineBreak);
    expect(insertItem(list, ['list'], 1, wide)).toBe(
      list.replace('1', () => `1,${lineBreak}${indent}${indent}${lines(indent + indent, lineBreak)}`),
    );
  });

  it.each(['\n', '\r\n'])('opens a list that is empty, with %j', (lineBreak) => {
    const list = ['{', '  "list": []', '}'].join(lineBreak);
    expect(insertItem(list, ['list'], 0, wide)).toBe(
      list.replace('[]', () => ['[', `    ${lines('    ', lineBreak)}`, '  ]'].join(lineBreak)),
    );
  });

  it('leaves a text whole, however long', () => {
    const long = 'x'.repeat(120);
    expect(insertItem('{\n  "list": [\n    1\n  ]\n}', ['list'], 1, { a: long })).toBe(
      `{\n  "list": [\n    1,\n    {\n      "a": "${long}"\n    }\n  ]\n}`,
    );
  });

  it('stays on the line of what is beside it', () => {
    expect(insertItem('{ "list": [1] }', ['list'], 1, wide)).toBe(
      `{ "list": [1, { "name": "${wide.name}", "list": ["${wide.list[0]}"] }] }`,
    );
  });
});

describe('a value that is changed', () => {
  const items = Array.from({ length: 12 }, (_, index) => `item-number-${index}`);
  const onOneLine = `[${items.map((item) => `"${item}"`).join(', ')}]`;
  const onLines = (lineBreak: string) =>
    `[${lineBreak}${items.map((item) => `    "${item}"`).join(`,${lineBreak}`)}${lineBreak}  ]`;

  it('stays on one line where it was on one, however long', () => {
    expect(changeValue('{\n  "a": [1],\n  "b": 2\n}', ['a'], [1], items)).toBe(
      `{\n  "a": ${onOneLine},\n  "b": 2\n}`,
    );
  });

  it.each(['\n', '\r\n'])('has a line for each part where it had, ended by %j', (lineBreak) => {
    const text = (list: string) => ['{', `  "a": ${list},`, '  "b": 2', '}'].join(lineBreak);
    const before = text(['[', '    1', '  ]'].join(lineBreak));
    expect(changeValue(before, ['a'], [1], items)).toBe(text(onLines(lineBreak)));
  });

  it('leaves those beside it as they were written', () => {
    expect(
      changeValue('{"a": 1.0, "b": [1,2], "c": 3}', [], { a: 1, b: [1, 2], c: 3 }, { a: 1, b: [1, 2], c: 4 }),
    ).toBe('{"a": 1.0, "b": [1,2], "c": 4}');
  });
});

it('puts nothing where there is no list, and takes nothing from where nothing stands', () => {
  expect(() => insertItem('{}', ['a', 'b'], 0, 1)).toThrow('there is no value at a.b');
  expect(removeItem('{ "list": [1] }', ['list'], 5)).toBe('{ "list": [1] }');
});

it('brings any cells through a CSV file', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (cells) => {
      const read = readCsv(writeCsv([['id', 'a', 'b'], ...cells])).rows.slice(1);
      const composed = (cell: string) => tidyCell(cell.normalize('NFC'));
      expect(read.map((row) => row.map(tidyCell))).toEqual(cells.map((row) => row.map(composed)));
    }),
    { numRuns: 500 },
  );
});
