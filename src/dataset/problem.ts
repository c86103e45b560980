/** What an editor is told when a data file or the prose is wrong. */

export interface Problem {
  /** Path from the project's root, such as `data/<story>/sources.json`. */
  file: string;
  /** 1-based place of the mistake. */
  line: number;
  column: number;
  /** The line as it stands in the file. */
  source: string;
  /** What is wrong and how to fix it, in plain words. */
  message: string;
}

/** Turns an offset in `text` into a problem that marks its line. */
export function problemAt(file: string, text: string, offset: number, message: string): Problem {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const end = text.indexOf('\n', offset);
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return {
    file,
    line,
    column: offset - start + 1,
    source: text.slice(start, end < 0 ? text.length : end),
    message,
  };
}

/** One problem as an editor reads it: the place, the sentence, the line with a mark below. */
export function printProblem({ file, line, column, source, message }: Problem): string {
  const excerptStart = Math.max(0, column - 60);
  const excerpt = source.slice(excerptStart, excerptStart + 100).replaceAll('\t', ' ');
  return `${file}:${line}:${column}  ${message}\n    ${excerpt}\n    ${' '.repeat(column - 1 - excerptStart)}^`;
}

/** As many problems as anybody fixes in one go, and how many more there are. */
export function printProblems(problems: readonly Problem[], most = 40): string {
  const printed = problems.slice(0, most).map(printProblem);
  const more = problems.length - printed.length;
  return [...printed, ...(more ? [`… and ${more} more`] : [])].join('\n\n');
}

/** Stops a build: carries every problem found, and prints the first. */
export class DataError extends Error {
  readonly problems: readonly Problem[];
  /** Where Astro's overlay points in development. */
  readonly loc: { file: string; line: number; column: number } | undefined;

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
    super(`${count} in the data or the prose\n\n${printProblems(problems)}`);
    this.name = 'DataError';
    this.problems = problems;
    const [first] = problems;
    this.loc = first && { file: first.file, line: first.line, column: first.column };
    // The place that matters is in the data, not in this program.
    this.stack = `${this.name}: ${this.message}`;
  }
}
