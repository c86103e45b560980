/** Finds the words that a language's file lacks, has too many of, or fills with other values than the default's. */
import { existsSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from '../locale/language-file.ts';
import { defaultLanguage, type Language, languageFiles } from '../locale/languages.ts';
import { unknownId } from './did-you-mean.ts';
import { type Problem, problemAt } from './problem.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

interface Placeholders {
  names: Set<string>;
  /** The digits that stand in the words themselves. */
  digits: string[];
}

function placeholdersOf(elements: Elements, found: Placeholders): Placeholders {
  for (const element of elements) {
    if (!('value' in element)) continue;
    // In the parser's types a literal is of type 0; all others name a value.
    if (element.type === 0) found.digits.push(...(element.value.match(/\p{Nd}+/gu) ?? []));
    else found.names.add(element.value);
    if ('options' in element) {
      for (const { value } of Object.values(element.options)) placeholdersOf(value, found);
    }
  }
  return found;
}

const read = (message: string, tag: string): Placeholders =>
  placeholdersOf(new IntlMessageFormat(message, tag, undefined, { ignoreTag: true }).getAst(), {
    names: new Set(),
    digits: [],
  });

/** Values that only choose a word's form, and may stay unused: the bare number, and counts of what is named. */
const choosesAForm = (name: string) => name === 'value' || name.endsWith('Count');

/** What is wrong with one message beside the default language's, in words. */
function difference(message: string, model: string, tag: string): string | undefined {
  let own: Placeholders;
  try {
    own = read(message, tag);
  } catch (error) {
    return `is no ICU message: ${error instanceof Error ? error.message : error}`;
  }
  const wanted = read(model, languageFiles[defaultLanguage].tag);
  const lacking = [...wanted.names].find((name) => !own.names.has(name) && !choosesAForm(name));
  if (lacking) return `does not use {${lacking}}, which the ${defaultLanguage} message does`;
  const mayUse = (name: string) => wanted.names.has(name) || (name === 'value' && wanted.names.has('number'));
  const unknown = [...own.names].find((name) => !mayUse(name));
  if (unknown) return `uses {${unknown}}, which nothing gives it: there are ${[...wanted.names].join(', ')}`;
  if ([...new Set(own.digits)].sort().join() !== [...new Set(wanted.digits)].sort().join()) {
    return `holds other numbers than the ${defaultLanguage} message: ${own.digits.join(', ') || 'none'}`;
  }
  return undefined;
}

/**
 * Every problem with the messages of `messages`, which are those of the language unless told, named by key and by
 * their place in the language's file.
 */
export function messageProblems(
  language: Language,
  messages: Readonly<Record<string, string>> = languageFiles[language].messages,
): Problem[] {
  const file = `src/locale/${language}.ts`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const model = languageFiles[defaultLanguage].messages;
  const keys = Object.keys(model) as MessageKey[];
  const placeOf = (key: string) =>
    Math.max(text.search(new RegExp(`^ *['"]?${key.replaceAll('.', '\\.')}['"]?:`, 'm')), 0);
  const problems: Problem[] = [];
  const say = (key: string, message: string) =>
    problems.push(problemAt(file, text, placeOf(key), `the message "${key}" ${message}`));

  keys.forEach((key, index) => {
    const message = messages[key];
    if (message !== undefined && message.trim() !== '') {
      const wrong = difference(message, model[key], languageFiles[language].tag);
      if (wrong) say(key, wrong);
      return;
    }
    const above = keys.slice(0, index).findLast((earlier) => messages[earlier] !== undefined);
    const sentence = `the message "${key}" is missing: in ${defaultLanguage} it is “${model[key]}”`;
    const place = message === undefined ? placeOf(above ?? 'messages') : placeOf(key);
    problems.push(problemAt(file, text, place, sentence));
  });
  for (const key of Object.keys(messages)) {
    if (key in model) continue;
    problems.push(problemAt(file, text, placeOf(key), unknownId('message', key, keys)));
  }
  return problems;
}
