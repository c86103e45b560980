/** The text of a table that a spreadsheet saved, whatever its encoding. */
import { withoutMark } from './code-pages.ts';

/** Every other byte of ASCII in UTF-16 is zero. */
function mostlyZero(bytes: Uint8Array, from: number): boolean {
  const every = bytes.subarray(0, 400).filter((_, index) => index % 2 === from);
  return every.length > 1 && every.filter((byte) => byte === 0).length > every.length / 2;
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (mostlyZero(bytes, 1)) return 'utf-16le';
  return mostlyZero(bytes, 0) ? 'utf-16be' : undefined;
}

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
