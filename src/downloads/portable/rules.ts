/** The rules of drawings.css, for programs that know neither custom properties nor half of CSS's selectors. */
import { generate, parse, type StyleSheet, walk } from 'css-tree';
import type { StyleSheets } from '../../stories/sheets.ts';
import { once } from '../../tools/once.ts';

export interface DrawingRule {
  selector: string;
  /** The name and the classes that the element itself must have: most have not, which is told in no time. */
  own: { tag: string | undefined; classes: readonly string[] };
  /** Higher wins over lower, later over earlier. */
  rank: number;
  /** Value by property. */
  declarations: ReadonlyMap<string, string>;
}

/** How much a selector weighs (CSS counts classes before names of elements). */
function weight(selector: string): number {
  let sum = 0;
  walk(parse(selector, { context: 'selector' }), ({ type }) => {
    if (type === 'ClassSelector') sum += 100;
    else if (type === 'TypeSelector') sum += 1;
    else if (!['Selector', 'Combinator'].includes(type))
      throw new Error(
        `drawings.css: "${selector}" is no selector of classes and elements, which every program knows`,
      );
  });
  return sum;
}

/** What a selector of classes and names of elements asks of the element itself. */
function lastCompound(selector: string): DrawingRule['own'] {
  const [last = ''] = /[^\s>+~]*$/.exec(selector) ?? [];
  const [tag, ...classes] = last.split('.');
  return { tag: tag || undefined, classes };
}

/** All rules but that of the drawing itself, the weakest first. */
export const drawingRules = once(({ drawings }: StyleSheets): DrawingRule[] => {
  const rules: DrawingRule[] = [];
  const sheet = parse(drawings) as StyleSheet;
  for (const node of sheet.children) {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') continue;
    const declarations = new Map<string, string>();
    for (const part of node.block.children)
      if (part.type === 'Declaration') declarations.set(part.property, generate(part.value));
    for (const part of node.prelude.children) {
      const selector = generate(part);
      if (selector !== '.drawing')
        rules.push({ selector, own: lastCompound(selector), rank: weight(selector), declarations });
    }
  }
  return rules.sort((a, b) => a.rank - b.rank);
});
