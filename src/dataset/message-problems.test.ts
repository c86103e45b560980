import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inLanguage, knownLanguages, type Language } from '../locale/languages.ts';
import { defaultLanguage, languages, words } from '../stories/chosen.ts';
import { interfaceWords, messageProblems } from './message-problems.ts';
import { type Problem, printProblem } from './problem.ts';

const [english, french] = [interfaceWords('en'), interfaceWords('fr')];
const said = (changed: Record<string, string | undefined>) => {
  const kept = Object.entries({ ...french.messages, ...changed }).flatMap(([key, message]) =>
    message === undefined ? [] : [[key, message] as const],
  );
  return messageProblems({ ...french, messages: Object.fromEntries(kept) }, english);
};
const printed = (problems: Problem[]) => problems.map((problem) => printProblem(problem).split('\n')[0]);

it.each(knownLanguages)('the interface has every message in %s', (language) => {
  expect(messageProblems(interfaceWords(language), english)).toEqual([]);
});

it.each(languages)('the story has every message in %s', (language) => {
  const of = (one: Language) => ({ language: one, ...inLanguage(words, one) });
  expect(messageProblems(of(language), of(defaultLanguage))).toEqual([]);
});

describe('a language’s file is told by key and place of', () => {
  const at = (key: string, message: string) =>
    expect.stringMatching(new RegExp(`^src/locale/fr\\.ts:\\d+:\\d+ {2}the message "${key}" ${message}`));

  it.each([
    ['a message that is missing', 'page.skip', undefined, 'is missing: in en it is “Skip to the story”'],
    ['an empty message', 'page.skip', ' ', 'is missing'],
    ['a value that is left out', 'page.as-of', 'Informations', 'does not use \\{date\\}'],
    [
      'a value that nothing gives',
      'page.skip',
      'Aller à {where}',
      'uses \\{where\\}, which nothing gives it',
    ],
    ['a brace that is not closed', 'page.as-of', 'le {date', 'is no ICU message'],
    ['another number', 'page.as-of', 'le {date} à 20 h', 'holds other numbers .*: 20'],
  ])('%s', (_, key, message, expected) => {
    expect(printed(said({ [key]: message }))).toEqual([at(key, expected)]);
  });

  it('a message that nobody asks for', () => {
    expect(printed(said({ 'page.skp': 'Aller au récit' }))).toEqual([
      expect.stringContaining('no message has the id page.skp: did you mean page.skip?'),
    ]);
  });

  it('a missing message, beside the one that it follows', () => {
    const [problem] = said({ 'page.as-of': undefined });
    expect(problem?.source).toContain("'page.by'");
  });
});

it('is named by the types, too, before anything runs', { timeout: 60_000 }, () => {
  const file = resolve('src/locale/fr.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
  };
  const diagnosed = (change: (text: string) => string) => {
    const host = ts.createCompilerHost(options);
    const read = host.readFile;
    host.readFile = (path) => (resolve(path) === file ? change(read(path) ?? '') : read(path));
    const program = ts.createProgram([file], options, host);
    return program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  };
  expect(diagnosed((text) => text)).toEqual([]);
  expect(diagnosed((text) => text.replace(/^ {2}'page\.skip'.*\n/m, ''))).toEqual([
    expect.stringMatching(/^Property .*page\.skip.* is missing/),
  ]);
});
