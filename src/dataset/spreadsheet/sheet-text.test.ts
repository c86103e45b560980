import { expect, it } from 'vitest';
import { decodeSheet } from './sheet-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

it.each([
  ['UTF-8', utf8('id,é ’')],
  ['UTF-8 with a byte-order mark', utf8('\ufeffid,é ’')],
  ['UTF-8 with two', utf8('\ufeff\ufeffid,é ’')],
  ['a mark that was taken for letters', utf8('ï»¿id,é ’')],
  ['a mark that Mac Roman was made of', utf8('Ôªøid,é ’')],
  ['UTF-16, little end first', utf16('\ufeffid,é ’')],
  ['UTF-16, big end first', swapped(utf16('\ufeffid,é ’'))],
  ['UTF-16 without a mark', utf16('id,é ’')],
  ['UTF-16 without a mark, big end first', swapped(utf16('id,é ’'))],
  ['Windows-1252', Uint8Array.from([0x69, 0x64, 0x2c, 0xe9, 0x20, 0x92])],
])('understands %s', (_, bytes) => {
  expect(decodeSheet(bytes)).toBe('id,é ’');
});

it('reads what is hardly there', () => {
  expect(decodeSheet(new Uint8Array())).toBe('');
  expect(decodeSheet(utf8('i'))).toBe('i');
});
