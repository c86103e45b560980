import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withChange } from './changed-number.ts';

it('changes one number of the data, and finds it again', () => {
  const text = readFileSync('data/prisons/sites.json', 'utf8');
  const first = withChange(text);
  expect(first.after).not.toBe(first.before);
  expect(withChange(first.text).before).toBe(first.after);
  expect(first.text).toHaveLength(text.length);
});

it('stays at three digits, and says where there is nothing to change', () => {
  expect(withChange('"detainees": 999,')).toEqual({ text: '"detainees": 998,', before: '999', after: '998' });
  expect(() => withChange('{}')).toThrow('the data have no detainees of three digits to change');
});
