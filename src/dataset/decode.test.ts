import { expect, it } from 'vitest';
import { decodeText } from './decode.ts';

it('composes letters and their accents, which PDF and Macs set apart', () => {
  expect(decodeText('x.json', Buffer.from('Ni\u0302mes'))).toEqual({ text: 'N\u00eemes' });
});

it('counts to the byte that is no UTF-8 in the file as it is', () => {
  const bytes = Buffer.concat([Buffer.from('ab\n'), Buffer.from([0xe9])]);
  expect(decodeText('x.json', bytes)).toMatchObject({ problem: { line: 2, column: 1 } });
});

it.each([
  ['with a byte-order mark', '\ufeff{ "a": "Nîmes" }', false],
  ['without one', '{ "a": "Nîmes" }', false],
  ['of the other order', '{ "a": "Nîmes" }', true],
])('says that UTF-16 %s is none of ours, and how to save it', (_, text, swapped) => {
  const bytes = Buffer.from(text, 'utf16le');
  if (swapped) bytes.swap16();
  expect(decodeText('x.json', bytes)).toMatchObject({
    problem: {
      line: 1,
      column: 1,
      source: '{ "a": "Nîmes" }',
      message:
        'the file was saved as UTF-16, which Windows calls Unicode: save it as UTF-8 (in Notepad: Save as, Encoding)',
    },
  });
});
