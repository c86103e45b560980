/** Where the story uses facts: in the sentences of its prose and in the texts of its data files. */
import type { Nodes } from 'mdast';
import type { LocatedJson, Path } from '../dataset/json.ts';
import { segments } from '../dataset/placeholders.ts';
import { walk } from '../dataset/walk.ts';
import type { Edition } from '../figures/figure.ts';
import { mannersOf, printFact } from '../locale/print.ts';
import { attribute, isElement, parseProse } from './mdx.ts';

/** All that sentences are printed from. */
export type Printing = Pick<Edition, 'dataset' | 'facts' | 'locale'>;

/** A place where a text uses a fact. */
export interface Use {
  fact: string;
  as: string | undefined;
  file: string;
  line: number;
  /** The fact as it stands there. */
  printed: string;
  /** The sentence, or the whole text of a data file, with all its facts printed. */
  text: string;
}

/** A use in a data file, with the place of the text inside the JSON. */
export interface TextUse extends Use {
  path: Path;
}

/** Words that stand only while a rule holds. */
export interface Wording {
  rule: string;
  file: string;
  line: number;
  text: string;
}

/** A fact in the manner asked for; its id in braces where the edition cannot print it, which `check` reports. */
export function printOrName(id: string, as: string | undefined, { facts, locale }: Printing): string {
  const fact = facts.get(id);
  if (!fact || (as !== undefined && !mannersOf(fact).includes(as))) return `{${id}}`;
  return printFact(fact, locale, as);
}

/** A source that a sentence names is taken out of it, and would leave two spaces. */
const tidy = (text: string) => text.replace(/ {2,}/g, ' ').trim();

/** One paragraph as plain text, with the offsets of what it binds. */
interface Block {
  text: string;
  facts: { id: string; as: string | undefined; line: number; offset: number; printed: string }[];
  wordings: { rule: string; line: number; start: number; end: number }[];
}

function readBlock(paragraph: Nodes, printing: Printing): Block {
  const block: Block = { text: '', facts: [], wordings: [] };
  const visit = (node: Nodes) => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'text') block.text += node.value.replace(/[ \t\r\n]+/g, ' ');
    if (node.type === 'break') block.text += ' ';
    const element = isElement(node) ? node : undefined;
    const id = element && attribute(element, 'id');
    if (element?.name === 'Fact' && id) {
      const as = attribute(element, 'as');
      const printed = printOrName(id, as, printing);
      block.facts.push({ id, as, line, offset: block.text.length, printed });
      block.text += printed;
    }
    if (element?.name === 'Quote') {
      const words = printing.dataset.quotes.find((quote) => quote.id === id)?.words ?? `{${id}}`;
      block.text += printing.locale.message('quote', { words });
    }
    const start = block.text.length;
    if ('children' in node) node.children.forEach(visit);
    const rule = element?.name === 'Holds' && attribute(element, 'rule');
    if (rule) block.wordings.push({ rule, line, start, end: block.text.length });
  };
  visit(paragraph);
  return block;
}

/**
 * Every use of a fact in the text of a prose file, with its sentence, and the wordings that rest on a rule.
 * Finds nothing in a file that is no MDX: `check` says what is wrong with it.
 */
export function readSentences(
  file: string,
  text: string,
  printing: Printing,
): { uses: Use[]; wordings: Wording[] } {
  const uses: Use[] = [];
  const wordings: Wording[] = [];
  let tree: Nodes;
  try {
    tree = parseProse(text);
  } catch {
    return { uses, wordings };
  }
  const splitter = new Intl.Segmenter(printing.locale.language, { granularity: 'sentence' });

  const readInto = (paragraph: Nodes) => {
    const block = readBlock(paragraph, printing);
    const sentences = splitter.segment(block.text);
    for (const { id, as, line, offset, printed } of block.facts) {
      const sentence = tidy(sentences.containing(offset)?.segment ?? block.text);
      uses.push({ fact: id, as, file, line, printed, text: sentence });
    }
    for (const { rule, line, start, end } of block.wordings) {
      wordings.push({ rule, file, line, text: tidy(block.text.slice(start, end)) });
    }
  };
  const visit = (node: Nodes) => {
    // A component alone on its lines stands in no paragraph.
    const isAlone = isElement(node) && (node.name === 'Fact' || node.name === 'Holds');
    if (node.type === 'paragraph' || node.type === 'heading' || isAlone) readInto(node);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return { uses, wordings };
}

/** Every use of a fact in the texts of data files, in the language of `printing`. */
export function readTexts(files: Iterable<LocatedJson>, printing: Printing): TextUse[] {
  const uses: TextUse[] = [];
  for (const json of files) {
    walk(json.value, (value, path) => {
      if (typeof value !== 'string' || path.at(-1) !== printing.locale.language) return;
      const parts = segments(value).map((segment) =>
        'text' in segment
          ? { printed: segment.text }
          : { ...segment, printed: printOrName(segment.fact, segment.as, printing) },
      );
      const text = parts.map(({ printed }) => printed).join('');
      for (const part of parts) {
        if (!('fact' in part)) continue;
        const { fact, as, printed, offset } = part;
        const { line } = json.problem(path, '', offset);
        uses.push({ fact, as, file: json.file, line, printed, text, path });
      }
    });
  }
  return uses;
}
