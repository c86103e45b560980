/** Elements of the file that is made. */
import { escapeXml } from '../../figures/text.ts';

export interface Node {
  tag: string;
  attributes: Map<string, string>;
  children: (Node | string)[];
}

/** An element as text; a group that says nothing is left out. */
export function markup({ tag, attributes, children }: Node): string {
  const content = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : markup(child)))
    .join('');
  if (tag === 'g' && (attributes.size === 0 || !content)) return content;
  const said = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  return content ? `<${tag}${said}>${content}</${tag}>` : `<${tag}${said}/>`;
}
