/** What an editor is told when a data file or the prose is wrong. */

export interface Problem {
  /** Path from the project's root, such as `data/seizures.json`. */
  file: string;
  /** 1-based place of the mistake. */
  line: number;
  column: number;
  /** The line as it stands in the file. */
  source: string;
  /** What is wrong and how to mend it, in plain words. */
  message: string;
}

/** Turns an offset in `text` into a problem that marks its line. */
export function problemAt(file: string, text: string, offset: number, message: string): Problem {
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  return {
    file,
    line,
    column: (before.at(-1) ?? '').length + 1,
    source: text.split('\n')[line - 1] ?? '',
    message,
  };
}

/** One problem as an editor reads it: the place, the sentence, the line with a mark below. */
export function printProblem({ file, line, column, source, message }: Problem): string {
  const excerptStart = Math.max(0, column - 60);
  const excerpt = source.slice(excerptStart, excerptStart + 100).replaceAll('\t', ' ');
  return `${file}:${line}:${column}  ${message}\n    ${excerpt}\n    ${' '.repeat(column - 1 - excerptStart)}^`;
}

/** Stops a build: carries every problem found, and prints them all. */
export class DataError extends Error {
  readonly problems: readonly Problem[];
  /** Where Astro's overlay points in development. */
  readonly loc: { file: string; line: number; column: number } | undefined;

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
    super(`${count} in the data or the prose\n\n${problems.map(printProblem).join('\n\n')}`);
    this.name = 'DataError';
    this.problems = problems;
    const [first] = problems;
    this.loc = first && { file: first.file, line: first.line, column: first.column };
    // The place that matters is in the data, not in this program.
    this.stack = `${this.name}: ${this.message}`;
  }
}
