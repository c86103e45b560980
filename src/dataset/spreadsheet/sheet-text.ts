/** The text of a table that a spreadsheet saved, whatever its encoding. */
import { utf16 } from '../decode.ts';
import { withoutMark } from './code-pages.ts';

/** Reads UTF-8, UTF-16 in both orders (Excel's "Unicode text") or Windows-1252, with or without a byte-order mark. */
export function decodeSheet(bytes: Uint8Array): string {
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
