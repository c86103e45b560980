/** Whether the folder of the checkout has a name that the build can work in. */
import { BuildError } from './cause.ts';

/** Marks that mean something else in the addresses by which Vite knows files. */
const misread = /[#?%]/;

/** Throws a BuildError where the path of the checkout has a mark at which the build would lose files. */
export function requireCheckout(path = process.cwd()): void {
  const mark = misread.exec(path)?.[0];
  if (mark)
    throw new BuildError(
      `${path} has ${mark} in its name, which Vite, the program that builds the pages, takes for part of an address: rename or move the folder`,
    );
}
