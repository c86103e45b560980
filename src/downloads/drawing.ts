/** A drawing that needs nothing around it: how it is printed, as a file or as a part of a page, and read again. */
import { escapeXml, unescapeXml } from '../figures/text.ts';
import type { Theme } from '../styles/palette.ts';

export interface Drawing {
  /** SVG elements, in CSS pixels from the corner of the file. */
  content: string;
  /** CSS pixels of the file. */
  width: number;
  height: number;
  title: string;
  /** What it shows, in words. */
  alternative: string;
  /** The text of its one style element. */
  styles: string;
  /** The element that it is drawn on. */
  ground: string;
  /** Attributes that all of its elements inherit, each with a space before it. */
  inherited: string;
}

/** Where a file comes from. */
export interface Provenance {
  figure: string;
  /** Empty where the version is still to be made from the text. */
  version: string;
  /** Ids. */
  sources: readonly string[];
}

/** What a file of its own says besides. */
export interface DrawingFile extends Drawing {
  /** What the ids in it begin with. */
  id: string;
  language: string;
  provenance: Provenance;
}

/** Around the drawing, in CSS pixels. */
export const fileMargin = 16;

/** What begins the rules of the dark theme; a theme is forced by replacing it. */
export const darkRules = '@media (prefers-color-scheme:dark){';

/** The ground of a drawing; `fill` for programs that read no styles. */
export const groundOf = (width: number, height: number, fill?: string): string =>
  `<rect class="paper"${fill ? ` fill="${fill}"` : ''} width="${width}" height="${height}"/>`;

/** The text of an SVG file. */
export function printFile(drawing: DrawingFile): string {
  const { id, width, height } = drawing;
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg"',
    `viewBox="0 0 ${width} ${height}"`,
    `width="${width}"${drawing.inherited}`,
    `height="${height}"`,
    'role="img"',
    `aria-labelledby="${id}-title ${id}-desc"`,
    `lang="${drawing.language}"`,
  ];
  return [
    `<svg ${attributes.join(' ')}>`,
    `<title id="${id}-title">${escapeXml(drawing.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(drawing.alternative)}</desc>`,
    `<metadata>${escapeXml(JSON.stringify(drawing.provenance))}</metadata>`,
    `<style>${drawing.styles}</style>`,
    drawing.ground,
    drawing.content,
    '</svg>',
  ].join('');
}

/** The styles of a drawing as they stand in a page: with a theme of their own, or with that of their page. */
export const stylesIn = ({ styles }: Drawing, theme?: Theme): string =>
  theme ? styles.replace(darkRules, theme === 'dark' ? '@media all{' : '@media not all{') : styles;

/**
 * A drawing as a part of a page, which has the title and the table beside it. Without a theme it follows its page, has no
 * ground of its own and no margin; with one it keeps both.
 */
export function printInline(drawing: Drawing, theme?: Theme): string {
  const { width, height, ground, content } = drawing;
  const shown = theme
    ? [0, 0, width, height]
    : [fileMargin, fileMargin, width - 2 * fileMargin, height - 2 * fileMargin];
  const attributes = [
    `viewBox="${shown.join(' ')}"`,
    'role="img"',
    `aria-label="${escapeXml(drawing.alternative)}"`,
  ];
  const inside = `<style>${stylesIn(drawing, theme)}</style>${theme ? ground : ''}${content}`;
  return `<svg${drawing.inherited} ${attributes.join(' ')}>${inside}</svg>`;
}

/** What `printFile` made, today or for a frozen version. Throws an Error if the file is none of ours. */
export function readFile(file: string): Drawing {
  const [opening = '', w, h] = /^<svg[^>]* viewBox="0 0 (\d+) (\d+)"[^>]*>/.exec(file) ?? [];
  const [, title] = /<title[^>]*>([^<]+)<\/title>/.exec(file) ?? [];
  const [, alternative] = /<desc[^>]*>([^<]+)<\/desc>/.exec(file) ?? [];
  const [head = '', styles, ground] =
    /^.*?<style>(.*?)<\/style>(<rect class="paper"[^>]*\/>)/s.exec(file) ?? [];
  if (!title || !alternative || styles === undefined || !ground || !file.endsWith('</svg>'))
    throw new Error(
      'this is no SVG file of a figure: it lacks a viewBox from 0 0, a title, a desc, styles or a ground',
    );
  return {
    content: file.slice(head.length, -'</svg>'.length),
    width: Number(w),
    height: Number(h),
    title: unescapeXml(title),
    alternative: unescapeXml(alternative),
    styles,
    ground,
    inherited: (opening.match(/ (font-family|fill|stroke)="[^"]*"/g) ?? []).join(''),
  };
}
