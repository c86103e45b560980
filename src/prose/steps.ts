/** The steps that stand between the tags of `<Scrolly>`: their figure, their attributes, and what is wrong with them. */
import type { Nodes } from 'mdast';
import { unknownId } from '../dataset/did-you-mean.ts';
import { rowsOf } from '../figures/drawing.ts';
import type { AnyFigure, Edition } from '../figures/figure.ts';
import type { Step } from '../figures/stepped.ts';
import { componentProblems } from './components.ts';
import { attribute, type Element, idsIn, isElement, plainText } from './mdx.ts';

/** A figure that stays on screen, and its steps in reading order. */
export interface Scrolly {
  figure: string;
  steps: Step[];
}

const figureOf = (scrolly: Element | undefined, figures: readonly AnyFigure[]) =>
  figures.find(({ id }) => scrolly && id === attribute(scrolly, 'figure'));

/** What the figure of a `<Scrolly>` says of its steps; nothing where it has no states, or does not exist. */
export const steppedOf = (
  scrolly: Element | undefined,
  figures: readonly AnyFigure[],
): AnyFigure['stepped'] => figureOf(scrolly, figures)?.stepped;

const holdsStep = (node: Nodes): boolean =>
  (isElement(node) && node.name === 'Step') || ('children' in node && node.children.some(holdsStep));

/** What is wrong with the figure that a `<Scrolly>` names, or that no step changes it. */
export function scrollyProblems(scrolly: Element, figures: readonly AnyFigure[]): string[] {
  const figure = figureOf(scrolly, figures);
  if (figure?.stepped)
    return holdsStep(scrolly)
      ? []
      : [
          `this <Scrolly> has no steps: put <Step id="…"> between its tags, or write <Figure id="${figure.id}" />`,
        ];
  const able = figures.filter(({ stepped }) => stepped).map(({ id }) => id);
  if (!figure) return [unknownId('figure', attribute(scrolly, 'figure') ?? '', able)];
  const instead = `<Figure id="${figure.id}" />`;
  return [
    able.length
      ? `the figure ${figure.id} has no states that steps could change: name one that has, ${able.join(', ')}, or write ${instead}`
      : `the figure ${figure.id} has no states that steps could change, nor has any other: write ${instead}`,
  ];
}

/** Whether an element is a `<Scrolly>` whose figure one of those above shows. */
export const isShownAgain = (element: Element, above: readonly Scrolly[]): boolean =>
  element.name === 'Scrolly' && above.some(({ figure }) => figure === attribute(element, 'figure'));

/**
 * What is wrong with the tag of a `<Step>`. Where its figure has no states nobody knows its attributes, and what is to be
 * fixed is the `<Scrolly>` around it.
 */
export function stepTagProblems(
  step: Element,
  scrolly: Element | undefined,
  figures: readonly AnyFigure[],
): string[] {
  if (!scrolly) return ['this <Step> stands outside of <Scrolly figure="…">: put it between its tags'];
  const stepped = steppedOf(scrolly, figures);
  if (!stepped) return [];
  const named = Object.entries(stepped.attributes);
  return componentProblems(step, {
    must: named.flatMap(([name, { must }]) => (must ? [name] : [])),
    may: named.flatMap(([name, { must }]) => (must ? [] : [name])),
  });
}

/** A `<Step>` as its figure is given it. */
export function stepOf(step: Element, stepped: AnyFigure['stepped']): Step {
  const names = Object.keys(stepped?.attributes ?? {});
  return {
    id: attribute(step, 'id') ?? '',
    given: Object.fromEntries(names.map((name) => [name, idsIn(attribute(step, name))])),
    words: plainText(step),
  };
}

/** What is wrong with the steps of a prose, each with the id of the step that is to be fixed. */
export function stepProblems(
  scrollies: readonly Scrolly[],
  figures: readonly AnyFigure[],
  edition: Edition,
): { step: string; message: string }[] {
  const ids = scrollies.flatMap(({ steps }) => steps.map(({ id }) => id));
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return [
    ...[...twice].map((step) => ({ step, message: `two steps have the id ${step}: rename one` })),
    ...scrollies.flatMap(({ figure: id, steps }) => {
      const figure = figures.find((one) => one.id === id);
      return figure?.stepped?.problems(steps, rowsOf(figure, edition), edition) ?? [];
    }),
  ];
}
