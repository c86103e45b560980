/** The components that prose may use, and what is wrong with an element that is none of them. */
import { closest } from '../dataset/did-you-mean.ts';
import { attribute, type Element } from './mdx.ts';

/** The components that prose may use, with the attributes that each must and may have. */
const components: Record<string, { must: readonly string[]; may: readonly string[] }> = {
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

/** Whether prose may use the element, whatever its attributes are. */
export const isComponent = ({ name }: Element): boolean => Object.hasOwn(components, name ?? '');

/** What is wrong with an element's name and with those of its attributes. */
export function componentProblems(element: Element): string[] {
  const name = element.name ?? '';
  const known = isComponent(element) ? components[name] : undefined;
  if (!known) {
    const meant = closest(name, Object.keys(components));
    return [`prose may not use <${name}>${meant ? `: did you mean <${meant}>?` : ''}`];
  }
  const allowed = [...known.must, ...known.may];
  const missing = known.must.filter((must) => !attribute(element, must));
  const unknown = element.attributes.flatMap(({ type, ...given }) => {
    const named = 'name' in given ? given.name : '{…}';
    return type !== 'mdxJsxAttribute' || !allowed.includes(named) ? [named] : [];
  });
  return [
    ...missing.map((must) => `<${name}> needs ${must}="…"`),
    ...unknown.map((named) => `<${name}> has no ${named}`),
  ];
}
