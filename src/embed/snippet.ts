/** The lines of HTML that other sites copy. */
import { escapeXml } from '../figures/text.ts';

/** What a frame page may do: run its one script, and take the reader to the story when they ask for it. */
export const frameSandbox = 'allow-scripts allow-top-navigation-by-user-activation';

export interface FrameSnippet {
  title: string;
  /** Whole address of the frame page. */
  address: string;
  /** CSS pixels. */
  height: number;
}

/** An iframe that needs no script. */
export function frameSnippet({ title, address, height }: FrameSnippet): string {
  return `<iframe title="${escapeXml(title)}" src="${escapeXml(address)}" width="100%" height="${height}" loading="lazy" referrerpolicy="no-referrer" sandbox="${frameSandbox}" style="border:0;frame-sizing:content-height"></iframe>`;
}

export interface PictureSnippet {
  title: string;
  alternative: string;
  /** Whole addresses of the folder that holds the files, and of the figure in the story. */
  folder: string;
  story: string;
  /** CSS pixels of the wide drawing. */
  width: number;
  height: number;
  /** CSS pixels of the narrow drawing. */
  small: { width: number; height: number };
}

/**
 * A linked picture, for sites that refuse iframes. Where they keep nothing of it but its img, that shows the drawing
 * whose letters can be read in every column.
 */
export function pictureSnippet(picture: PictureSnippet): string {
  const { title, alternative, story, width, height, small } = picture;
  const folder = escapeXml(picture.folder);
  return [
    `<a href="${escapeXml(story)}"><picture>`,
    `<source media="(min-width: 601px)" srcset="${folder}chart.png, ${folder}chart@2x.png 2x" width="${width}" height="${height}">`,
    `<img src="${folder}chart-narrow@2x.png" width="${small.width}" height="${small.height}" alt="${escapeXml(`${title}. ${alternative}`)}" loading="lazy" style="max-width:100%;height:auto">`,
    '</picture></a>',
  ].join('');
}
