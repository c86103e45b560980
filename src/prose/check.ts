/** Checks all that an editor writes: the data files and the prose of every language. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceWords, messageProblems } from '../dataset/message-problems.ts';
import { DataError, type Problem, problemAt } from '../dataset/problem.ts';
import type { ReadDataset } from '../dataset/read.ts';
import { restingTexts } from '../dataset/resting.ts';
import { filesOf, walk } from '../dataset/walk.ts';
import { inLanguage, type Language } from '../locale/languages.ts';
import { readMoves } from '../publish/moved.ts';
import { readPaths } from '../release/published-paths.ts';
import { defaultLanguage, editionFolder, languages, words } from '../stories/chosen.ts';
import { checkDataset, publicFolder } from '../stories/data.ts';
import { editionOf } from '../stories/edition.ts';
import { lostChapters } from './chapters.ts';
import { compareEditions } from './compare-editions.ts';
import { type Prose, readProse } from './prose.ts';
import { proseFile, proseText } from './prose-file.ts';

export interface Summary {
  facts: number;
  sources: number;
  /** Numbers, dates and hours that the prose binds, in all languages. */
  bound: number;
  /** What may be an oversight, but stops nothing. */
  warnings: Problem[];
}

/** A warning for each source that neither a record nor the prose names. */
function unusedSources({ dataset, files }: ReadDataset, proses: readonly Prose[]): Problem[] {
  const used = new Set(proses.flatMap(({ sources }) => sources));
  for (const [file, content] of filesOf(dataset)) {
    if (file === 'sources') continue;
    walk(content, (value) => {
      if (typeof value === 'string') used.add(value);
    });
  }
  return dataset.sources.flatMap(({ id }, index) => {
    const json = files.get('sources');
    if (used.has(id) || !json) return [];
    return [
      json.problem(
        ['sources', index, 'id'],
        `the source ${id} is never used: name it where it serves, or remove it`,
      ),
    ];
  });
}

/** A warning for each rule that no words rest on. */
function unusedRules({ dataset, files }: ReadDataset, proses: readonly Prose[]): Problem[] {
  const used = new Set([
    ...proses.flatMap(({ rules }) => rules),
    ...restingTexts(dataset).map(({ rule }) => rule),
  ]);
  const json = files.get('rules');
  return dataset.rules.flatMap(({ id }, index) =>
    used.has(id) || !json
      ? []
      : [
          json.problem(
            ['rules', index, 'id'],
            `no words rest on the rule ${id}: wrap them in <Holds rule="${id}">, or remove it`,
          ),
        ],
  );
}

/** What the prose of each language states otherwise than that of the default language. */
function differencesBetweenEditions(): Problem[] {
  const [model, ...editions] = languages.map((language) => ({
    file: proseFile(language),
    text: proseText(language),
  }));
  return model
    ? editions.filter(({ text }) => text).flatMap((edition) => compareEditions(model, edition))
    : [];
}

/** Where links to a published chapter of a prose would die. */
function publishedChapters(language: Language, { chapters }: Prose): Problem[] {
  const [file, text] = [proseFile(language), proseText(language)];
  const lead = `${editionFolder(language)}#`;
  const published = readPaths().flatMap((path) => (path.startsWith(lead) ? [path.slice(lead.length)] : []));
  return lostChapters(chapters, published).map(({ offset, message }) =>
    problemAt(file, text, offset, message),
  );
}

/** The logo that is not where story.json says. */
function missingLogo({ dataset, files }: ReadDataset): Problem[] {
  const { logo } = dataset.story.publisher;
  const json = files.get('story');
  if (!json || !logo || existsSync(join(publicFolder, logo))) return [];
  return [
    json.problem(
      ['publisher', 'logo'],
      `${publicFolder}/${logo} is not there: put the picture into that folder`,
    ),
  ];
}

/** What is wrong with the lists of what was published and of what has moved. */
function wrongLists(): Problem[] {
  return [readPaths, readMoves].flatMap((read) => {
    try {
      read();
      return [];
    } catch (error) {
      if (error instanceof DataError) return [...error.problems];
      throw error;
    }
  });
}

/** What is wrong with the words of the interface, and with the story's own. */
function wrongWords(): Problem[] {
  const ofStory = (language: Language) => ({ language, ...inLanguage(words, language) });
  return languages.flatMap((language) => [
    ...messageProblems(interfaceWords(language), interfaceWords(defaultLanguage)),
    ...messageProblems(ofStory(language), ofStory(defaultLanguage)),
  ]);
}

/** Every problem at once, or a summary of what was checked. */
export function checkStory(folder?: string): { problems: Problem[] } | { summary: Summary } {
  const inWords = wrongWords();
  if (inWords.length) return { problems: inWords };
  const result = checkDataset(folder);
  if ('problems' in result) {
    // The prose has mistakes of its own that an editor can fix in the same go.
    const prose = languages.flatMap((language) => readProse(language, undefined).problems);
    return { problems: [...result.problems, ...prose] };
  }
  const { dataset, facts } = result.read;
  const read = languages.map((language) => readProse(language, editionOf(language, result.read)));
  const problems = [
    ...read.flatMap((prose) => prose.problems),
    ...differencesBetweenEditions(),
    ...missingLogo(result.read),
    ...wrongLists(),
  ];
  // Of a prose with mistakes nobody can tell what it no longer has.
  if (!problems.length)
    problems.push(
      ...languages.flatMap((language, index) => {
        const prose = read[index]?.prose;
        return prose ? publishedChapters(language, prose) : [];
      }),
    );
  if (problems.length) return { problems };
  const proses = read.map(({ prose }) => prose);
  return {
    summary: {
      facts: facts.size,
      sources: dataset.sources.length,
      bound: proses.reduce((sum, { bound }) => sum + bound.length, 0),
      warnings: [...unusedSources(result.read, proses), ...unusedRules(result.read, proses)],
    },
  };
}
