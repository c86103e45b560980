/** Puts an attack into every text of every data file that `check` lets it into. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileName } from '../../src/dataset/shapes.ts';
import { checkContents, tables } from '../../src/stories/data.ts';
import type { Mode } from './attacks.ts';

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

const read = (file: FileName): Value =>
  JSON.parse(readFileSync(join('data/prisons', `${file}.json`), 'utf8'));

/** The data with a correction, of which there may be none today. */
function contents(): Record<FileName, Value> {
  const files = Object.fromEntries(tables.files.map((file) => [file, read(file)])) as Record<FileName, Value>;
  const { seizures } = files as unknown as { seizures: { years: { id: string; status: string }[] } };
  const fact = seizures.years.find(({ status }) => status === 'checked')?.id ?? '';
  const { asOf } = files.story as { asOf: string };
  const text = (words: string) => ({ en: words, fr: words });
  files.corrections = {
    corrections: [
      { id: 'hostile', date: asOf, wrong: text('It was wrong.'), right: text('It is right.'), facts: [fact] },
    ],
  };
  return files;
}

/** Every text with its place, but the name of the schema. */
function textsOf(value: Value, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([key]) => key !== '$schema')
    .flatMap(([key, inner]) => textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function holder(root: Value, path: (string | number)[]): Record<string | number, Value> {
  return path.slice(0, -1).reduce((inner, key) => (inner as never)[key], root) as never;
}

/** A mark of letters: the data refuse digits, and no number is spelled with this beginning. */
const markOf = (index: number) =>
  `q${[...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}-`;

/** The attack with a mark in whatever it would call, ask for or add, which tells from which text it came. */
export const marked = (attack: string, mark: string): string =>
  attack
    .replace(/hostile\((?:'|"|`)|attack\.example\//g, (start) => start + mark)
    .replace(/data-hostile(?![=\w-])/g, `data-hostile=${mark}`);

export interface Planted {
  /** The text of each data file. */
  files: Record<FileName, string>;
  /** How many texts carry it, and how many refused it, each with its place. */
  carried: number;
  refused: number;
  /** Names the texts whose marks stand in what came to life. */
  tell(faults: readonly string[]): string[];
}

/** Which attack a text is given, by its number among all texts. */
export type Choice = (index: number) => { attack: string; mode: Mode };

/**
 * Gives the data with the attacks in all texts that take them. Throws an Error if `check` refuses one without a place,
 * or at a place where none was put.
 */
export function plant(choose: Choice): Planted {
  const original = contents();
  const texts = tables.files.flatMap((file) =>
    textsOf(original[file] as Value).map((path) => ({ file, path })),
  );
  const planted = new Set(texts.keys());
  const attacked = (index: number, text: string) => {
    const { attack: bare, mode } = choose(index);
    const attack = marked(bare, markOf(index));
    return mode === 'alone' ? attack : `${text} ${attack}`;
  };
  const places = new Map(
    texts.map(({ file, path }, index) => [markOf(index), `${file}.json, ${path.join('.')}`]),
  );
  const tell = (faults: readonly string[]) =>
    faults.map((fault) => fault.replace(/\bq[a-z]+-/g, (mark) => `[${places.get(mark) ?? mark}] `));
  for (let round = 0; round < 12; round++) {
    const values = structuredClone(original);
    for (const index of planted) {
      const { file, path } = texts[index] as (typeof texts)[number];
      const parent = holder(values[file] as Value, path);
      const key = path.at(-1) as string | number;
      parent[key] = attacked(index, parent[key] as string);
    }
    const files = Object.fromEntries(
      tables.files.map((file) => [file, `${JSON.stringify(values[file], null, 2)}\n`]),
    ) as Record<FileName, string>;
    const buffers = Object.fromEntries(
      tables.files.map((file) => [file, Buffer.from(files[file] ?? '')]),
    ) as Record<FileName, Buffer>;
    const result = checkContents(buffers, 'data/prisons');
    if ('read' in result) return { files, carried: planted.size, refused: texts.length - planted.size, tell };
    // Every text stands on a line of its own.
    const lines = new Map<string, number>();
    for (const file of tables.files) {
      const own = texts.map((text, index) => ({ ...text, index })).filter((text) => text.file === file);
      let next = 0;
      files[file]?.split('\n').forEach((line, number) => {
        if (line.includes('"$schema"')) return;
        if (/(?:": |^\s*)".*",?$/s.test(line) && next < own.length)
          lines.set(`${file}:${number + 1}`, own[next++]?.index ?? -1);
      });
    }
    const before = planted.size;
    for (const { file, line, message } of result.problems) {
      const name = file.replace(/^data\/prisons\/|\.json$/g, '');
      const index = lines.get(`${name}:${line}`);
      if (!line || !message) throw new Error(`refused without a place: ${message}`);
      if (index !== undefined) planted.delete(index);
      // A file that has grown too large is refused as a whole, at its beginning.
      else if (line === 1)
        for (const [own, text] of texts.entries()) if (text.file === name) planted.delete(own);
    }
    if (planted.size === before)
      throw new Error(
        `refused where nothing was put: ${result.problems
          .map(({ file, line, message }) => `${file}:${line} ${message.slice(0, 200)}`)
          .slice(0, 3)
          .join('\n')}`,
      );
  }
  throw new Error('check found something else each time');
}
