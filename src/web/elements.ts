/** The elements of a page as they stand in its text: the one reader of HTML. */
import { Parser } from 'htmlparser2';

export interface PageElement {
  /** In lower case, but for SVG files. */
  name: string;
  /** Values as browsers understand them, by name. */
  attributes: Record<string, string>;
  /** The tag to the letter. */
  tag: string;
  /** Where the tag begins, in characters. */
  start: number;
  /** Where the element ends, behind its closing tag, in characters. */
  end: number;
  /** What a script, a style, a title or a field of text holds, to the letter; empty for all others. */
  text: string;
}

/** Elements whose content is text, and no tags. */
const holdsText = ['script', 'style', 'textarea', 'title'];

/** Every element of a page of HTML, or of an SVG file, in the order of their tags. */
export function elementsOf(page: string, { xml = false } = {}): PageElement[] {
  const elements: PageElement[] = [];
  /** The element of text that is open, if one is. */
  let open: PageElement | undefined;
  /** All that are open, the innermost last. */
  const around: PageElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const start = parser.startIndex;
        const end = parser.endIndex + 1;
        const element = { name, attributes, tag: page.slice(start, end), start, end, text: '' };
        elements.push(element);
        around.push(element);
        if (holdsText.includes(name)) open = element;
      },
      onclosetag(name, isImplied) {
        const element = around.pop();
        if (element) element.end = isImplied ? Math.max(element.end, parser.startIndex) : parser.endIndex + 1;
        if (open?.name === name) open.text = page.slice(open.start + open.tag.length, parser.startIndex);
        open = undefined;
      },
    },
    { xmlMode: xml },
  );
  parser.end(page);
  return elements;
}

/** A page with other tags, and other texts in them, where `change` gives any. */
export function rewritten(
  page: string,
  change: (element: PageElement) => { tag?: string; text?: string } | undefined,
): string {
  let [made, at] = ['', 0];
  for (const element of elementsOf(page)) {
    const { tag = element.tag, text = element.text } = change(element) ?? {};
    made += page.slice(at, element.start) + tag + text;
    at = element.start + element.tag.length + element.text.length;
  }
  return made + page.slice(at);
}
