import { expect, it } from 'vitest';
import { lostSigns, lostSignsMessage } from './lost-signs.ts';

it.each([
  ["l'or", 'l’or', "' stands in place of “’”"],
  ['"a" - b', '“a” – b', '" stands in place of ““”, “””, - in place of “–”'],
  ['a ? b ? c', 'a → b ć c', '? stands in place of “→”, “ć”'],
  ['a -> b...', 'a → b…', '-> stands in place of “→”, ... in place of “…”'],
  ['oeuvre ½ EUR', 'œuvre œ €', 'oe stands in place of “œ”, EUR in place of “€”'],
  ["l'or (1.5)?", 'l’or (1.5)?', "' stands in place of “’”"],
  ["it's ’ and ' here", "it's ’ and ’ here", "' stands in place of “’”"],
])('%j for %j has lost what its encoding does not have', (cell, written, words) => {
  expect(lostSignsMessage(lostSigns(cell, written))).toBe(
    `${words}: save the table as “CSV UTF-8” and try again`,
  );
});

it.each([
  ['l’or', 'l’or'],
  ['l’or', "l'or"],
  ["l'argent", 'l’or'],
  ['a - b', 'a → b'],
  ['A ? b', 'a → b'],
  ['caf?', 'café'],
  ['', '→'],
  ['lXor', 'l.or'],
])('%j for %j is somebody’s own change, or none', (cell, written) => {
  expect(lostSigns(cell, written)).toEqual([]);
});
