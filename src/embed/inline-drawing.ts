/** An SVG file of a figure as a part of a page, which has the title and the table beside it. */

import { darkRules, fileMargin } from '../downloads/standalone-svg.ts';
import { unescapeXml } from '../figures/text.ts';
import type { Theme } from '../styles/palette.ts';

export interface InlineDrawing {
  svg: string;
  title: string;
  /** What it shows, in words. */
  alternative: string;
  /** What stands in its one style element. */
  styles: string;
  /** CSS pixels of the file as it was drawn. */
  width: number;
  height: number;
}

/**
 * Takes what `styledSvg` or `portableSvg` made, today or for a frozen version. Without a theme the drawing follows its page, has no
 * ground of its own and no margin; with one it keeps both. Throws an Error if the file is none of ours.
 */
export function inlineDrawing(file: string, theme?: Theme): InlineDrawing {
  const [, width = 0, height = 0] = (/^<svg[^>]* viewBox="0 0 (\d+) (\d+)"/.exec(file) ?? []).map(Number);
  const [, title] = /<title[^>]*>([^<]+)<\/title>/.exec(file) ?? [];
  const [, alternative] = /<desc[^>]*>([^<]+)<\/desc>/.exec(file) ?? [];
  if (!width || !height || !title || !alternative)
    throw new Error('this is no SVG file of a figure: it lacks a viewBox from 0 0, a title or a desc');
  const [opening = ''] = /^<svg[^>]*>/.exec(file) ?? [];
  const attributes = [
    ...(opening.match(/ (font-family|fill|stroke)="[^"]*"/g) ?? []).map((attribute) => attribute.trim()),
    `viewBox="${theme ? `0 0 ${width} ${height}` : `${fileMargin} ${fileMargin} ${width - 2 * fileMargin} ${height - 2 * fileMargin}`}"`,
    'role="img"',
    `aria-label="${alternative}"`,
  ];
  const rules = theme && (theme === 'dark' ? '@media all{' : '@media not all{');
  const content = file
    .replace(/^<svg[^>]*>/, '')
    .replace(/<(title|desc|metadata)[ >].*?<\/\1>/gs, '')
    .replace(darkRules, rules || darkRules)
    .replace(theme ? '' : /<rect class="paper"[^>]*\/>/, '');
  const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(content) ?? [];
  return {
    svg: `<svg ${attributes.join(' ')}>${content}`,
    title: unescapeXml(title),
    alternative: unescapeXml(alternative),
    styles,
    width,
    height,
  };
}
