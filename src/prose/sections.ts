/** A prose file cut into its chapters and steps, with what each of them states. */
import type { Nodes } from 'mdast';
import type { AnyFigure } from '../figures/figure.ts';
import { attribute, type Element, idsIn, isElement, parseProse, plainText } from './mdx.ts';
import { stepOf, steppedOf } from './steps.ts';

/** What a section states besides words, and what it is called in a sentence. A figure has words for its steps. */
const statementWords = {
  fact: 'bind the fact',
  number: 'print the number',
  rule: 'rest on the rule',
  source: 'name the source',
  figure: 'show the figure',
  photo: 'show the photo',
} as const;

export interface Statement {
  /** In a sentence, such as `bind the fact`. */
  does: string;
  /** An id, or the digits of a number. */
  what: string;
  /** Characters into the file. */
  offset: number;
}

export interface Section {
  /** `chapter "hours"`, `step "evening"`, or `beginning` before the first chapter. */
  name: string;
  offset: number;
  statements: Statement[];
}

type Stated = Omit<Statement, 'offset'>;

/** What a component states, but for `<Step>`. */
function statementsOf(element: Element): { kind: keyof typeof statementWords; what: string }[] {
  const value = (name: string) => attribute(element, name);
  switch (element.name) {
    case 'Fact':
      return [{ kind: 'fact', what: value('id') ?? '' }];
    case 'Holds':
      return idsIn(value('rule')).map((what) => ({ kind: 'rule', what }));
    case 'Source':
      return idsIn(value('ids')).map((what) => ({ kind: 'source', what }));
    case 'Figure':
      return [{ kind: 'figure', what: value('id') ?? '' }];
    case 'Photo':
      return [{ kind: 'photo', what: value('file') ?? '' }];
    case 'Scrolly':
      return [{ kind: 'figure', what: value('figure') ?? '' }];
    case 'AsWritten':
      return [...plainText(element).matchAll(/\p{Nd}+/gu)].map(([what]) => ({ kind: 'number', what }));
    default:
      return [];
  }
}

/** What a step states by the attributes that its figure gives it. */
function statementsOfStep(step: Element, stepped: AnyFigure['stepped']): Stated[] {
  const { given } = stepOf(step, stepped);
  return Object.entries(stepped?.attributes ?? {}).flatMap(([name, { does }]) =>
    (given[name] ?? []).map((what) => ({ does, what })),
  );
}

/** The sections of a prose text in reading order. Throws where the text is no MDX. */
export function readSections(text: string, figures: readonly AnyFigure[]): Section[] {
  let section: Section = { name: 'beginning', offset: 0, statements: [] };
  const sections = [section];
  const begin = (name: string, offset: number) => {
    section = { name, offset, statements: [] };
    sections.push(section);
  };
  const visit = (node: Nodes, scrolly?: Element) => {
    const offset = node.position?.start.offset ?? 0;
    const around = section;
    if (isElement(node)) {
      const id = attribute(node, 'id') ?? '';
      if (node.name === 'Chapter') begin(`chapter "${id}"`, offset);
      if (node.name === 'Step') begin(`step "${id}"`, offset);
      const stated = [
        ...statementsOf(node).map(({ kind, what }) => ({ does: statementWords[kind], what })),
        ...(node.name === 'Step' ? statementsOfStep(node, steppedOf(scrolly, figures)) : []),
      ];
      section.statements.push(...stated.map((statement) => ({ ...statement, offset })));
    }
    const within = isElement(node) && node.name === 'Scrolly' ? node : scrolly;
    if ('children' in node) for (const child of node.children) visit(child, within);
    // What follows a step belongs to the chapter again.
    if (isElement(node) && node.name === 'Step') section = around;
  };
  visit(parseProse(text));
  return sections;
}
