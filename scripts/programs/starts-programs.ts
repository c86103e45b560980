/** Which files of tests run other programs than browsers and Node. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programs } from './browsers.ts';

const engines = ['chromium', 'firefox', 'webkit', 'webkitDriver', 'screen'];
const others = Object.keys(programs).filter((name) => !engines.includes(name));

/** What a file says that starts a program which is no browser, of the system's packages or of npm's. */
const start = new RegExp(`\\bprograms\\.(${others.join('|')})\\b|'npm', \\['ci'`);

/** Where every program has its place; who imports it need not start one. */
const places = /\/(browsers|of-long-tests|of-quick-tests|program)\.ts$/;

/** Where files lie that only tests start, or what they share with others. */
const shared = /[\\/](tests|scripts[\\/]programs)[\\/]/;

/** Whether a file of tests, or one of these folders that it imports, starts another program. */
export function startsPrograms(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || places.test(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (start.test(text)) return true;
  return [...text.matchAll(/ from '(\.[^']+\.ts)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => shared.test(path))
    .some((path) => startsPrograms(path, seen));
}
