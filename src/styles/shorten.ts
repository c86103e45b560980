/** CSS without its comments and its needless spaces, for files that carry their own styles. */
export function shorten(css: string): string {
  return (
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      // Behind a colon a space is needless; before it, it can be a combinator.
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replaceAll(': ', ':')
      .trim()
  );
}
