/** The syntax of prose files: their tree, and what the components in it carry. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { PluralForms } from '../dataset/plural-forms.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The last trees, by text: whoever checks a prose or compares it asks for its tree. */
const lastTrees = new Map<string, Root>();
const mostTrees = 8;

/** The tree of a prose text, not to be changed. Throws what the parser says, with its place, where the text is no MDX. */
export function parseProse(text: string): Root {
  const known = lastTrees.get(text);
  if (known) return known;
  const tree = unified().use(remarkParse).use(remarkMdx).parse(text);
  if (lastTrees.size >= mostTrees) lastTrees.clear();
  lastTrees.set(text, tree);
  return tree;
}

/** Whether a node is a component. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The text of a component's attribute; undefined if it has none, or one that is no plain text. */
export function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find(
    (given): given is MdxJsxAttribute => given.type === 'mdxJsxAttribute' && given.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The forms that a `<Plural>` chooses between, by their category. */
export function formsOf(element: Element): PluralForms {
  const names = element.attributes.flatMap((given) =>
    given.type === 'mdxJsxAttribute' && given.name !== 'of' ? [given.name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, attribute(element, name) ?? '']));
}

/** The ids that an attribute lists with spaces between. */
export function idsIn(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter(Boolean);
}

/** All words inside a node. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
