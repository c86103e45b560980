/** What the parser of prose finds wrong, in words that tell an editor what to do. */

const quotes = '“”„«»‘’';
const closing = (name: string) => `write <${name} … />, or put </${name}> where its words end`;

/** What the parser says, and what an editor is told instead of it. */
const sentences: readonly [pattern: RegExp, sentence: (...found: string[]) => string][] = [
  [
    new RegExp(`^Unexpected character \`([${quotes}])\``),
    (quote) =>
      `${quote} is a typographic quote: in a component values stand in straight quotes, as in id="…"`,
  ],
  [
    /^Unexpected character .* before attribute value/,
    () => 'put the value into straight quotes, as in id="…"',
  ],
  [
    /^Unexpected character `!` .* before name/,
    () => 'prose has no comments of HTML: write {/* … */}, or remove it',
  ],
  [
    /^Unexpected character `\/` .* before local name/,
    () => 'an address stands in round brackets behind its words, as in [the report](https://…)',
  ],
  [
    /^Unexpected (?:character|end of file).* before name/,
    () => 'here < begins a component: for the sign itself write &lt;',
  ],
  [
    /^Unexpected character `(.)` .* in name/,
    (sign) => `${sign} cannot be part of a component’s name: put a space before its first value`,
  ],
  [
    /^Unexpected character `<` /,
    () =>
      'a component above is not closed before this <: end it with /> or >; for the sign itself write &lt;',
  ],
  [
    /^Unexpected character `(.)` .* (?:before|in) attribute name/,
    (sign) => `${sign} stands between values here: a component is written as <Fact id="…" as="…" />`,
  ],
  [
    /^Unexpected end of file in attribute value/,
    () => 'a value is not closed: a straight quote " is missing',
  ],
  [
    /^Unexpected end of file in expression|^Could not parse expression/,
    () => 'prose may not compute: for the braces themselves write &#123; and &#125;',
  ],
  [/^Expected a closing tag for `<(\w+)>`/, (name = '') => `<${name}> is not closed: ${closing(name)}`],
  [
    /^Unexpected closing slash/,
    () => 'this closes a component that was not opened: remove it, or open it before its words',
  ],
  [
    /^Unexpected closing tag `<\/(\w+)>`, expected corresponding closing tag for `<(\w+)>`/,
    (found = '', open = '') => `</${found}> stands here before </${open}>: close first what was opened last`,
  ],
];

/** Where the mistake is to be fixed, where that is not where the parser stumbled: line and column of the tag left open. */
export function openTag(reason: string): { line: number; column: number } | undefined {
  const [, line, column] = /^Expected a closing tag for `<\w+>` \((\d+):(\d+)-/.exec(reason) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}

/** The mistake in plain words; as the parser says it, where it is of no known kind. */
export function proseMistake(reason: string): string {
  for (const [pattern, sentence] of sentences) {
    const [found, ...parts] = pattern.exec(reason) ?? [];
    if (found !== undefined) return sentence(...parts);
  }
  return reason;
}
