/** What a proposal does, as sections of its page. */
import type { FactImpact } from '../desk/impact.ts';
import { languageName, sourceChange, valueChange } from '../desk/impact-report.ts';
import { escapeXml } from '../figures/text.ts';
import { element } from '../web/markup.ts';
import type { DrawingChange } from './drawings.ts';
import type { Effect, LanguageChange } from './proposal.ts';
import { isAlike, type ReadingChange, wordRuns } from './reading-changes.ts';
import type { ReadingKind } from './readings.ts';

export interface Section {
  id: string;
  title: string;
  /** Empty where there is nothing to show. */
  content: string;
}

const none = '<span class="quiet">none</span>';

/** Old and new beside each other; a reader who hears the page is told which is which. */
function pair(before: string | null, after: string | null): string {
  const side = (name: string, value: string | null) =>
    `<div class="${name}"><p class="side">${name === 'before' ? 'Before' : 'After'}</p>${value ?? none}</div>`;
  return `<div class="pair">${side('before', before)}${side('after', after)}</div>`;
}

/** A row of the table of values; its cells are markup. */
const valuesRow = (name: string, before: string, after: string, how = ''): string =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, escapeXml(name)),
    element('td', { 'data-label': 'Before' }, before),
    element('td', { 'data-label': 'After' }, after),
    element('td', {}, how),
  );

function factRow(fact: FactImpact): string {
  const [own] = fact.languages;
  const { followsFrom, status, sources } = fact;
  const why = [
    ...(fact.kind === 'changed' ? [] : [fact.kind === 'added' ? 'new' : 'removed']),
    ...(fact.kind === 'changed' && own?.before === own?.after ? [valueChange(fact)] : []),
    ...(fact.kind === 'changed' && status ? [`status: ${status.before} → ${status.after}`] : []),
    ...(fact.kind === 'changed' && sources && !followsFrom ? [sourceChange(sources)] : []),
    ...(followsFrom?.length ? [`follows from ${followsFrom.join(', ')}`] : []),
  ];
  const value = (text: string | null | undefined) => (text == null ? none : escapeXml(text));
  return valuesRow(fact.id, value(own?.before), value(own?.after), escapeXml(why.join('; ')));
}

/** A value without the marks of JSON, a record as its keys and values. */
function plainValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainValue).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${plainValue(part)}`)
    .join('; ');
}

/** A value of any shape, short enough to be read in a cell. */
function shownValue(value: unknown): string {
  if (value === undefined) return none;
  const text = plainValue(value);
  return escapeXml(text.length > 200 ? `${text.slice(0, 200)} …` : text);
}

/** Facts and other values, old and new. */
export function valuesSection({ facts, others }: Effect): Section {
  const direct = facts.filter(({ followsFrom }) => !followsFrom);
  // The counts of a list rest on the sources of all its records: each by itself would only repeat them.
  const derived = facts.filter(
    ({ followsFrom, value, status, languages }) =>
      followsFrom &&
      (value.before !== value.after || status || languages.some(({ before, after }) => before !== after)),
  );
  const rows = [
    ...[...direct, ...derived].map(factRow),
    ...others.map(({ path: [file, ...path], before, after }) =>
      valuesRow(`${file}.json ${path.join('.')}`, shownValue(before), shownValue(after)),
    ),
  ];
  const head = ['Fact', 'Before', 'After', 'How'].map((name) => `<th scope="col">${name}</th>`).join('');
  const table = `<table class="values"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return { id: 'values', title: 'Values', content: rows.length ? table : '' };
}

/** Sentences that may not be true any more. */
export function readAgainSection({ impact }: Effect): Section {
  const items = impact.languages.flatMap(({ language, untrue, rereads }) => [
    ...untrue.map(({ file, line, rule, text }) => ({
      language,
      place: `${file}:${line}`,
      text,
      why: `No longer true: the rule ${rule} does not hold.`,
    })),
    ...rereads.map(({ file, line, text, why }) => ({
      language,
      place: `${file}:${line}`,
      text,
      why: `Read this again: ${why}.`,
    })),
  ]);
  const list = items.map(({ language, place, text, why }) =>
    element(
      'li',
      {},
      element('p', { class: 'place' }, escapeXml(place)),
      element('blockquote', { lang: language }, escapeXml(text)),
      element('p', {}, escapeXml(why)),
    ),
  );
  const content = list.length ? `<ul class="again">${list.join('')}</ul>` : '';
  return { id: 'again', title: 'To be read again', content };
}

const drawingName = ({ id }: DrawingChange) =>
  id === 'opening' ? 'the drawing that opens the story' : `the figure ${id}`;

function framePair({ frames }: DrawingChange, name: 'narrow' | 'wide'): string {
  const found = frames.find((frame) => frame.name === name);
  return found ? `<div class="drawings ${name}">${pair(found.before, found.after)}</div>` : '';
}

/** Each drawing as phones show it, old beside new; as wide windows and other languages have it in folds. */
export function drawingsSection({ languages }: Effect): Section {
  const ids = [...new Set(languages.flatMap(({ drawings }) => drawings.map(({ id }) => id)))];
  const figures = ids.map((id) => {
    const own = languages.flatMap(({ language, drawings }) =>
      drawings.filter((drawing) => drawing.id === id).map((drawing) => ({ language, drawing })),
    );
    const [first, ...others] = own;
    if (!first) return '';
    const folds = [
      { ...first, name: 'wide' as const, label: 'As wide windows show it' },
      ...others.flatMap(({ language, drawing }) => [
        { language, drawing, name: 'narrow' as const, label: `In ${languageName(language)}` },
      ]),
    ].map(
      ({ language, drawing, name, label }) =>
        `<details><summary>${escapeXml(label)}</summary><div lang="${language}">${framePair(drawing, name)}</div></details>`,
    );
    const title = first.drawing.title
      ? `<h3 lang="${first.language}">${escapeXml(first.drawing.title)}</h3>`
      : '';
    const shown = `<div lang="${first.language}">${framePair(first.drawing, 'narrow')}</div>`;
    const name = element('p', { class: 'place' }, escapeXml(drawingName(first.drawing)));
    const caption = element('figcaption', {}, name, title);
    return element('figure', { id: `figure-${id}` }, caption, shown, ...folds);
  });
  return { id: 'drawings', title: 'Drawings', content: figures.join('') };
}

const kindTitles: Record<ReadingKind, string> = {
  prose: 'Sentences of the story',
  text: 'Texts of the data',
  figure: 'Words beside figures',
  row: 'Rows of tables',
  line: 'Lines as they are written',
};

/** One side of a change, with the words marked that the other side does not have. */
function marked(change: ReadingChange, side: 'gone' | 'new'): string | null {
  const { before, after } = change;
  const text = side === 'gone' ? before : after;
  if (text === null) return null;
  const tag = side === 'gone' ? 'del' : 'ins';
  if (before === null || after === null || !isAlike(before, after))
    return `<p><${tag}>${escapeXml(text)}</${tag}></p>`;
  const runs = wordRuns(before, after).filter(({ kind }) => kind === 'same' || kind === side);
  const html = runs.map(({ kind, text: words }) => {
    const [, word = '', space = ''] = /^([\s\S]*?)(\s*)$/.exec(words) ?? [];
    return kind === 'same' ? escapeXml(words) : `<${tag}>${escapeXml(word)}</${tag}>${space}`;
  });
  return `<p>${html.join('')}</p>`;
}

function readingList(readings: readonly ReadingChange[], language: string): string {
  const items = readings.map(
    (change) =>
      `<li><p class="place">${escapeXml(change.place)}</p><div lang="${language}">${pair(marked(change, 'gone'), marked(change, 'new'))}</div></li>`,
  );
  return `<ul class="readings">${items.join('')}</ul>`;
}

function readingsOfKind({ language, readings }: LanguageChange, kind: ReadingKind): string {
  const own = readings.filter((reading) => reading.kind === kind);
  return own.length ? `<h3>${kindTitles[kind]}</h3>${readingList(own, language)}` : '';
}

/** The lines of the files, where nothing more can be told. */
export function writtenSection(written: readonly ReadingChange[]): Section {
  const most = 200;
  const more = written.length > most ? `<p class="note">And ${written.length - most} lines more.</p>` : '';
  return {
    id: 'written',
    title: kindTitles.line,
    content: written.length ? readingList(written.slice(0, most), 'und') + more : '',
  };
}

/** What reads otherwise in one language. */
export function wordsSection(own: LanguageChange): Section {
  const unread = own.isProseUnread
    ? '<p class="note">The prose cannot be read, so that its sentences are not compared: fix it first.</p>'
    : '';
  const kinds = (Object.keys(kindTitles) as ReadingKind[]).map((kind) => readingsOfKind(own, kind));
  return {
    id: `words-${own.language}`,
    title: `Words in ${languageName(own.language)}`,
    content: unread + kinds.join(''),
  };
}
