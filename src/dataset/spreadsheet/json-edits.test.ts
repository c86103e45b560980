import fc from 'fast-check';
import { expect, it } from 'vitest';
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

it('brings any cells through a CSV file', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (cells) => {
      const read = readCsv(writeCsv([['id', 'a', 'b'], ...cells])).rows.slice(1);
      expect(read.map((row) => row.map(tidyCell))).toEqual(cells.map((row) => row.map(tidyCell)));
    }),
    { numRuns: 500 },
  );
});
