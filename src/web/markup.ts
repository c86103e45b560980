/** Elements as text, for pages and lines of HTML that no component prints. */
import { escapeXml } from '../figures/text.ts';

/** Elements that hold nothing and have no end. */
const isVoid = /^(img|source|meta|link|br)$/;

/**
 * An element as HTML: the values of its attributes are any text, those that are undefined are left out; what it holds is
 * markup.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly string[]
): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const tag = `<${name}${said.join('')}>`;
  return isVoid.test(name) ? tag : `${tag}${content.join('')}</${name}>`;
}
