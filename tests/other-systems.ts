/** What in a program or a command runs on Linux alone: programs, paths and signs that Windows does not have. */

/** Programs that every system has which can build the project, or that are asked for and done without. */
const everywhere = new Set(['git', 'npm', 'tar', 'apt-get']);

interface Trap {
  pattern: RegExp;
  why: string;
}

const traps: Trap[] = [
  { pattern: /['"`]\/(tmp|dev|bin|usr|etc|proc\/(?!self\/ns))\b/g, why: 'a path of Linux' },
  { pattern: /process\.env\.HOME\b/g, why: 'a variable of Linux: ask homedir()' },
  {
    pattern: /new URL\([^;]*?import\.meta\.url\)\.pathname/g,
    why: 'no path where it begins with C:, use fileURLToPath',
  },
  {
    pattern: /readFileSync\([^;]*?\.split\(['"`]\\n/g,
    why: 'lines of a file end in another way where Windows wrote it: split at /\\r?\\n/',
  },
  {
    pattern:
      /\b(join|relative|resolve|dirname)\([^;\n)]*\)\.(split|startsWith|endsWith|includes|indexOf)\(['"`][^)'"`]*\//g,
    why: 'paths are joined by backslashes on Windows',
  },
  {
    pattern: /globSync\(\s*(\[\s*)?(join\(|`|\w+\s*\+)/g,
    why: 'a folder may have [ or * in its name: give it as cwd',
  },
];

/** The program that a line starts, and whether it goes by way of a shell where it has to. */
const starts = /\b(?:exec(?:File)?|spawn)(?:Sync)?\(\s*(['"`])([^'"`]+)\1([^;]*)/g;

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** Every such place in a text of the program, each with its line. */
export function linuxOnly(text: string): string[] {
  const found = traps.flatMap(({ pattern, why }) =>
    [...text.matchAll(pattern)].map(({ 0: code, index }) => `${lineOf(text, index)}: ${code}  ${why}`),
  );
  for (const { 2: program = '', 3: rest = '', index } of text.matchAll(starts)) {
    if (!everywhere.has(program))
      found.push(`${lineOf(text, index)}: ${program}  a program that Windows does not have`);
    else if (program === 'npm' && !/shell: process\.platform === 'win32'/.test(rest))
      found.push(`${lineOf(text, index)}: npm  is npm.cmd on Windows, which only a shell finds`);
  }
  return found;
}

/** What in a command of package.json the shell of Windows does not know. */
export function wrongInCommand(command: string): string[] {
  const parts = command.split(/\s*&&\s*/);
  return [
    ...(/[;|'$`*]/.test(command) ? ['signs of a POSIX shell'] : []),
    ...parts.filter((part) => /^\w+=/.test(part)).map((part) => `a variable before a command: ${part}`),
    ...parts
      .filter((part) =>
        /^(rm|cp|mv|ln|cat|sed|awk|test|touch|mkdir|export|sh|bash|env|exec|\.\/)\b/.test(part),
      )
      .map((part) => `a POSIX program: ${part}`),
  ];
}
