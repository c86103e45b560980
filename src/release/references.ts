/** What a page names: for readers to follow, for browsers to fetch, for machines to know. */
import { elementsOf, type PageElement } from '../web/elements.ts';

export interface Reference {
  /** As it stands in the page. */
  address: string;
  /** A link is followed by readers; a part is fetched by browsers; what is named only tells machines something. */
  use: 'link' | 'part' | 'named';
  /** The tag that names it, cut short. */
  tag: string;
}

export interface PageReferences {
  /** Every place that a fragment can lead to. */
  ids: Set<string>;
  references: Reference[];
  /** Tags of images whose room is not known before they are there. */
  unsized: string[];
}

/** Relations of `link` elements that make no browser fetch anything. */
const named = /\b(canonical|alternate|license|author|help|next|prev)\b/;
/** Elements that are links, and the attribute that says where to. */
const links: Record<string, string> = { a: 'href', area: 'href', form: 'action' };
/** Attributes that make a browser fetch something, on any other element. */
const parts = ['src', 'href', 'xlink:href', 'data', 'poster'];
/** Of what `meta` elements say, what is an address. */
const cards = /^(og:(image|url|video|audio)(:secure_url|:url)?|twitter:(image|player))$/;
const cssAddress = /url\(\s*["']?([^"')]+)/g;

const isSize = (value: string | undefined) => /^[1-9]\d*$/.test(value ?? '');

/** The candidates of a `srcset`. */
const candidates = (srcset: string) => srcset.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '');

const short = (tag: string) => (tag.length > 160 ? `${tag.slice(0, 157)}…` : tag);

/** What the attributes of an element name. */
function referencesOf({ name, attributes, tag: whole }: PageElement): Reference[] {
  const tag = short(whole);
  const found: Reference[] = [];
  const add = (use: Reference['use'], ...addresses: string[]) =>
    found.push(...addresses.map((address) => ({ address, use, tag })));
  const link = links[name];
  if (link !== undefined) {
    if (attributes[link] !== undefined) add('link', attributes[link]);
  } else {
    const use = name === 'link' && named.test(attributes.rel ?? '') ? 'named' : 'part';
    for (const attribute of parts) if (attributes[attribute]) add(use, attributes[attribute]);
    if (attributes.srcset) add(use, ...candidates(attributes.srcset));
  }
  if (attributes.style) add('part', ...[...attributes.style.matchAll(cssAddress)].map(([, at = '']) => at));
  if (name === 'meta') {
    const content = attributes.content ?? '';
    if (cards.test(attributes.property ?? attributes.name ?? '')) add('named', content);
    const [, next] = /url=(.*)/.exec(attributes['http-equiv'] === 'refresh' ? content : '') ?? [];
    if (next !== undefined) add('link', next);
  }
  return found;
}

/** What a style sheet makes browsers fetch. */
const referencesInStyles = (text: string): Reference[] =>
  [...text.matchAll(cssAddress)].map(([tag, address = '']) => ({ address, use: 'part', tag: `${tag})` }));

/** Reads a page of HTML, or an SVG file. */
export function readReferences(text: string, { xml = false } = {}): PageReferences {
  const elements = elementsOf(text, { xml });
  const isUnsized = ({ name, attributes: { width, height } }: PageElement) =>
    name === 'img' && !(isSize(width) && isSize(height));
  return {
    ids: new Set(elements.flatMap(({ attributes: { id } }) => (id ? [id] : []))),
    references: elements.flatMap((element) => [
      ...referencesOf(element),
      ...(element.name === 'style' ? referencesInStyles(element.text) : []),
    ]),
    unsized: elements.filter(isUnsized).map(({ tag }) => short(tag)),
  };
}
