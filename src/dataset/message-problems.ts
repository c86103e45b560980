/** Finds the words that a language's file lacks, has too many of, or fills with other values than its model's. */
import { existsSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Words } from '../locale/language-file.ts';
import { type Language, languageFile } from '../locale/languages.ts';
import { unknownId } from './did-you-mean.ts';
import { type Problem, problemAt } from './problem.ts';

/** Words with the language that they are in. */
export interface WordsIn extends Words {
  language: Language;
}

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

/** What is wrong with one message beside the model's, in words. */
function difference(
  message: string,
  language: Language,
  model: string,
  modelLanguage: Language,
): string | undefined {
  let own: Placeholders;
  try {
    own = read(message, languageFile(language).tag);
  } catch (error) {
    return `is no ICU message: ${error instanceof Error ? error.message : error}`;
  }
  const wanted = read(model, languageFile(modelLanguage).tag);
  const lacking = [...wanted.names].find((name) => !own.names.has(name) && !choosesAForm(name));
  if (lacking) return `does not use {${lacking}}, which the ${modelLanguage} message does`;
  const mayUse = (name: string) => wanted.names.has(name) || (name === 'value' && wanted.names.has('number'));
  const unknown = [...own.names].find((name) => !mayUse(name));
  if (unknown) return `uses {${unknown}}, which nothing gives it: there are ${[...wanted.names].join(', ')}`;
  if ([...new Set(own.digits)].sort().join() !== [...new Set(wanted.digits)].sort().join()) {
    return `holds other numbers than the ${modelLanguage} message: ${own.digits.join(', ') || 'none'}`;
  }
  return undefined;
}

/** Tells of messages where their keys stand in a file, or at its start. */
function placesIn(file: string) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return (key: string, message: string): Problem => {
    const offset = text.search(new RegExp(`^ *['"]?${key.replaceAll('.', '\\.')}['"]?:`, 'm'));
    return problemAt(file, text, Math.max(offset, 0), message);
  };
}

/**
 * Every problem with words, named by key and by their place in their file. The model is the file of another language
 * that has the same keys.
 */
export function messageProblems({ file, language, messages }: WordsIn, model: WordsIn): Problem[] {
  const problemOf = placesIn(file);
  const keys = Object.keys(model.messages);
  // The message after which a missing one belongs; the missing one itself, if none is before it.
  const nearest = (key: string) =>
    keys.slice(0, keys.indexOf(key) + 1).findLast((other) => messages[other] !== undefined) ?? key;
  const known = Object.entries(model.messages).flatMap(([key, wanted]): Problem[] => {
    const message = messages[key];
    if (message === undefined || message.trim() === '') {
      const sentence = `the message "${key}" is missing: in ${model.language} it is “${wanted}”`;
      return [problemOf(nearest(key), sentence)];
    }
    const wrong = difference(message, language, wanted, model.language);
    return wrong ? [problemOf(key, `the message "${key}" ${wrong}`)] : [];
  });
  const unknown = Object.keys(messages).filter((key) => !(key in model.messages));
  return [...known, ...unknown.map((key) => problemOf(key, unknownId('message', key, keys)))];
}

/** The interface's words in a language. */
export function interfaceWords(language: Language): WordsIn {
  return { language, file: `src/locale/${language}.ts`, messages: languageFile(language).messages };
}
