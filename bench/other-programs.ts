/** Which tests drive programs of others that are no browsers and no servers. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { longPrograms } from '../tests/programs/of-long-tests.ts';

const asked = new RegExp(`\\bprograms\\.(${Object.keys(longPrograms).join('|')})\\b`);

/** Whether a module, or one that it imports, asks for such a program. */
export function drivesOtherPrograms(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (asked.test(text)) return true;
  const imported = [...text.matchAll(/from '(\.[^']+\.ts)'/g)].map(([, path = '']) =>
    join(dirname(file), path),
  );
  return imported.filter((path) => path.startsWith('tests')).some((path) => drivesOtherPrograms(path, seen));
}
