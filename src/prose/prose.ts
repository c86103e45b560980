/** Reads a prose file for what it binds and shows, and finds what must not be published. */
import type { Nodes } from 'mdast';
import { type Problem, problemAt } from '../dataset/problem.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import type { Locale } from '../locale/locale.ts';
import { figures as allFigures, createLocale } from '../stories/chosen.ts';
import { type Chapter, chapterProblems } from './chapters.ts';
import { componentProblems, isComponent } from './components.ts';
import { attribute, type Element, idsIn, isElement, plainText } from './mdx.ts';
import { type Known, knownIn, namedProblems } from './named.ts';
import { photoProblems } from './photos.ts';
import { nodeProblem, typedNumberProblems } from './plain-prose.ts';
import { proseFile, proseTree } from './prose-file.ts';
import { isShownAgain, type Scrolly, stepOf, stepProblems, steppedOf, stepTagProblems } from './steps.ts';

/** What a reader can ask: a fact that is printed, or a figure for its marks. */
export interface Asked {
  fact?: string;
  figure?: string;
}

export interface Prose {
  chapters: Chapter[];
  /** Figures that stay on screen, with their steps. */
  scrollies: Scrolly[];
  /** Ids of the figures shown, in reading order. */
  figures: string[];
  /** Names of the photos shown. */
  photos: string[];
  /** Ids of the sources named. */
  sources: string[];
  /** Ids of the facts bound, in reading order. */
  bound: string[];
  /** Facts and figures, in reading order. */
  asked: Asked[];
  /** Ids of the rules that its words rest on. */
  rules: string[];
  /** How many words its text has; a bound fact counts as one. */
  words: number;
}

const noProse = (): Prose => ({
  chapters: [],
  scrollies: [],
  figures: [],
  photos: [],
  sources: [],
  bound: [],
  asked: [],
  rules: [],
  words: 0,
});

/** What a prose is read with. */
interface Reading {
  language: Language;
  locale: Locale;
  figures: readonly AnyFigure[];
  /** Where the data are valid. */
  known: Known | undefined;
}

/** Adds what an element binds and shows. A step belongs to the `<Scrolly>` around it. */
function add(
  prose: Prose,
  element: Element,
  scrolly: Element | undefined,
  { locale, figures }: Reading,
): void {
  const { name } = element;
  const id = attribute(element, 'id') ?? '';
  const listed = (attributeName: string) => idsIn(attribute(element, attributeName));
  if (name === 'Fact') {
    prose.bound.push(id);
    prose.asked.push({ fact: id });
    prose.words += 1;
  }
  if (name === 'Source') prose.sources.push(...listed('ids'));
  if (name === 'Holds') prose.rules.push(...listed('rule'));
  if (name === 'Photo') prose.photos.push(attribute(element, 'file') ?? '');
  if (name === 'Chapter')
    prose.chapters.push({
      id,
      title: locale.typeset(plainText(element)),
      formerly: listed('formerly'),
      offset: element.position?.start.offset ?? 0,
    });
  if (name === 'Scrolly') prose.scrollies.push({ figure: attribute(element, 'figure') ?? '', steps: [] });
  if (name === 'Step' && scrolly)
    prose.scrollies.at(-1)?.steps.push(stepOf(element, steppedOf(scrolly, figures)));
  if (name === 'Figure' || name === 'Scrolly') {
    const figure = name === 'Figure' ? id : (attribute(element, 'figure') ?? '');
    prose.figures.push(figure);
    prose.asked.push({ figure });
  }
}

/** What is wrong with an element itself; what it names is looked up where the data are valid. */
function elementProblems(
  element: Element,
  scrolly: Element | undefined,
  { language, known, figures }: Reading,
): string[] {
  if (!isComponent(element)) return componentProblems(element);
  if (element.name === 'Step') return stepTagProblems(element, scrolly, figures);
  return [
    ...componentProblems(element),
    ...(element.name === 'Photo' ? photoProblems(element, language) : []),
    ...(known ? namedProblems(element, known) : []),
  ];
}

/**
 * What a prose file holds, and every problem with it, by the edition of its language. Without one, which a valid dataset
 * makes, only what needs none is checked: its numbers and its components, not what they name.
 */
export function readProse(
  language: Language,
  edition: Edition | undefined,
  given?: string,
  figures: readonly AnyFigure[] = allFigures,
): { prose: Prose; problems: Problem[] } {
  const file = proseFile(language);
  const prose = noProse();
  const parsed = proseTree(language, given);
  if ('problems' in parsed) return { prose, problems: parsed.problems };
  const { tree, text } = parsed;
  const locale = createLocale(language);
  const known = edition && knownIn(edition, locale, figures);
  const reading: Reading = { language, locale, figures, known };
  const problems: Problem[] = [];
  const startOf = ({ position }: Nodes) => position?.start.offset ?? 0;
  const say = (offset: number, message: string) => problems.push(problemAt(file, text, offset, message));
  const stepStarts = new Map<string, number>();

  const visit = (node: Nodes, exempt: boolean, scrolly?: Element): void => {
    const start = startOf(node);
    if (node.type === 'text') {
      prose.words += node.value.split(/\s+/).filter(Boolean).length;
      const written = text.slice(start, node.position?.end.offset);
      if (!exempt)
        for (const { message, within } of typedNumberProblems(node.value, written, language))
          say(start + within, message);
    }
    const wrong = nodeProblem(node);
    if (wrong) say(start, wrong);
    if (isElement(node)) {
      if (isShownAgain(node, prose.scrollies))
        say(start, 'a <Scrolly> above shows this figure already: put the steps into that one');
      add(prose, node, scrolly, reading);
      if (node.name === 'Step') stepStarts.set(attribute(node, 'id') ?? '', start);
      for (const message of elementProblems(node, scrolly, reading)) say(start, message);
    }
    if ('children' in node)
      for (const child of node.children)
        visit(
          child,
          exempt || (isElement(node) && node.name === 'AsWritten'),
          isElement(node) && node.name === 'Scrolly' ? node : scrolly,
        );
  };
  visit(tree, false);

  for (const { offset, message } of chapterProblems(prose.chapters)) say(offset, message);
  for (const { step, message } of edition ? stepProblems(prose.scrollies, figures, edition) : []) {
    const start = stepStarts.get(step);
    if (start !== undefined) say(start, message);
  }
  return { prose, problems };
}
