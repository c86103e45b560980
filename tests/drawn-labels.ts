/** What is wrong with the words of the drawings on an open page: on one another, or outside their drawing. */
import type { Page } from 'playwright-core';

export interface DrawnLabels {
  /** How many labels were looked at. */
  labelled: number;
  /** Pairs of labels that lie on one another. */
  overlapping: string[];
  /** Labels that leave their drawing. */
  outside: string[];
}

/** Brings a step of the scrolly to the screen and waits until the map has followed. */
export async function showStep(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => {
    const top = document.querySelector(`[data-step="${id}"]`)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - innerHeight * 0.6, behavior: 'instant' });
  }, step);
  await page.locator(`[data-scrolly][data-active="${step}"]`).waitFor();
}

/** Measures every visible label of every visible drawing. */
export function drawnLabels(page: Page): Promise<DrawnLabels> {
  return page.evaluate(() => {
    const visible = (element: Element) =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    const found: DrawnLabels = { labelled: 0, overlapping: [], outside: [] };
    for (const drawing of [...document.querySelectorAll('svg.drawing:not(.still *)')].filter(visible)) {
      const frame = drawing.getBoundingClientRect();
      const labels = [...drawing.querySelectorAll('text')].filter((label) => {
        const layer = label.closest('.layer');
        return visible(label) && !(layer && Number(getComputedStyle(layer).opacity) < 0.5);
      });
      found.labelled += labels.length;
      const boxes = labels.map((label) => ({
        label: label.textContent,
        box: label.getBoundingClientRect(),
      }));
      boxes.forEach(({ label, box }, index) => {
        for (const other of boxes.slice(index + 1)) {
          // Boxes hold room for accents and descenders, which may touch where letters do not.
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1;
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 5;
          if (wide && high) found.overlapping.push(`${label} / ${other.label}`);
        }
        const slack = 2;
        if (
          box.left < frame.left - slack ||
          box.right > frame.right + slack ||
          box.top < frame.top - slack ||
          box.bottom > frame.bottom + slack
        ) {
          found.outside.push(`${label}`);
        }
      });
    }
    return found;
  });
}
