/** How long readers wait who tap a number: from the lift of the finger to the frame that shows its note. */
import type { Page } from 'playwright-core';
import { slowdown } from './visit.ts';

interface Watched {
  tapped: Promise<number>;
}

/** Runs in the page before a tap: notes how long it is from the event to behind the frame that follows it. */
function watchTap(): void {
  const tapped = new Promise<number>((resolve, reject) => {
    setTimeout(reject, 30_000, new Error('the tap opens no note'));
    addEventListener(
      'click',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            // A tap that opened nothing tells nothing.
            if (document.querySelector(':popover-open')) resolve(performance.now() - timeStamp);
          };
          port2.postMessage(undefined);
        });
      },
      { once: true, capture: true },
    );
  });
  Object.assign(globalThis, { tapped });
}

/** Brings a number of the prose, beside the map, to the middle of the window; tells where it is once the page is at rest. */
async function bringNumber(page: Page, share: number): Promise<{ x: number; y: number }> {
  await page.evaluate((part) => {
    const links = [...document.querySelectorAll<HTMLElement>('main > p data > a')];
    const link = links[Math.floor(part * links.length)];
    link?.scrollIntoView({ block: 'center', behavior: 'instant' });
    link?.setAttribute('data-tapped', '');
  }, share);
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const link = document.querySelector('[data-tapped]');
    link?.removeAttribute('data-tapped');
    const { x = 0, y = 0, width = 0, height = 0 } = link?.getClientRects()[0] ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Taps as many numbers of the story, from its first to its last, on a slow phone; milliseconds of each. */
export async function tapToNote(page: Page, taps: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const waited: number[] = [];
  for (let tap = 0; tap < taps; tap++) {
    const place = await bringNumber(page, tap / taps);
    await page.evaluate(watchTap);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    waited.push(await page.evaluate(() => (globalThis as unknown as Watched).tapped));
    await page.evaluate(() => document.querySelector<HTMLElement>(':popover-open')?.hidePopover());
  }
  await session.detach();
  return waited;
}
