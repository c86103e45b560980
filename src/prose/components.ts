/** The components that prose may use, and what is wrong with an element that is none of them. */
import { closest } from '../dataset/did-you-mean.ts';
import { attribute, type Element } from './mdx.ts';

export interface Attributes {
  must: readonly string[];
  may: readonly string[];
}

/** The components that prose may use, with the attributes that each must and may have. */
const components: Record<string, Attributes> = {
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
  // The figure that it changes has more of them.
  Step: { must: ['id'], may: [] },
  Sources: { must: [], may: [] },
  Corrections: { must: [], may: [] },
};

/** Whether prose may use the element, whatever its attributes are. */
export const isComponent = ({ name }: Element): boolean => Object.hasOwn(components, name ?? '');

/** What is wrong with an element's name and with those of its attributes, of which it takes `more` than its kind. */
export function componentProblems(element: Element, more: Attributes = { must: [], may: [] }): string[] {
  const name = element.name ?? '';
  const known = isComponent(element) ? components[name] : undefined;
  if (!known) {
    const meant = closest(name, Object.keys(components));
    return [`prose may not use <${name}>${meant ? `: did you mean <${meant}>?` : ''}`];
  }
  const must = [...known.must, ...more.must];
  const allowed = [...must, ...known.may, ...more.may];
  const missing = must.filter((needed) => !attribute(element, needed));
  const unknown = element.attributes.flatMap(({ type, ...given }) => {
    const named = 'name' in given ? given.name : '{…}';
    return type !== 'mdxJsxAttribute' || !allowed.includes(named) ? [named] : [];
  });
  return [
    ...missing.map((needed) => `<${name}> needs ${needed}="…"`),
    ...unknown.map((named) => `<${name}> has no ${named}`),
  ];
}
