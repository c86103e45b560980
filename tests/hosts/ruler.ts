/** Measures the content of frame pages from outside, by another way than their own script. */
import type { Tab } from '../engines/index.ts';
import { type Cell, cellsOf, type ListedFrame, widths } from './cells.ts';
import { hostPage } from './page.ts';

export const rulerPath = '/ruler.html';

const rulerCells = (frames: readonly ListedFrame[]) => cellsOf('/', frames, widths, [undefined]);

/** The page, of the frames' own origin, that holds them at each width, without scripts and without scrollbars. */
export const rulerPage = (frames: readonly ListedFrame[]): string =>
  hostPage(
    'A ruler',
    rulerCells(frames),
    ({ address }: Cell) =>
      `<iframe src="${address}" width="100%" height="10" scrolling="no" sandbox="allow-same-origin"></iframe>`,
    '',
  );

/** Runs in the ruler: the bottom of the lowest element of each frame, by cell id. */
export function bottoms(): Record<string, number> {
  const found: Record<string, number> = {};
  for (const frame of document.querySelectorAll('iframe')) {
    // What an SVG draws beyond its own box is cut, and what a closed <details> holds is not there.
    const elements = [...(frame.contentDocument?.querySelectorAll('body, body *') ?? [])].filter(
      (element) => element.checkVisibility() && !element.parentElement?.closest('svg'),
    );
    found[frame.closest('.cell')?.id ?? ''] = Math.max(
      ...elements.map((element) => element.getBoundingClientRect().bottom),
    );
  }
  return found;
}

/**
 * Opens the ruler and gives the content's height for a figure and a width, in CSS pixels with fractions. Throws an
 * Error if a content is as high as its window: such a content has no height of its own.
 */
export async function measure(
  tab: Tab,
  site: string,
): Promise<(cell: Pick<Cell, 'frame' | 'width'>) => number> {
  await tab.goto(site + rulerPath.slice(1));
  const low = await tab.evaluate(bottoms);
  await tab.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.height = '3000';
  });
  const high = await tab.evaluate(bottoms);
  for (const [id, height] of Object.entries(high))
    if (height !== low[id])
      throw new Error(`${id}: the content is ${low[id]} high in a low window and ${height} in a high one`);
  return ({ frame, width }) => {
    const height = high[`${frame.id}-${width}-0`];
    if (!height) throw new Error(`the ruler has no ${frame.id} at ${width}`);
    return height;
  };
}
