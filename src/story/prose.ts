/** Reads a prose file for what it binds and shows, and finds what must not be published. */
import { readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { bindingProblem } from '../dataset/checks/texts.ts';
import { closest, unknownId } from '../dataset/did-you-mean.ts';
import { type Problem, problemAt } from '../dataset/problem.ts';
import type { ReadDataset } from '../dataset/read.ts';
import { rulesOf } from '../dataset/rules.ts';
import { figures } from '../figures/index.ts';
import type { SiteRow } from '../figures/sites-map/rows.ts';
import { type MapStep, stepProblems } from '../figures/sites-map/states.ts';
import { handTypedNumbers } from '../locale/hand-typed.ts';
import type { Language } from '../locale/languages.ts';

export interface Chapter {
  id: string;
  title: string;
}

export interface Prose {
  chapters: Chapter[];
  steps: MapStep[];
  /** Ids of the figures shown, in reading order. */
  figures: string[];
  /** Ids of the sources named. */
  sources: string[];
  /** Ids of the facts bound, in reading order. */
  bound: string[];
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The components that prose may use, with the attributes that each must and may have. */
export const components: Record<string, { must: readonly string[]; may: readonly string[] }> = {
  Fact: { must: ['id'], may: ['as'] },
  Holds: { must: ['rule'], may: [] },
  AsWritten: { must: ['why'], may: [] },
  Quote: { must: ['id'], may: [] },
  Source: { must: ['ids'], may: [] },
  Chapter: { must: ['id'], may: [] },
  Figure: { must: ['id'], may: [] },
  Scrolly: { must: ['figure'], may: [] },
  Step: { must: ['id', 'view'], may: ['sites'] },
  Sources: { must: [], may: [] },
  Corrections: { must: [], may: [] },
};

/** Path of the prose of a language, from the project's root. */
export function proseFile(language: Language): string {
  return `src/story/${language}.mdx`;
}

function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find(
    (candidate): candidate is MdxJsxAttribute =>
      candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/**
 * What a prose file holds, and every problem with it. Without a sound dataset only what needs none is checked:
 * its numbers and its components, not what they name.
 */
export function readProse(
  language: Language,
  read: Pick<ReadDataset, 'dataset' | 'facts'> | undefined,
  rows: readonly SiteRow[],
  text: string = readFileSync(proseFile(language), 'utf8'),
): { prose: Prose; problems: Problem[] } {
  const file = proseFile(language);
  const prose: Prose = { chapters: [], steps: [], figures: [], sources: [], bound: [] };
  const problems: Problem[] = [];
  let tree: Root;
  try {
    tree = unified().use(remarkParse).use(remarkMdx).parse(text);
  } catch (error) {
    const { place, reason } = error as {
      place?: { offset?: number; start?: { offset?: number } };
      reason?: string;
    };
    const offset = place?.offset ?? place?.start?.offset ?? 0;
    return { prose, problems: [problemAt(file, text, offset, reason ?? String(error))] };
  }

  const rules = read ? rulesOf(read.dataset, read.facts) : {};
  const say = (node: { position?: Nodes['position'] }, message: string, within = 0) =>
    problems.push(problemAt(file, text, (node.position?.start.offset ?? 0) + within, message));
  const expect = (node: Element, kind: string, id: string, known: readonly string[]) => {
    if (known.includes(id)) return;
    say(node, unknownId(kind, id, known));
  };
  const stepNodes = new Map<string, Element>();
  const ids = (value: string | undefined) => (value ?? '').split(/\s+/).filter(Boolean);

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
    if (name === 'Fact') prose.bound.push(id);
    if (name === 'Source') prose.sources.push(...ids(attribute(element, 'ids')));
    if (name === 'Chapter') prose.chapters.push({ id, title: plainText(element) });
    if (name === 'Step') {
      prose.steps.push({
        id,
        view: attribute(element, 'view') ?? '',
        sites: ids(attribute(element, 'sites')),
      });
      stepNodes.set(id, element);
    }
    if (name === 'Figure' || name === 'Scrolly') {
      prose.figures.push(attribute(element, name === 'Figure' ? 'id' : 'figure') ?? '');
    }
    if (!read) return;
    const { dataset, facts } = read;
    if (name === 'Fact' && id) {
      const wrong = bindingProblem(id, attribute(element, 'as'), facts);
      if (wrong) say(element, wrong);
    }
    if (name === 'Holds') {
      const rule = attribute(element, 'rule') ?? '';
      const verdict = rules[rule];
      if (!verdict) expect(element, 'rule', rule, Object.keys(rules));
      else if (!verdict.holds)
        say(element, `this wording is no longer true: it stands only while ${verdict.says}. Write it anew`);
    }
    if (name === 'Quote') expect(element, 'quote', id, idsOf(dataset.quotes));
    if (name === 'Source') {
      for (const source of ids(attribute(element, 'ids'))) {
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
    if (node.type === 'image' && !node.alt?.trim())
      say(node, 'this image has no text alternative: write it between the brackets');
    const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isElement) visitElement(node);
    if ('children' in node) {
      for (const child of node.children) visit(child, exempt || (isElement && node.name === 'AsWritten'));
    }
  };
  visit(tree, false);

  for (const { step, message } of read ? stepProblems(prose.steps, rows) : []) {
    const node = stepNodes.get(step);
    if (node) say(node, message);
  }
  return { prose, problems };
}
