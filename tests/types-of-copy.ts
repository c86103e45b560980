/** The types of what was added to a copy of the project; those of all the rest are looked at by `npm run types`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What to start Node with, in the copy, so that TypeScript looks at these files and folders and what they import. */
export function typesOf(project: string, parts: string[], without: string[] = []): string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'types-')), 'tsconfig.json');
  const within = (names: string[]) => names.map((name) => join(project, name));
  const settings = {
    extends: join(project, 'tsconfig.json'),
    compilerOptions: { typeRoots: within(['node_modules/@types']) },
    include: within(['.astro/types.d.ts', ...parts]),
    exclude: within(without),
  };
  writeFileSync(file, JSON.stringify(settings));
  return ['node_modules/typescript/bin/tsc', '--noEmit', '-p', file];
}
