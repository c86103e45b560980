/** A program that tests or benchmarks drive, and where systems have it. */
export interface BrowserProgram {
  name: string;
  /** Environment variable that names the program. */
  variable: string;
  /** Commands or paths (with `*`) under which systems have it, the likeliest first. */
  commands: readonly string[];
  /** One or more, with spaces between. */
  debianPackage: string;
  /** Only `npm run test:long` needs it. */
  longOnly?: true;
}
