/** A proposal: what somebody wants to change, what that does, and what is refused of it. */
import type { Problem } from '../dataset/problem.ts';
import type { FactImpact, Impact, OtherChange } from '../desk/impact.ts';
import type { Language } from '../locale/languages.ts';
import type { Compared } from './comparison.ts';
import { type DrawingChange, drawingChanges } from './drawings.ts';
import type { Commit } from './history.ts';
import { type ReadingChange, readingChanges } from './reading-changes.ts';
import { readingsOf, withLines } from './readings.ts';

export interface LanguageChange {
  language: Language;
  readings: ReadingChange[];
  drawings: DrawingChange[];
  /** Whether the prose could not be read, so that its sentences are not compared. */
  isProseUnread: boolean;
}

export interface Effect {
  commit: Commit;
  facts: FactImpact[];
  /** Changed values that are neither a fact nor a text. */
  others: OtherChange[];
  impact: Impact;
  languages: LanguageChange[];
  notes: string[];
}

export interface Proposal {
  /** What stops a build. */
  problems: Problem[];
  /** What stops nothing. */
  warnings: Problem[];
  /** What the change does; or why nobody can tell, and the lines that were written. */
  effect: Effect | { unknown: string; written: ReadingChange[] };
  /** Touched files whose effect nothing here can show: the program itself. */
  otherFiles: string[];
}

/** What a comparison comes to, language by language. */
export function effectOf({ commit, sides, files, impact, notes }: Compared): Effect {
  const languages = sides.map(({ before, after, prose }): LanguageChange => {
    const { language } = after.locale;
    const now = withLines(readingsOf(after, { file: prose.file, text: prose.after }), files);
    const isProseUnread = !now.some(({ kind }) => kind === 'prose');
    const then = readingsOf(before, { file: prose.file, text: isProseUnread ? '' : prose.before });
    const changed = impact.languages.find((own) => own.language === language)?.outputs ?? [];
    const ids = changed.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
    return {
      language,
      readings: readingChanges(then, now),
      drawings: drawingChanges(ids, before, after),
      isProseUnread,
    };
  });
  const names = new Set<string>(languages.map(({ language }) => language));
  return {
    commit,
    facts: impact.facts,
    others: impact.others.filter(({ path }) => !names.has(path.at(-1) ?? '')),
    impact,
    languages,
    notes,
  };
}

/** Whether nothing that readers are given changes. */
export function isWithoutEffect({ facts, others, languages }: Effect): boolean {
  return (
    facts.length + others.length === 0 &&
    languages.every(({ readings, drawings }) => readings.length + drawings.length === 0)
  );
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The proposal in one line, the most important first: what is refused, else how much changes. */
export function headline({ problems, effect }: Proposal): string {
  if (problems.length) return `Refused: ${counted(problems.length, 'problem', 'problems')} to fix first`;
  if ('unknown' in effect) return 'Valid, but compared with nothing';
  if (isWithoutEffect(effect)) return 'Nothing that readers see changes';
  const [first] = effect.languages;
  const count = (kind: ReadingChange['kind']) =>
    first?.readings.filter((reading) => reading.kind === kind).length ?? 0;
  const parts = [
    [effect.facts.length, 'fact', 'facts'],
    [count('prose'), 'sentence', 'sentences'],
    [count('text'), 'text', 'texts'],
    [first?.drawings.length ?? 0, 'drawing', 'drawings'],
    [effect.others.length, 'other value', 'other values'],
  ] as const;
  const said = parts.filter(([number]) => number).map(([number, one, many]) => counted(number, one, many));
  const sum = parts.reduce((total, [number]) => total + number, 0);
  const list = new Intl.ListFormat('en').format(said.length ? said : ['Words beside figures']);
  return `${list} ${sum === 1 ? 'changes' : 'change'}`;
}
