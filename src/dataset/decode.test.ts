import { expect, it } from 'vitest';
import { decodeText } from './decode.ts';

it('composes letters and their accents, which PDF and Macs set apart', () => {
  expect(decodeText('x.json', Buffer.from('Ni\u0302mes'))).toEqual({ text: 'N\u00eemes' });
});

it('counts to the byte that is no UTF-8 in the file as it is', () => {
  const bytes = Buffer.concat([Buffer.from('ab\n'), Buffer.from([0xe9])]);
  expect(decodeText('x.json', bytes)).toMatchObject({ problem: { line: 2, column: 1 } });
});
