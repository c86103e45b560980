/** A drawing in the light theme as a text for renderers that know no custom properties. */
import type { StyleSheets } from '../stories/sheets.ts';
import { palettes } from '../styles/palette.ts';
import { type Drawing, groundOf } from './drawing.ts';
import type { Colour } from './few-colours.ts';
import { ruleSet } from './standalone-svg.ts';

export interface Picture {
  /** The text of an SVG file. */
  svg: string;
  /** Those that it is drawn in. */
  colours: readonly Colour[];
}

function asColour(value: string): Colour {
  const part = (at: number) => Number.parseInt(value.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** What a picture shows of a drawing, with the rules of the drawings' sheet and further ones. */
export function asPicture(
  { content, width, height }: Pick<Drawing, 'content' | 'width' | 'height'>,
  sheets: StyleSheets,
  furtherRules = '',
): Picture {
  const { light } = palettes(sheets.tokens);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<style>${ruleSet(sheets)}${furtherRules}</style>`,
    groundOf(width, height),
    content,
    '</svg>',
  ].join('');
  return {
    // The typefaces have one hyphen, and lines are broken already.
    svg: svg
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/var\((--[a-z-]+)\)/g, (property, name: string) => light.get(name) ?? property),
    colours: [...light.values()].filter((value) => /^#[0-9a-f]{6}$/.test(value)).map(asColour),
  };
}
