/**
 * A proposal in Markdown, for the summary of a job and for comments. All that the proposal says stands in fences, where
 * nothing of it is a link, a mention, a picture or a tag.
 */
import { languageName } from '../desk/impact-report.ts';
import { type Effect, headline, type Proposal } from './proposal.ts';
import type { ReadingChange } from './reading-changes.ts';
import type { ReadingKind } from './readings.ts';

/** As much as a comment may hold, with room for what is put around it. */
const most = 60_000;

/** A text on one line: what ends a line, or turns its direction, would have it say something else. */
const onOneLine = (text: string) =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** Lines in a fence that none of them can end. */
function fence(kind: string, lines: readonly string[]): string[] {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const marks = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [marks + kind, ...lines, marks, ''];
}

const block = (title: string, kind: string, lines: readonly string[]): string[] =>
  lines.length ? [`### ${title}`, '', ...fence(kind, lines.map(onOneLine))] : [];

/** A value that was and one that is, each on a line of its own; null where there is none. */
const oldAndNew = (before: string | null, after: string | null): string[] => [
  ...(before === null ? [] : [`- ${before}`]),
  ...(after === null ? [] : [`+ ${after}`]),
];
const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

function valueLines({ facts, others }: Effect): string[] {
  return [
    ...facts.flatMap(({ id, languages: [own], status, value, sources, followsFrom }) => {
      const [before, after] = [own?.before ?? null, own?.after ?? null];
      if (before !== after)
        return [
          `  ${id}${followsFrom?.length ? ` (follows from ${followsFrom.join(', ')})` : ''}`,
          ...oldAndNew(before, after),
        ];
      const isOtherwise = value.before !== value.after || status || (sources && !followsFrom);
      const what = status ? `${status.before} → ${status.after}` : 'other sources or digits';
      return isOtherwise ? [`  ${id}: still ${after}; ${what}`] : [];
    }),
    ...others.flatMap(({ path: [file, ...path], before, after }) => [
      `  ${file}.json ${path.join('.')}`,
      ...oldAndNew(json(before), json(after)),
    ]),
  ];
}

function readingLines(readings: readonly ReadingChange[], kinds: readonly ReadingKind[]): string[] {
  return readings
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ place, before, after }) => [`  ${place}`, ...oldAndNew(before, after)]);
}

function againLines({ impact }: Effect): string[] {
  return impact.languages.flatMap(({ untrue, rereads }) => [
    ...untrue.flatMap(({ file, line, text, rule }) => [
      `! ${file}:${line} is no longer true (rule ${rule})`,
      `  ${text}`,
    ]),
    ...rereads.flatMap(({ file, line, text, why }) => [`! ${file}:${line} for ${why}`, `  ${text}`]),
  ]);
}

function effectLines(effect: Effect): string[] {
  const drawn = effect.languages.flatMap(({ language, drawings }) =>
    drawings.length ? [`${languageName(language)}: ${drawings.map(({ id }) => id).join(', ')}`] : [],
  );
  return [
    ...block('Values', 'diff', valueLines(effect)),
    ...block('To be read again', 'diff', againLines(effect)),
    ...effect.languages.flatMap(({ language, readings }) => [
      ...block(`Sentences in ${languageName(language)}`, 'diff', readingLines(readings, ['prose', 'text'])),
      ...block(
        `Words beside figures in ${languageName(language)}`,
        'diff',
        readingLines(readings, ['figure']),
      ),
    ]),
    ...block('Drawings', 'text', drawn),
    ...block('Notes', 'text', effect.notes),
  ];
}

/** As many lines as there is room for; a fence that is cut is closed. */
function cut(lines: readonly string[]): string {
  let length = 0;
  const count = lines.findIndex((line) => {
    length += line.length + 1;
    return length > most;
  });
  if (count < 0) return `${lines.join('\n')}\n`;
  const kept = lines.slice(0, count);
  const opened = kept.reduce<string | undefined>((open, line) => {
    const [marks] = /^`{3,}/.exec(line) ?? [];
    if (open === undefined) return marks;
    return line === open ? undefined : open;
  }, undefined);
  return `${[...kept, ...(opened ? [opened] : []), '', `And ${lines.length - count} lines more: the page has them all.`].join('\n')}\n`;
}

/** The text of the Markdown. */
export function proposalMarkdown(proposal: Proposal): string {
  const { problems, warnings, effect, otherFiles } = proposal;
  const say = (list: Proposal['problems']) =>
    list.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
  return cut([
    `## ${headline(proposal)}`,
    '',
    ...block('What is refused', 'text', say(problems)),
    ...('unknown' in effect
      ? [
          ...block('Why nothing is compared', 'text', effect.unknown.split('\n').slice(0, 1)),
          ...block('Lines as they are written', 'diff', readingLines(effect.written, ['line'])),
        ]
      : effectLines(effect)),
    ...block('What may be an oversight', 'text', say(warnings)),
    ...block('Files whose effect is not shown here', 'text', otherFiles.slice(0, 30)),
  ]);
}
