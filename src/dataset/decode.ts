/** Bytes of a data file as text, if they are the UTF-8 that they should be. */
import { isUtf8 } from 'node:buffer';
import { type Problem, problemAt } from './problem.ts';

/**
 * The text of a file, or the problem with its encoding at the first byte that is no UTF-8. Accents that stand apart from
 * their letters, as they do in what is copied from a PDF or named on a Mac, are composed with them.
 */
export function decodeText(file: string, bytes: Buffer): { text: string } | { problem: Problem } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (isUtf8(bytes)) return { text: text.normalize('NFC') };
  const readable = new TextDecoder('windows-1252').decode(bytes);
  // Every character before the first replaced one stands for itself in both readings.
  const sound = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')));
  const message =
    'this letter is not written in UTF-8: the file was probably saved as Windows-1252; save it as UTF-8';
  return { problem: problemAt(file, readable, sound, message) };
}
