/** Reads a prose file for what it binds and shows, and finds what must not be published. */
import type { Nodes } from 'mdast';
import { bindingProblem } from '../dataset/checks/texts.ts';
import { closest, unknownId } from '../dataset/did-you-mean.ts';
import { gapsOf } from '../dataset/gaps.ts';
import { formsProblem } from '../dataset/plural-forms.ts';
import { type Problem, problemAt } from '../dataset/problem.ts';
import type { ReadDataset } from '../dataset/read.ts';
import { brokenRule, rulesOf } from '../dataset/rules.ts';
import { recordsOf } from '../dataset/table.ts';
import { handTypedNumbers } from '../locale/hand-typed.ts';
import type { Language } from '../locale/languages.ts';
import { createLocale } from '../locale/locale.ts';
import { figures } from '../stories/chosen.ts';
import type { SiteRow } from '../stories/prisons/figures/sites-map/rows.ts';
import { type MapStep, stepProblems } from '../stories/prisons/figures/sites-map/states.ts';
import { type Chapter, chapterProblems } from './chapters.ts';
import { attribute, type Element, formsOf, idsIn, isElement, plainText } from './mdx.ts';
import { photoInstead, photoProblems } from './photos.ts';
import { proseFile, proseTree } from './prose-file.ts';
import { contextProblems } from './step-context.ts';

/** What a reader can ask: a fact that is printed, or a figure for its marks. */
export interface Asked {
  fact?: string;
  figure?: string;
}

export interface Prose {
  chapters: Chapter[];
  steps: MapStep[];
  /** Ids of the figures shown, in reading order. */
  figures: string[];
  /** Names of the photos shown. */
  photos: string[];
  /** Ids of the sources named. */
  sources: string[];
  /** Ids of the facts bound, in reading order. */
  bound: string[];
  /** Facts and figures, in reading order. */
  asked: Asked[];
  /** Ids of the rules that its words rest on. */
  rules: string[];
  /** How many words its text has; a bound fact counts as one. */
  words: number;
}

/** The components that prose may use, with the attributes that each must and may have. */
export const components: Record<string, { must: readonly string[]; may: readonly string[] }> = {
  Fact: { must: ['id'], may: ['as'] },
  Holds: { must: ['rule'], may: [] },
  Plural: { must: ['of', 'other'], may: ['zero', 'one', 'two', 'few', 'many'] },
  AsWritten: { must: ['why'], may: [] },
  Quote: { must: ['id'], may: [] },
  Source: { must: ['ids'], may: [] },
  Foreign: { must: ['lang'], may: [] },
  Chapter: { must: ['id'], may: ['formerly'] },
  Figure: { must: ['id'], may: [] },
  Photo: { must: ['file', 'alt', 'credit'], may: [] },
  Scrolly: { must: ['figure'], may: [] },
  Step: { must: ['id', 'view'], may: ['sites', 'context'] },
  Sources: { must: [], may: [] },
  Corrections: { must: [], may: [] },
};

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/**
 * What a prose file holds, and every problem with it. Without a sound dataset only what needs none is checked:
 * its numbers and its components, not what they name.
 */
export function readProse(
  language: Language,
  read: Pick<ReadDataset, 'dataset' | 'facts'> | undefined,
  rows: readonly SiteRow[],
  given?: string,
): { prose: Prose; problems: Problem[] } {
  const file = proseFile(language);
  const prose: Prose = {
    chapters: [],
    steps: [],
    figures: [],
    photos: [],
    sources: [],
    bound: [],
    asked: [],
    rules: [],
    words: 0,
  };
  const problems: Problem[] = [];
  const parsed = proseTree(language, given);
  if ('problems' in parsed) return { prose, problems: parsed.problems };
  const { tree, text } = parsed;

  const locale = createLocale(language);
  const rules = read ? rulesOf(read.dataset, read.facts) : {};
  const gaps = read ? gapsOf(read.dataset) : new Set<string>();
  const say = (node: { position?: Nodes['position'] }, message: string, within = 0) =>
    problems.push(problemAt(file, text, (node.position?.start.offset ?? 0) + within, message));
  const expect = (node: Element, kind: string, id: string, known: readonly string[]) => {
    if (known.includes(id)) return;
    say(node, unknownId(kind, id, known));
  };
  const stepNodes = new Map<string, Element>();

  const visitElement = (element: Element) => {
    const name = element.name ?? '';
    const known = components[name];
    if (!known) {
      const meant = closest(name, Object.keys(components));
      say(element, `prose may not use <${name}>${meant ? `: did you mean <${meant}>?` : ''}`);
      return;
    }
    for (const must of known.must) {
      if (!attribute(element, must)) say(element, `<${name}> needs ${must}="…"`);
    }
    for (const { type, ...given } of element.attributes) {
      const givenName = 'name' in given ? given.name : '{…}';
      const allowed = [...known.must, ...known.may].includes(givenName);
      if (type !== 'mdxJsxAttribute' || !allowed) say(element, `<${name}> has no ${givenName}`);
    }
    visitMeaning(element, name, attribute(element, 'id') ?? '');
  };

  /** What a component names must exist. */
  const visitMeaning = (element: Element, name: string, id: string) => {
    if (name === 'Fact') {
      prose.bound.push(id);
      prose.asked.push({ fact: id });
      prose.words += 1;
    }
    if (name === 'Source') prose.sources.push(...idsIn(attribute(element, 'ids')));
    if (name === 'Chapter')
      prose.chapters.push({
        id,
        title: locale.typeset(plainText(element)),
        formerly: idsIn(attribute(element, 'formerly')),
        offset: element.position?.start.offset ?? 0,
      });
    if (name === 'Step') {
      prose.steps.push({
        id,
        view: attribute(element, 'view') ?? '',
        sites: idsIn(attribute(element, 'sites')),
        context: idsIn(attribute(element, 'context')),
      });
      stepNodes.set(id, element);
    }
    if (name === 'Figure' || name === 'Scrolly') {
      const figure = attribute(element, name === 'Figure' ? 'id' : 'figure') ?? '';
      prose.figures.push(figure);
      prose.asked.push({ figure });
    }
    if (name === 'Photo') {
      prose.photos.push(attribute(element, 'file') ?? '');
      for (const wrong of photoProblems(element, language)) say(element, wrong);
    }
    if (!read) return;
    const { dataset, facts } = read;
    if (name === 'Fact' && id) {
      const wrong = bindingProblem(id, attribute(element, 'as'), facts, gaps, language);
      if (wrong) say(element, wrong);
    }
    if (name === 'Plural') {
      const of = attribute(element, 'of') ?? '';
      const forms = formsOf(element);
      const fact = facts.get(of);
      const wrong = fact
        ? formsProblem(forms, fact, locale)
        : bindingProblem(of, undefined, facts, gaps, language);
      if (wrong) say(element, wrong);
      const [typed] = Object.values(forms).flatMap((words) => handTypedNumbers(words, language));
      if (typed) say(element, `"${typed.found}" is a number typed by hand: bind it with <Fact id="…" />`);
    }
    if (name === 'Holds') {
      if (plainText(element).trim() === '' && !element.children.some(isElement))
        say(element, 'this <Holds> has no words: put those between its tags that rest on the rule');
      for (const rule of idsIn(attribute(element, 'rule'))) {
        prose.rules.push(rule);
        const verdict = rules[rule];
        if (!verdict) expect(element, 'rule', rule, Object.keys(rules));
        else if (!verdict.holds) say(element, brokenRule(verdict));
      }
    }
    if (name === 'Step')
      for (const wrong of contextProblems(element, recordsOf('context', dataset))) say(element, wrong);
    if (name === 'Quote') expect(element, 'quote', id, idsOf(dataset.quotes));
    if (name === 'Source') {
      for (const source of idsIn(attribute(element, 'ids'))) {
        expect(element, 'source', source, idsOf(dataset.sources));
      }
    }
    if (name === 'Figure') expect(element, 'figure', id, idsOf(figures));
    if (name === 'Scrolly') {
      expect(element, 'figure', attribute(element, 'figure') ?? '', ['sites-map']);
    }
  };

  const visit = (node: Nodes, exempt: boolean) => {
    if (node.type === 'text') {
      prose.words += node.value.split(/\s+/).filter(Boolean).length;
      if (exempt) return;
      for (const { found, offset } of handTypedNumbers(node.value, language)) {
        // A character reference is longer in the file than in the text, so the place is sought in the file.
        const start = node.position?.start.offset ?? 0;
        const at = text.slice(start, node.position?.end.offset).indexOf(found, offset);
        const message = `"${found}" is a number typed by hand: bind it with <Fact id="…" />, or exempt it with <AsWritten why="…">${found}</AsWritten>`;
        say(node, message, Math.max(at, 0));
      }
    }
    if (node.type === 'mdxjsEsm') say(node, 'prose may not import or export: its components are given to it');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
        say(node, 'prose may not compute: bind a fact with <Fact id="…" />');
    }
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
      say(node, 'prose may not hold code');
    }
    if (node.type === 'image' || node.type === 'imageReference') say(node, photoInstead);
    if (isElement(node)) visitElement(node);
    if ('children' in node) {
      for (const child of node.children)
        visit(child, exempt || (isElement(node) && node.name === 'AsWritten'));
    }
  };
  visit(tree, false);

  for (const { offset, message } of chapterProblems(prose.chapters))
    problems.push(problemAt(file, text, offset, message));
  for (const { step, message } of read ? stepProblems(prose.steps, rows) : []) {
    const node = stepNodes.get(step);
    if (node) say(node, message);
  }
  return { prose, problems };
}
