/**
 * Writes what a change does as one page that can be mailed, and as Markdown: old and new beside each other, the drawings
 * too, and what is refused.
 *
 *   npm run proposal                       compares with the last commit, writes into proposal/
 *   npm run proposal -- --against REF      compares with another commit, branch or tag
 *   npm run proposal -- --to FOLDER        writes elsewhere
 *
 * Exits 1 only if there is no page: what is refused is on it. DATA_DIR names another folder of working data than `data`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printText } from '../src/dataset/print.ts';
import { DataError } from '../src/dataset/problem.ts';
import type { ReadDataset } from '../src/dataset/read.ts';
import { compare } from '../src/proposal/comparison.ts';
import { type Commit, Refusal, requireCommit, touchedSince } from '../src/proposal/history.ts';
import { proposalMarkdown } from '../src/proposal/markdown.ts';
import { proposalPage } from '../src/proposal/page.ts';
import { effectOf, headline, type Proposal } from '../src/proposal/proposal.ts';
import { pageStyles } from '../src/proposal/styles.ts';
import { writtenLines } from '../src/proposal/written-lines.ts';
import { checkStory } from '../src/prose/check.ts';
import { proseFile } from '../src/prose/prose-file.ts';
import { BuildError } from '../src/release/cause.ts';
import { readOptions } from '../src/release/options.ts';
import { createLocale, defaultLanguage, languages } from '../src/stories/chosen.ts';
import { checkDataset } from '../src/stories/data.ts';

/** What the change does. Why nobody can tell is a sentence on the page. */
function effect(commit: Commit, isSound: boolean): Proposal['effect'] {
  const unknown = (why: string) => ({ unknown: why, written: writtenLines(commit) });
  if (!isSound)
    return unknown('What the change does can only be told when the data are valid: fix what is refused.');
  try {
    return effectOf(compare(commit.reference));
  } catch (error) {
    if (error instanceof Refusal) return unknown(error.message);
    throw error;
  }
}

/** The title of the story as it is now. */
function storyTitle({ dataset, facts }: ReadDataset): string {
  return printText(dataset.story.title, facts, createLocale(defaultLanguage));
}

/** Touched files that are neither data nor prose. */
function otherFiles(commit: Commit): string[] {
  const shown = new Set(languages.map(proseFile));
  return touchedSince(commit).filter(
    (file) => !shown.has(file) && !/^data\/(geo\/)?[a-z.]+\.json$/.test(file),
  );
}

try {
  const { against, to } = readOptions(
    { against: { type: 'string', default: 'HEAD' }, to: { type: 'string', default: 'proposal' } },
    'npm run proposal -- [--against REF] [--to FOLDER]',
  );
  const commit = requireCommit(against);
  const data = checkDataset();
  const checked = checkStory();
  const proposal: Proposal = {
    problems: 'problems' in checked ? checked.problems : [],
    warnings: 'problems' in checked ? [] : checked.summary.warnings,
    effect: effect(commit, 'read' in data),
    otherFiles: otherFiles(commit),
  };
  const story = 'read' in data ? storyTitle(data.read) : undefined;
  mkdirSync(to, { recursive: true });
  const page = join(to, 'proposal.html');
  writeFileSync(page, proposalPage(proposal, { ...pageStyles(), story }));
  writeFileSync(join(to, 'proposal.md'), proposalMarkdown(proposal));
  console.log(`${headline(proposal)}: see ${page}`);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof DataError || error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
