/** Says in plain words why a build failed. */
import { DataError } from '../dataset/problem.ts';

/** Stops a build with a sentence that says all there is to say. */
export class BuildError extends Error {
  constructor(message: string) {
    super(message);
    // Programs that print what they catch would show where in this program it arose, which helps nobody.
    this.stack = message;
  }
}

const byCode: Record<string, string> = {
  ENOSPC: 'the disk is full: free some space',
  EDQUOT: 'the disk quota is used up: free some space',
  EROFS: 'the disk can only be read: build elsewhere, with OUT_DIR=folder',
  EACCES: 'this may not be read or written: look at its permissions',
  EPERM: 'this may not be read or written: look at its permissions',
  EMFILE: 'too many files are open: raise the limit with "ulimit -n 4096"',
};

/** The error's message; for what the system refused, also what to do. An unknown error keeps its stack. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof DataError || error instanceof BuildError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  // Libraries of other languages put the code into the message alone.
  const known = Object.keys(byCode).find((name) => name === code || error.message.includes(name));
  if (known) return `${path ? `${path}: ` : ''}${byCode[known]}, and build again (${error.message})`;
  if (/no space left on device/i.test(error.message))
    return `${byCode.ENOSPC}, and build again (${error.message})`;
  return error.stack ?? error.message;
}
