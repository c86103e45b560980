/** Labels whose letters the rules of drawings space: no rule of a page may set their spacing. */
import { parse, walk } from 'css-tree';

/** The classes whose letters a style sheet of drawings spaces, in its order. */
export function spacedLabels(drawings: string): string[] {
  const found = new Set<string>();
  walk(parse(drawings), {
    visit: 'Rule',
    enter({ prelude, block }) {
      if (!block.children.some((each) => each.type === 'Declaration' && each.property === 'letter-spacing'))
        return;
      walk(prelude, (node) => {
        if (node.type === 'ClassSelector') found.add(node.name);
      });
    },
  });
  return [...found];
}

/** Those of a drawing's own classes whose letters its own rules space. */
export const spacedLabelsIn = ({ styles, content }: { styles: string; content: string }): string[] =>
  spacedLabels(styles).filter((name) => new RegExp(`class="(?:[^"]* )?${name}[ "]`).test(content));

/** A style sheet of pages whose `:not(.spaced)` leaves these classes out. */
export const exceptSpaced = (css: string, classes: readonly string[]): string =>
  css.replaceAll(
    ':not(.spaced)',
    classes.length ? `:not(${classes.map((name) => `.${name}`).join(', ')})` : '',
  );
