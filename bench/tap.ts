/** From a tap on a number to its note on the screen. */
import type { Page } from 'playwright-core';

/** Numbers that lead to notes, wherever the prose has them. */
const numbers = 'main > p data > a';

/** Taps the page's numbers one after another and gives the milliseconds until the frame that shows each note. */
export async function tapToNote(page: Page, taps: number): Promise<number[]> {
  const all = page.locator(numbers);
  const count = await all.count();
  if (!count) throw new Error('the page has no number that could be tapped');
  const taken: number[] = [];
  for (let tap = 0; tap < taps; tap++) {
    const number = all.nth(Math.floor((tap * count) / taps));
    await number.evaluate((link) => link.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.waitForTimeout(300);
    const shown = page.evaluate(
      () =>
        new Promise<number>((tell) => {
          let start = 0;
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => tell(performance.now() - start);
          const look = () =>
            // What is posted from within a frame comes when it is drawn.
            document.querySelector(':popover-open')
              ? drawn.port2.postMessage('')
              : requestAnimationFrame(look);
          addEventListener(
            'pointerdown',
            ({ timeStamp }) => {
              start = timeStamp;
              requestAnimationFrame(look);
            },
            { once: true, capture: true },
          );
        }),
    );
    await number.tap();
    taken.push(await shown);
    await page.keyboard.press('Escape');
  }
  return taken;
}
