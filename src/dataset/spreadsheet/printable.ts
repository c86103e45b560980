/** Codes that a terminal obeys instead of showing them, and marks that turn the order of letters. */
const obeyed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** A text that a terminal shows as it is. */
export function printable(text: string): string {
  return text.replace(obeyed, (code) => (code === '\t' ? ' ' : '\ufffd'));
}
