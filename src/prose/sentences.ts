/** Where the story uses facts: in the sentences of its prose and in the texts of its data files. */
import type { Nodes } from 'mdast';
import type { LocatedJson, Path } from '../dataset/json.ts';
import { segments } from '../dataset/placeholders.ts';
import { formBeside, formsIn } from '../dataset/plural-forms.ts';
import { mannersOf, printFact } from '../dataset/print.ts';
import { walk } from '../dataset/walk.ts';
import type { Edition } from '../figures/figure.ts';
import { attribute, formsOf, idsIn, isElement, parseProse } from './mdx.ts';

/** All that sentences are printed from. */
export type Printing = Pick<Edition, 'dataset' | 'facts' | 'locale'>;

/** What a sentence leans on besides its facts. */
export interface Support {
  /** Ids of the rules that words of it rest on. */
  rules: string[];
  /** Ids of the facts whose number decides the form of words in it. */
  plurals: string[];
  /** Ids of the sources that it names. */
  sources: string[];
}

/** A place where a text uses a fact. */
export interface Use extends Support {
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

/** A sentence of the prose, with all its facts printed. */
export interface Sentence {
  file: string;
  line: number;
  text: string;
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
  const isKnown = as === undefined || formsIn(as) || (fact && mannersOf(fact).includes(as));
  if (!fact || !isKnown) return `{${id}}`;
  return printFact(fact, locale, as);
}

/** A source that a sentence names is taken out of it, and would leave two spaces. */
const tidy = (text: string) => text.replace(/ {2,}/g, ' ').trim();

/** One paragraph as plain text, with the offsets of what it binds. */
interface Block {
  text: string;
  facts: { id: string; as: string | undefined; line: number; offset: number; printed: string }[];
  wordings: { rule: string; line: number; start: number; end: number }[];
  plurals: { of: string; offset: number }[];
  /** Each is of all that stands between the one before it and itself. */
  sources: { id: string; from: number; to: number }[];
}

function readBlock(paragraph: Nodes, printing: Printing): Block {
  const block: Block = { text: '', facts: [], wordings: [], plurals: [], sources: [] };
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
    if (element?.name === 'Plural') {
      const of = attribute(element, 'of') ?? '';
      const fact = printing.facts.get(of);
      block.plurals.push({ of, offset: block.text.length });
      block.text += fact ? formBeside(fact, formsOf(element), printing.locale) : `{${of}}`;
    }
    if (element?.name === 'Source') {
      const from = block.sources.at(-1)?.to ?? 0;
      const to = block.text.trimEnd().length;
      block.sources.push(...idsIn(attribute(element, 'ids')).map((source) => ({ id: source, from, to })));
    }
    const start = block.text.length;
    if ('children' in node) node.children.forEach(visit);
    if (element?.name !== 'Holds') return;
    for (const rule of idsIn(attribute(element, 'rule')))
      block.wordings.push({ rule, line, start, end: block.text.length });
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
): { uses: Use[]; wordings: Wording[]; sentences: Sentence[] } {
  const uses: Use[] = [];
  const wordings: Wording[] = [];
  const sentences: Sentence[] = [];
  let tree: Nodes;
  try {
    tree = parseProse(text);
  } catch {
    return { uses, wordings, sentences };
  }
  const splitter = new Intl.Segmenter(printing.locale.language, { granularity: 'sentence' });

  const readInto = (paragraph: Nodes) => {
    const block = readBlock(paragraph, printing);
    const line = paragraph.position?.start.line ?? 0;
    for (const { segment, index } of splitter.segment(block.text)) {
      const end = index + segment.length;
      const isIn = ({ offset }: { offset: number }) => offset >= index && offset < end;
      const words = tidy(segment);
      if (words) sentences.push({ file, line, text: words });
      const support: Support = {
        rules: block.wordings
          .filter((wording) => wording.start < end && wording.end > index)
          .map(({ rule }) => rule),
        plurals: block.plurals.filter(isIn).map(({ of }) => of),
        sources: block.sources.filter(({ from, to }) => from < end && to > index).map(({ id }) => id),
      };
      for (const { id, as, line: own, printed } of block.facts.filter(isIn))
        uses.push({ fact: id, as, file, line: own, printed, text: words, ...support });
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
  return { uses, wordings, sentences };
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
      // The texts of all languages stand in one value, and beside it what they rest on.
      const record = path
        .slice(0, -2)
        .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], json.value);
      const { holds: rules = [], sources = [] } = record as { holds?: string[]; sources?: string[] };
      const plurals = parts.flatMap((part) => ('fact' in part && formsIn(part.as) ? [part.fact] : []));
      for (const part of parts) {
        if (!('fact' in part)) continue;
        const { fact, as, printed, offset } = part;
        const { line } = json.problem(path, '', offset);
        uses.push({ fact, as, file: json.file, line, printed, text, path, rules, plurals, sources });
      }
    });
  }
  return uses;
}
