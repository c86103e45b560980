/** Bytes of a data file as text, if they are the UTF-8 that they should be. */
import { isUtf8 } from 'node:buffer';
import { type Problem, problemAt } from './problem.ts';

/** Every other byte of ASCII in UTF-16 is zero. */
function mostlyZero(bytes: Uint8Array, from: number): boolean {
  const every = bytes.subarray(0, 400).filter((_, index) => index % 2 === from);
  return every.length > 1 && every.filter((byte) => byte === 0).length > every.length / 2;
}

/** Which UTF-16 a file is written in, if it is: by its byte-order mark, or by its zeros. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (mostlyZero(bytes, 1)) return 'utf-16le';
  return mostlyZero(bytes, 0) ? 'utf-16be' : undefined;
}

/**
 * The text of a file, or the problem with its encoding at the first byte that is no UTF-8. Accents that stand apart from
 * their letters, as they do in what is copied from a PDF or named on a Mac, are composed with them.
 */
export function decodeText(file: string, bytes: Buffer): { text: string } | { problem: Problem } {
  const wide = utf16(bytes);
  if (wide) {
    const message =
      'the file was saved as UTF-16, which Windows calls Unicode: save it as UTF-8 (in Notepad: Save as, Encoding)';
    return { problem: problemAt(file, new TextDecoder(wide).decode(bytes), 0, message) };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (isUtf8(bytes)) return { text: text.normalize('NFC') };
  const readable = new TextDecoder('windows-1252').decode(bytes);
  // Every character before the first replaced one stands for itself in both readings.
  const valid = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')));
  const message =
    'this letter is not written in UTF-8: the file was probably saved as Windows-1252; save it as UTF-8';
  return { problem: problemAt(file, readable, valid, message) };
}
