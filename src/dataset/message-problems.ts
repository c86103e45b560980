/** Finds the words that a language's file lacks, has too many of, or fills with other values than the default's. */
import { existsSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from '../locale/language-file.ts';
import { defaultLanguage, type Language, languageFiles } from '../locale/languages.ts';
import { messageFile, messageFiles } from '../locale/message-file.ts';
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

/** Finds messages in the files of a language. */
function placesIn(language: Language) {
  const files = messageFiles(language)
    .filter((file) => existsSync(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const offsetOf = (key: string, text: string) =>
    text.search(new RegExp(`^ *['"]?${key.replaceAll('.', '\\.')}['"]?:`, 'm'));
  return {
    /** A problem where the key stands, or at the start of the file that ought to have it. */
    problemOf(key: string, message: string): Problem {
      const holding = files.find(({ text }) => offsetOf(key, text) >= 0);
      const file = messageFile(language, key);
      const { file: name, text } = holding ??
        files.find((own) => own.file === file) ??
        files[0] ?? { file, text: '' };
      return problemAt(name, text, Math.max(offsetOf(key, text), 0), message);
    },
  };
}

/** The message after which a missing one belongs, in the same file; the missing one itself, if none is before it. */
function nearest(key: MessageKey, language: Language, messages: Readonly<Record<string, string>>): string {
  if (messages[key] !== undefined) return key;
  const keys = Object.keys(languageFiles[defaultLanguage].messages);
  const file = messageFile(language, key);
  const before = keys.slice(0, keys.indexOf(key));
  return (
    before.findLast((other) => messages[other] !== undefined && messageFile(language, other) === file) ?? key
  );
}

/**
 * Every problem with the messages of `messages`, which are those of the language unless told, named by key and by
 * their place in the language's files.
 */
export function messageProblems(
  language: Language,
  messages: Readonly<Record<string, string>> = languageFiles[language].messages,
): Problem[] {
  const { problemOf } = placesIn(language);
  const model = languageFiles[defaultLanguage].messages;
  const keys = Object.keys(model) as MessageKey[];
  const known = keys.flatMap((key): Problem[] => {
    const message = messages[key];
    if (message === undefined || message.trim() === '') {
      const sentence = `the message "${key}" is missing: in ${defaultLanguage} it is “${model[key]}”`;
      return [problemOf(nearest(key, language, messages), sentence)];
    }
    const wrong = difference(message, model[key], languageFiles[language].tag);
    return wrong ? [problemOf(key, `the message "${key}" ${wrong}`)] : [];
  });
  const unknown = Object.keys(messages).filter((key) => !(key in model));
  return [...known, ...unknown.map((key) => problemOf(key, unknownId('message', key, keys)))];
}
