/** Makes a language that nobody speaks out of the English edition, to see what a further language would meet. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { segments } from '../src/dataset/placeholders.ts';
import type { Unit } from '../src/dataset/shapes.ts';
import type { LanguageFile, Words } from '../src/locale/language-file.ts';
import { inLanguage, languageFile } from '../src/locale/languages.ts';
import { parseProse } from '../src/prose/mdx.ts';
import { proseText } from '../src/prose/prose-file.ts';
import { words } from '../src/stories/chosen.ts';

/** Turns English words into the language's. Marks, digits and names of values never reach it. */
export type Translation = (words: string) => string;

/** Each vowel twice: words grow by about two fifths and cannot be broken in more places than before. */
export const lengthened: Translation = (words) => words.replace(/[aeiou]/gi, '$&$&');

const hebrew: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [
    letter,
    'אבכדהפגחיזקלמנועךרסטשבצתםף'.charAt(index),
  ]),
);

/** Letters of a script that runs from right to left. */
export const fromRightToLeft: Translation = (words) =>
  words.toLowerCase().replace(/[a-z]/g, (letter) => hebrew[letter] ?? letter);

/** An ICU message whose words are translated and whose placeholders, plurals and choices are kept. */
export function pseudoMessage(message: string, translate: Translation): string {
  let result = '';
  let words = '';
  for (let at = 0; at < message.length; at++) {
    if (message[at] !== '{') {
      words += message[at];
      continue;
    }
    let depth = 0;
    let end = at;
    for (; end < message.length; end++) {
      if (message[end] === '{') depth++;
      if (message[end] === '}' && --depth === 0) break;
    }
    const inner = message.slice(at + 1, end);
    const [, head, options] = /^(\s*\w+\s*,\s*\w+\s*,)(.*)$/s.exec(inner) ?? [];
    const kept = options === undefined ? inner : head + pseudoOptions(options, translate);
    result += `${translate(words)}{${kept}}`;
    words = '';
    at = end;
  }
  return result + translate(words);
}

/** `one {vehicle} other {vehicles}` with the messages translated, and not the words that choose. */
function pseudoOptions(options: string, translate: Translation): string {
  let result = '';
  let from = 0;
  while (from < options.length) {
    const start = options.indexOf('{', from);
    if (start < 0) break;
    let depth = 0;
    let end = start;
    for (; end < options.length; end++) {
      if (options[end] === '{') depth++;
      if (options[end] === '}' && --depth === 0) break;
    }
    result += `${options.slice(from, start)}{${pseudoMessage(options.slice(start + 1, end), translate)}}`;
    from = end + 1;
  }
  return result + options.slice(from);
}

function pseudoMessages({ messages }: Pick<Words, 'messages'>, translate: Translation): string {
  const own = Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message, translate)]);
  return JSON.stringify(Object.fromEntries(own), null, 2);
}

/** The text of a language's file in `src/locale/`. `tag` is what Intl knows the language by. */
function pseudoFile(tag: string, english: LanguageFile, translate: Translation): string {
  return [
    "import type { Messages } from './language-file.ts';",
    `export const tag = '${tag}';`,
    `export const numberWords = ${JSON.stringify(english.numberWords.map(translate))};`,
    "export const spelledNumbers = ['dozens'];",
    `export const messages: Messages = ${pseudoMessages(english, translate)};`,
    '',
  ].join('\n');
}

/** The text of a story's file of words in the language. */
function pseudoWords(english: Words, translate: Translation): string {
  return [
    "import type { PrisonsKey } from './en.ts';",
    `export const words: Record<PrisonsKey, string> = ${pseudoMessages(english, translate)};`,
    '',
  ].join('\n');
}

/** A prose file whose words are translated and whose components are kept. */
function pseudoProse(text: string, translate: Translation): string {
  const places: { start: number; end: number }[] = [];
  const visit = (node: Nodes) => {
    const { start, end } = node.position ?? {};
    if (node.type === 'text') places.push({ start: start?.offset ?? 0, end: end?.offset ?? 0 });
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parseProse(text));
  return places.reduceRight(
    (prose, { start, end }) => prose.slice(0, start) + translate(prose.slice(start, end)) + prose.slice(end),
    text,
  );
}

/** A unit with forms made from the English ones: those that the language's own plurals ask for. */
function pseudoUnit(unit: Unit, language: string, translate: Translation): Unit {
  const type = unit.ranks ? 'ordinal' : 'cardinal';
  const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions();
  const forms = pluralCategories.flatMap((category) => {
    const form = inLanguage(unit.forms, 'en')[category];
    return form === undefined ? [] : [[category, translate(form)]];
  });
  return { ...unit, forms: { ...unit.forms, [language]: Object.fromEntries(forms) } };
}

/** The content of a data file in which every English text has its counterpart in `language`. */
function pseudoData(value: unknown, language: string, translate: Translation): unknown {
  if (Array.isArray(value)) return value.map((inner) => pseudoData(inner, language, translate));
  if (typeof value !== 'object' || value === null) return value;
  if ('forms' in value) return pseudoUnit(value as Unit, language, translate);
  const entries = Object.entries(value).map(([key, inner]) => [key, pseudoData(inner, language, translate)]);
  const copy = Object.fromEntries(entries);
  if (!('en' in value) || typeof value.en !== 'string') return copy;
  const parts = segments(value.en).map((segment) =>
    'text' in segment
      ? translate(segment.text)
      : `{${segment.fact}${segment.as === undefined ? '' : `|${segment.as}`}}`,
  );
  return { ...copy, [language]: parts.join('') };
}

export interface PseudoLanguage {
  language: string;
  tag: string;
  translate: Translation;
}

/** Writes a language's words, prose and data into a copy of the project. */
export function writePseudoLanguage(project: string, { language, tag, translate }: PseudoLanguage): void {
  const write = (path: string, text: string) => writeFileSync(join(project, path), text);
  write(`src/locale/${language}.ts`, pseudoFile(tag, languageFile('en'), translate));
  write(`src/stories/prisons/words/${language}.ts`, pseudoWords(inLanguage(words, 'en'), translate));
  write(`src/stories/prisons/${language}.mdx`, pseudoProse(proseText('en'), translate));
  for (const file of readdirSync('data/prisons').filter((name) => name.endsWith('.json'))) {
    const path = `data/prisons/${file}`;
    const content = JSON.parse(readFileSync(join(project, path), 'utf8'));
    write(path, `${JSON.stringify(pseudoData(content, language, translate), null, 2)}\n`);
  }
}
