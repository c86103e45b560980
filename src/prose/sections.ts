/** A prose file cut into its chapters and steps, with what each of them states. */
import type { Nodes } from 'mdast';
import { attribute, type Element, idsIn, isElement, parseProse, plainText } from './mdx.ts';

/** What a section states besides words, and what it is called in a sentence. */
export const statementWords = {
  fact: 'bind the fact',
  number: 'print the number',
  rule: 'rest on the rule',
  source: 'name the source',
  figure: 'show the figure',
  photo: 'show the photo',
  view: 'show the view',
  place: 'tell of the place',
  context: 'show the context',
} as const;

export interface Statement {
  kind: keyof typeof statementWords;
  /** An id, or the digits of a number. */
  what: string;
  /** Characters into the file. */
  offset: number;
}

export interface Section {
  /** `chapter "tonnes"`, `step "nimes"`, or `beginning` before the first chapter. */
  name: string;
  offset: number;
  statements: Statement[];
}

function statementsOf(element: Element): Omit<Statement, 'offset'>[] {
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
    case 'Step':
      return [
        { kind: 'view', what: value('view') ?? '' },
        ...idsIn(value('sites')).map((what) => ({ kind: 'place', what }) as const),
        ...idsIn(value('context')).map((what) => ({ kind: 'context', what }) as const),
      ];
    default:
      return [];
  }
}

/** The sections of a prose text in reading order. Throws where the text is no MDX. */
export function readSections(text: string): Section[] {
  let section: Section = { name: 'beginning', offset: 0, statements: [] };
  const sections = [section];
  const begin = (name: string, offset: number) => {
    section = { name, offset, statements: [] };
    sections.push(section);
  };
  const visit = (node: Nodes) => {
    const offset = node.position?.start.offset ?? 0;
    const around = section;
    if (isElement(node)) {
      const id = attribute(node, 'id') ?? '';
      if (node.name === 'Chapter') begin(`chapter "${id}"`, offset);
      if (node.name === 'Step') begin(`step "${id}"`, offset);
      section.statements.push(...statementsOf(node).map((statement) => ({ ...statement, offset })));
    }
    if ('children' in node) node.children.forEach(visit);
    // What follows a step belongs to the chapter again.
    if (isElement(node) && node.name === 'Step') section = around;
  };
  visit(parseProse(text));
  return sections;
}
