/** The lines of HTML that other sites copy. */
import { escapeXml } from '../figures/text.ts';
import { element } from '../web/markup.ts';
import { frameSandbox, frameStyle } from './frame-attributes.ts';

export interface FrameSnippet {
  title: string;
  /** Whole addresses of the frame page, and of the figure in the story. */
  address: string;
  story: string;
  /** CSS pixels. */
  height: number;
}

/**
 * An iframe that needs no script. Browsers that size frames by their content do; all others take the height, which no
 * sheet of the host's undoes. The link is for programs that drop the frame and keep what it holds.
 */
export function frameSnippet({ title, address, story, height }: FrameSnippet): string {
  const attributes = {
    title,
    src: address,
    width: '100%',
    height,
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox: frameSandbox,
    style: frameStyle(height),
  };
  return element('iframe', attributes, element('a', { href: story }, escapeXml(title)));
}

/** The element, for pages that have our script. Its link stands where the script is missing. */
export function elementSnippet({ title, address, story, height }: FrameSnippet): string {
  return element('story-chart', { src: address, height }, element('a', { href: story }, escapeXml(title)));
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
  const { title, alternative, folder, story, width, height, small } = picture;
  const srcset = `${folder}chart.png 1x, ${folder}chart@2x.png 2x`;
  const image = {
    src: `${folder}chart-narrow@2x.png`,
    width: small.width,
    height: small.height,
    alt: `${title}. ${alternative}`,
    loading: 'lazy',
    style: 'max-width:100%;height:auto',
  };
  const shown = element(
    'picture',
    {},
    element('source', { media: '(min-width: 601px)', srcset, width, height }),
    element('img', image),
  );
  return element('a', { href: story }, shown);
}
