/** A figure as an SVG file that every program draws rightly: browsers in both themes, all others in the light one. */
import { DOMParser } from 'linkedom/worker';
import type { AnyFigure, Edition, Frame } from '../../figures/figure.ts';
import type { StyleSheets } from '../../stories/sheets.ts';
import { palettes } from '../../styles/palette.ts';
import { once } from '../../tools/once.ts';
import { type DrawingFile, darkRules, groundOf } from '../drawing.ts';
import { composed, roomy } from '../standalone-svg.ts';
import { fitLines } from './fit.ts';
import { markup } from './node.ts';
import { Resolver } from './resolve.ts';
import { drawingRules } from './rules.ts';

/** Some programs look for the first name alone, some take a list for one name: most systems have this one, or its twin. */
const family = 'Arial';
const families = "Arial,'Helvetica Neue','Liberation Sans',sans-serif";

/** The rules of the file: the dark theme, and more typefaces where a browser looks for them. */
function portableStyles({ classes, colours }: Resolver, dark: ReadonlyMap<string, string>): string {
  const names = new Set(['--paper', '--ink', ...colours]);
  const properties = [...names].map((name) => `${name}:${dark.get(name)}`);
  const rules = [...classes].map(([name, declaration]) => `.${name}{${declaration}}`);
  const inTheDark = `svg{${properties.join(';')};fill:var(--ink)}.paper{fill:var(--paper)}${rules.join('')}`;
  return `${darkRules}${inTheDark}}@media screen{svg{font-family:${families}}}`;
}

/**
 * The same as `styledDrawing`, without what programs other than browsers do not know: colours as attributes, those of
 * the dark theme as the only rules; each line of words an element; no clips, no halo by paint-order. Words keep off one
 * another in a wider typeface, too. It names no version, which is made from it. Made once.
 */
export const portableDrawing = once(
  (figure: AnyFigure, frame: Frame, edition: Edition, sheets: StyleSheets): DrawingFile => {
    const drawing = composed(figure, frame, edition, roomy);
    const { light, dark } = palettes(sheets.tokens);
    const resolver = new Resolver(drawingRules(sheets), light);
    const { documentElement } = new DOMParser().parseFromString(
      `<svg>${drawing.content}</svg>`,
      'image/svg+xml',
    );
    const content = [...documentElement.children].flatMap((element) => resolver.resolve(element));
    const width = fitLines(resolver.lines, drawing.width);
    return {
      ...drawing,
      width,
      content: content.map(markup).join(''),
      styles: portableStyles(resolver, dark),
      ground: groundOf(width, drawing.height, light.get('--paper')),
      inherited: ` font-family="${family}" fill="${light.get('--ink')}" stroke="none"`,
    };
  },
);
