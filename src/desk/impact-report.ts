/** The impact of a change as editors read it. */
import type { Language } from '../locale/languages.ts';
import type { Use } from '../prose/sentences.ts';
import { defaultLanguage, languages } from '../stories/chosen.ts';
import type { FactImpact, Impact, OtherChange } from './impact.ts';
import type { OutputName } from './outputs.ts';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
/** The language in English. */
export const languageName = (language: Language) => languageNames.of(language) ?? language;

const plurals: Record<OutputName['kind'], string> = {
  figure: 'figures',
  table: 'tables',
  finding: 'findings',
  'text alternative': 'text alternatives',
  note: 'notes',
  page: 'page',
};

/** One line a kind: `figures: totals, timeline`. */
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

/** `53.5 litres → 53.4 litres`, or what else there is to say about the value. */
export function valueChange({ kind, value, languages: [inDefault] }: FactImpact): string {
  const { before, after } = inDefault ?? {};
  if (kind === 'added') return `new, ${after}`;
  if (kind === 'removed') return `removed, was ${before}`;
  if (before !== after) return `${before} → ${after}`;
  return value.before === value.after
    ? `still ${after}`
    : `still “${after}” (${value.before} → ${value.after})`;
}

export function sourceChange({ before, after }: NonNullable<FactImpact['sources']>): string {
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
export function printImpact({ facts, others, languages: all }: Impact): string {
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
  const rereads = all.flatMap(({ rereads: sentences }) =>
    sentences.flatMap(({ file, line, text, why }) => [
      `Read this again: ${file}:${line}  ${text}`,
      `  for ${why}`,
    ]),
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
  return [...lines, ...untrue, ...rereads, end].join('\n');
}
