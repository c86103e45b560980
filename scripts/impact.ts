/**
 * Says what the working data change on the page, compared with the last commit.
 *
 *   npm run impact                   compares with the last commit
 *   npm run impact -- --against REF  compares with another commit, branch or tag
 *   npm run impact -- --json         prints the same for machines
 *
 * Exits 1 if the data or the prose have a problem, or if there is nothing to compare with. DATA_DIR names another
 * folder of working data than `data`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseJson } from '../src/dataset/json.ts';
import { DataError, type Problem, printProblem } from '../src/dataset/problem.ts';
import { checkDataset, dataFolder } from '../src/dataset/read.ts';
import { fileNames } from '../src/dataset/shapes.ts';
import { readEdition } from '../src/figures/edition.ts';
import { defaultLanguage, type Language, languages } from '../src/locale/languages.ts';
import { checkStory } from '../src/story/check.ts';
import {
  type FactImpact,
  type Impact,
  impactOf,
  type OtherChange,
  type OutputName,
} from '../src/story/impact.ts';
import { proseFile } from '../src/story/prose.ts';
import type { Use } from '../src/story/sentences.ts';

/** A reason to stop that is the caller's to mend: it is said in a sentence, without a stack trace. */
class Refusal extends Error {}

function git(...args: string[]): { status: number | null; stdout: Buffer; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Refusal(`git cannot be run (${error.message}), and the earlier data are in it.`);
  return { status, stdout, stderr: stderr.toString().trim() };
}

/** Writes the data files of a commit into `folder`. Throws a Refusal if git does not have them. */
function restore(reference: string, folder: string): void {
  const inside = git('rev-parse', '--is-inside-work-tree');
  if (inside.status !== 0) {
    throw new Refusal(`There are no earlier data to compare with: git says "${inside.stderr}"`);
  }
  if (git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`).status !== 0) {
    throw new Refusal(
      `There is no commit, branch or tag named ${reference}. Name another with --against, such as HEAD~1.`,
    );
  }
  for (const name of fileNames) {
    const file = `data/${name}.json`;
    const { status, stdout } = git('show', '--end-of-options', `${reference}:./${file}`);
    if (status !== 0) {
      throw new Refusal(`${file} is not in ${reference}, so that there is nothing to compare it with.`);
    }
    writeFileSync(join(folder, `${name}.json`), stdout);
  }
}

/** The impact of the working data, which must be sound. Throws a Refusal if there is nothing to compare with. */
function compare(reference: string): Impact {
  const earlier = mkdtempSync(join(tmpdir(), 'impact-'));
  try {
    restore(reference, earlier);
    const checked = checkDataset(earlier);
    if ('problems' in checked) {
      const problems = checked.problems.map((problem) =>
        printProblem({ ...problem, file: problem.file.replace(earlier, `${reference}:data`) }),
      );
      throw new Refusal(
        `The data of ${reference} do not pass the checks of today, so that nothing can be compared with them.\n\n${problems.join('\n\n')}`,
      );
    }
    const files = fileNames.flatMap((name) => {
      const file = join(dataFolder(), `${name}.json`);
      const parsed = parseJson(file, readFileSync(file, 'utf8'));
      return 'json' in parsed ? [parsed.json] : [];
    });
    const comparisons = languages.map((language) => ({
      before: readEdition(language, earlier),
      after: readEdition(language),
      prose: { file: proseFile(language), text: readFileSync(proseFile(language), 'utf8') },
    }));
    return impactOf(comparisons, files);
  } finally {
    rmSync(earlier, { recursive: true, force: true });
  }
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const languageName = (language: Language) => languageNames.of(language) ?? language;

const plurals: Record<OutputName['kind'], string> = {
  figure: 'figures',
  table: 'tables',
  finding: 'findings',
  'text alternative': 'text alternatives',
  note: 'notes',
  page: 'page',
};

/** One line a kind: `figures: seizures, timeline`. */
function outputLines(outputs: readonly OutputName[]): string[] {
  return Object.entries(plurals).flatMap(([kind, plural]) => {
    const ids = outputs.filter((output) => output.kind === kind).map(({ id }) => id);
    return ids.length ? [`${plural}: ${ids.join(', ')}`] : [];
  });
}

/** As much of a text as a line holds, around the characters that begin at `at`. */
function excerpt(text: string, at: number, length: number): string {
  const room = 100;
  if (text.length <= room) return text;
  const wanted = at + length <= room ? 0 : Math.min(text.length - room, at - 30);
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = start + room >= text.length ? text.length : text.lastIndexOf(' ', start + room);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Each place once, though several facts may have changed in it. */
function useLines(uses: readonly Use[]): string[] {
  const lines = uses.map(({ file, line, text, printed }) => {
    const at = Math.max(0, text.indexOf(printed));
    return `${file}:${line}  ${excerpt(text, at, printed.length)}`;
  });
  return [...new Set(lines)];
}

/** `53.5 tonnes → 53.4 tonnes`, or what else there is to say about the value. */
function valueChange({ kind, value, languages: [inDefault] }: FactImpact): string {
  const { before, after } = inDefault ?? {};
  if (kind === 'added') return `new, ${after}`;
  if (kind === 'removed') return `removed, was ${before}`;
  if (before !== after) return `${before} → ${after}`;
  return value.before === value.after
    ? `still ${after}`
    : `still “${after}” (${value.before} → ${value.after})`;
}

function sourceChange({ before, after }: NonNullable<FactImpact['sources']>): string {
  const added = after?.filter((id) => !before?.includes(id)) ?? [];
  const removed = before?.filter((id) => !after?.includes(id)) ?? [];
  const parts = [
    ...(added.length ? [`added ${added.join(', ')}`] : []),
    ...(removed.length ? [`removed ${removed.join(', ')}`] : []),
  ];
  return `sources: ${parts.join('; ') || 'in another order'}`;
}

function factLines(fact: FactImpact): string[] {
  const { id, followsFrom, status, sources } = fact;
  const follows = followsFrom?.length ? `derived: follows from ${followsFrom.join(', ')}` : 'derived';
  const isChanged = fact.kind === 'changed';
  return [
    `${id}: ${valueChange(fact)}${followsFrom ? ` (${follows})` : ''}`,
    ...(isChanged && status ? [`  status: ${status.before} → ${status.after}`] : []),
    ...(isChanged && sources && !followsFrom ? [`  ${sourceChange(sources)}`] : []),
  ];
}

/** Facts that one change of the data brought about, with all places where they are read. */
function groupLines(facts: readonly FactImpact[], withOutputs: boolean): string[] {
  const perLanguage = languages.flatMap((language) => {
    const own = facts.flatMap((fact) =>
      fact.languages.filter((candidate) => candidate.language === language),
    );
    const lines = [
      ...useLines(own.flatMap(({ sentences }) => sentences)),
      ...useLines(own.flatMap(({ texts }) => texts)),
      ...(withOutputs ? outputLines(own[0]?.outputs ?? []) : []),
    ];
    const values = own.flatMap(({ before, after }) =>
      language === defaultLanguage || before === after ? [] : [`${before ?? 'none'} → ${after ?? 'none'}`],
    );
    const name = [languageName(language), ...values].join('  ');
    return lines.length ? [`  ${name}`, ...lines.map((line) => `    ${line}`)] : [];
  });
  return [...facts.flatMap(factLines), ...perLanguage];
}

/** What became of a value: short ones side by side, texts below each other from where they differ. */
function differenceLines(before: unknown, after: unknown): { inline: string; below: string[] } {
  if (before === undefined) return { inline: 'new', below: [] };
  if (after === undefined) return { inline: 'removed', below: [] };
  if (typeof before === 'object' || typeof after === 'object') return { inline: 'changed', below: [] };
  const [old, current] = [String(before), String(after)];
  if (old.length + current.length <= 80) return { inline: `${old} → ${current}`, below: [] };
  const same = [...old].findIndex((character, index) => character !== current[index]);
  const at = same < 0 ? old.length : same;
  return {
    inline: 'changed',
    below: [`  was  ${excerpt(old, at, 30)}`, `  now  ${excerpt(current, at, 30)}`],
  };
}

function otherLines({ path: [file, ...path], languages: own, before, after }: OtherChange): string[] {
  const { inline, below } = differenceLines(before, after);
  const perLanguage = own.flatMap(({ language, outputs }) =>
    outputs.length
      ? [`  ${languageName(language)}`, ...outputLines(outputs).map((line) => `    ${line}`)]
      : [],
  );
  return [`${[`${file}.json`, path.join('.')].join(' ').trim()}: ${inline}`, ...below, ...perLanguage];
}

/** The report as people read it. */
function printImpact({ facts, others, languages: all }: Impact): string {
  const groups = new Map<string, FactImpact[]>();
  for (const fact of facts.filter(({ followsFrom }) => !followsFrom)) {
    const key = JSON.stringify(fact.changes);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const derived = facts.filter(({ followsFrom }) => followsFrom);
  // The counts of a list rest on the sources of all its records: each by itself would only repeat them.
  const sameValue = derived.filter(
    ({ value, status, languages: own }) =>
      value.before === value.after && !status && own.every(({ before, after }) => before === after),
  );
  const unexplained = all.flatMap(({ language, unexplained: rest }) =>
    rest.length
      ? [`Also in ${languageName(language)}:`, ...outputLines(rest).map((line) => `  ${line}`)]
      : [],
  );
  const untrue = all.flatMap(({ untrue: wordings }) =>
    wordings.map(({ file, line, rule, text }) => `No longer true: ${file}:${line}  ${text} (rule ${rule})`),
  );
  const lines = [
    ...[...groups.values()].flatMap((group) => groupLines(group, true)),
    ...others.flatMap(otherLines),
    ...derived.filter((fact) => !sameValue.includes(fact)).flatMap((fact) => groupLines([fact], false)),
    ...(sameValue.length
      ? [`Same value, other sources (derived): ${sameValue.map(({ id }) => id).join(', ')}`]
      : []),
    ...unexplained,
  ];
  const end = lines.length ? 'Nothing else changes.' : 'Nothing changes.';
  return [...lines, ...untrue, end].join('\n');
}

function readArguments(): { against: string; json: boolean } {
  try {
    const { values } = parseArgs({
      options: { against: { type: 'string', default: 'HEAD' }, json: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Refusal(`${reason}\nUse: npm run impact -- [--against REF] [--json]`);
  }
}

try {
  const { against, json } = readArguments();
  const result = checkStory();
  const problems: Problem[] = 'problems' in result ? result.problems : [];
  if (problems.length) process.exitCode = 1;
  if (!json) for (const problem of problems) console.error(`error: ${printProblem(problem)}\n`);
  const isSound = !('problems' in checkDataset());
  const impact = isSound ? compare(against) : null;
  if (json) console.log(JSON.stringify({ against, problems, impact }, null, 2));
  else if (impact) console.log(printImpact(impact));
  else console.log('Mend the data first: what they change can only be told when they are sound.');
} catch (error) {
  if (!(error instanceof Refusal || error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
