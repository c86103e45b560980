/** A figure as an SVG file that every program draws rightly: browsers in both themes, all others in the light one. */
import { DOMParser } from 'linkedom/worker';
import type { AnyFigure, Edition, Frame } from '../../figures/figure.ts';
import { once } from '../../figures/once.ts';
import type { StyleSheets } from '../../stories/sheets.ts';
import { palettes } from '../../styles/palette.ts';
import { composedSvg, darkRules, roomy } from '../standalone-svg.ts';
import { fitLines } from './fit.ts';
import { markup } from './node.ts';
import { Resolver } from './resolve.ts';
import { drawingRules } from './rules.ts';

/** Some programs look for the first name alone, some take a list for one name: most systems have this one, or its twin. */
const family = 'Arial';
const families = "Arial,'Helvetica Neue','Liberation Sans',sans-serif";

/**
 * The same drawing as `styledSvg`, without what programs other than browsers do not know: colours as attributes,
 * those of the dark theme as the only rules; each line of words an element; no clips, no halo by paint-order. Words keep
 * off one another in a wider typeface, too. It names no version, which is made from it. Made once.
 */
export const unnamedSvg = once(
  (figure: AnyFigure, frame: Frame, edition: Edition, sheets: StyleSheets): string => {
    const file = composedSvg(figure, frame, edition, '', roomy);
    const [, opening = '', about = '', drawing = ''] =
      /^(<svg[^>]*>)(<title.*<\/metadata>)<style><\/style><rect[^>]*\/>(.*)<\/svg>$/s.exec(file) ?? [];
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(opening) ?? []).map(Number);
    const { light, dark } = palettes(sheets.tokens);
    const resolver = new Resolver(drawingRules(sheets), light);
    const { documentElement } = new DOMParser().parseFromString(`<svg>${drawing}</svg>`, 'image/svg+xml');
    const content = [...documentElement.children].flatMap((element) => resolver.resolve(element));
    const wider = fitLines(resolver.lines, width);
    const properties = ['--paper', '--ink', ...resolver.colours].map((name) => `${name}:${dark.get(name)}`);
    const rules = [...resolver.classes].map(([name, declaration]) => `.${name}{${declaration}}`);
    return [
      opening.replace(
        /viewBox="[^"]*" width="\d+"/,
        `viewBox="0 0 ${wider} ${height}" width="${wider}" font-family="${family}" fill="${light.get('--ink')}" stroke="none"`,
      ),
      about,
      `<style>${darkRules}svg{${[...new Set(properties)].join(';')};fill:var(--ink)}.paper{fill:var(--paper)}${rules.join('')}}@media screen{svg{font-family:${families}}}</style>`,
      `<rect class="paper" fill="${light.get('--paper')}" width="${wider}" height="${height}"/>`,
      ...content.map(markup),
      '</svg>',
    ].join('');
  },
);
