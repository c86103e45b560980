/**
 * Browsers that stay open when a test file is done with them, for the next file of the same worker that asks for one with
 * the same settings. One file has a browser at a time, and gives it back without its pages. The worker ends them
 * (tests/worker.ts); where nobody would, none is kept.
 */

export interface Keepable<Browser> {
  browser: Browser;
  /** Closes all pages that were opened. Throws an Error if the browser has ended. */
  tidy(): Promise<void>;
  end(): Promise<void>;
}

interface Kept extends Keepable<{ close(): Promise<void> }> {
  settings: string;
}

declare global {
  /** Those that nobody uses, the longest idle first; undefined where none is kept. */
  var idleBrowsers: Kept[] | undefined;
}

/** Each takes hundreds of megabytes. */
const mostIdle = 3;

/** Ends the browsers that nobody uses, but for the newest few. */
export async function endIdle(but = 0): Promise<void> {
  const idle = globalThis.idleBrowsers ?? [];
  await Promise.all(idle.splice(0, Math.max(0, idle.length - but)).map(({ end }) => end()));
}

/** A browser with such settings: one that is idle, or a new one. Its `close` gives it back. */
export async function keptOpen<Browser extends { close(): Promise<void> }>(
  settings: string,
  start: () => Promise<Keepable<Browser>>,
): Promise<Browser> {
  const idle = globalThis.idleBrowsers;
  if (!idle) return (await start()).browser;
  const at = idle.findIndex((candidate) => candidate.settings === settings);
  const [found] = at < 0 ? [] : (idle.splice(at, 1) as unknown as Keepable<Browser>[]);
  const lent = found ?? (await start());
  let isBack = false;
  lent.browser.close = async () => {
    if (isBack) return;
    isBack = true;
    try {
      await lent.tidy();
    } catch {
      await lent.end();
      return;
    }
    idle.push({ ...lent, settings });
    await endIdle(mostIdle);
  };
  return lent.browser;
}
