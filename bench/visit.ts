/** One visit to a page on a slow phone: what arrived, when it showed, what moved, how smoothly it scrolls. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { chartWatch, watchCharts } from './first-chart.ts';
import type { SlowLine } from './slow-line.ts';

/** How many times slower than this machine the phone's processor is. */
const slowdown = 4;
export const phone = { width: 360, height: 740 };
/** Pixels a second: a quick reader's thumb. */
const scrollSpeed = 2400;

export interface Visit {
  requests: number;
  /** Bytes on the line, headers included, by kind. */
  html: number;
  css: number;
  script: number;
  font: number;
  other: number;
  /** Bytes of the page itself that had arrived when it first painted. */
  bytesBeforePaint: number;
  /** Milliseconds from the start of the visit. */
  firstPaint: number;
  largestPaint: number;
  /** When a drawing of some size first showed; nought where none did in time. */
  firstChart: number;
  /** Layout shift while loading and while scrolling, unitless. */
  shift: number;
  /** Milliseconds of long tasks beyond 50 each, while loading. */
  blocking: number;
  longTasks: number;
  longestTask: number;
  scrollLongTasks: number;
  longestScrollTask: number;
  droppedFrames: number;
  frames: number;
  /** Frames that took longer than 50 ms. */
  slowFrames: number;
  nodes: number;
  /** Bytes of the JavaScript heap, after what is unused was thrown away. */
  heap: number;
}

interface Watched {
  paint: number;
  largest: number;
  shift: number;
  tasks: { start: number; duration: number }[];
  gaps: number[];
}

/** Runs in the page before anything else. */
function watch(): void {
  const seen: Watched = { paint: 0, largest: 0, shift: 0, tasks: [], gaps: [] };
  Object.assign(globalThis, { seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
  on('largest-contentful-paint', (entry) => {
    seen.largest = entry.startTime;
  });
  on('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  on('longtask', (entry) => seen.tasks.push({ start: entry.startTime, duration: entry.duration }));
}

/** Runs in the page: notes the time between frames from now on. */
function watchFrames(): void {
  const { seen } = globalThis as unknown as { seen: Watched };
  let last = performance.now();
  const next = (now: number) => {
    seen.gaps.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function kindOf(type: string): 'html' | 'css' | 'script' | 'font' | 'other' {
  if (type === 'text/html') return 'html';
  if (type === 'text/css') return 'css';
  if (/javascript/.test(type)) return 'script';
  return type.startsWith('font/') ? 'font' : 'other';
}

export interface VisitOptions {
  /** A phone's unless told. */
  window?: { width: number; height: number };
  /** Whether to scroll to the page's end. */
  scrolls?: boolean;
  /** Whether the page has a chart to wait for. */
  charts?: boolean;
}

/** A page on the slow phone, and what speaks to its browser. */
export async function slowPage(
  browser: Browser,
  window: { width: number; height: number } = phone,
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({
    viewport: window,
    deviceScaleFactor: 2,
    hasTouch: true,
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}

/** Scrolls to the end as a thumb does, and notes each frame. */
async function scrollThrough(page: Page, session: CDPSession): Promise<void> {
  await page.evaluate(watchFrames);
  const [width, height, below] = await page.evaluate(() => [
    innerWidth,
    innerHeight,
    document.documentElement.scrollHeight - innerHeight,
  ]);
  if (below > 0)
    await session.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height / 2,
      yDistance: -below - 200,
      speed: scrollSpeed,
      gestureSourceType: 'touch',
    });
  await page.waitForTimeout(300);
}

/** Opens a page over a line, waits until it is at rest, and scrolls to its end unless told. */
export async function visit(
  browser: Browser,
  line: SlowLine,
  path: string,
  { window, scrolls = true, charts = false }: VisitOptions = {},
): Promise<Visit> {
  const { page, session } = await slowPage(browser, window);
  await page.addInitScript(watch);
  await page.addInitScript(watchCharts, chartWatch);
  line.arrivals();
  const address = new URL(path.replace(/^\//, ''), line.address).href;
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  if (charts)
    await page.waitForFunction((keep) => keep in globalThis, chartWatch.keep, {
      polling: 200,
      timeout: 60_000,
    });
  await page.waitForTimeout(1200);
  const read = () =>
    page.evaluate(
      (keep) => ({
        origin: performance.timeOrigin,
        chart: (globalThis as unknown as Record<string, number | undefined>)[keep] ?? 0,
        ...(globalThis as unknown as { seen: Watched }).seen,
      }),
      chartWatch.keep,
    );
  const loaded = await read();
  if (scrolls) await scrollThrough(page, session);
  const { tasks, gaps, shift } = await read();
  const scrolled = tasks.slice(loaded.tasks.length);
  const arrivals = line.arrivals();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const nodes = await page.evaluate(() => document.getElementsByTagName('*').length);
  await page.context().close();

  const bytes = { html: 0, css: 0, script: 0, font: 0, other: 0 };
  for (const arrival of arrivals) bytes[kindOf(arrival.type)] += arrival.bytes;
  const own = new URL(address).pathname;
  const painted = loaded.origin + loaded.paint;
  const longest = (list: Watched['tasks']) => Math.max(0, ...list.map(({ duration }) => duration));
  return {
    requests: new Set(arrivals.map((arrival) => arrival.path)).size,
    ...bytes,
    bytesBeforePaint: arrivals
      .filter((arrival) => arrival.path === own && arrival.at <= painted)
      .reduce((sum, arrival) => sum + arrival.bytes, 0),
    firstPaint: loaded.paint,
    largestPaint: loaded.largest,
    firstChart: loaded.chart,
    shift,
    blocking: loaded.tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    longTasks: loaded.tasks.length,
    longestTask: longest(loaded.tasks),
    scrollLongTasks: scrolled.length,
    longestScrollTask: longest(scrolled),
    droppedFrames: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0),
    frames: gaps.length,
    slowFrames: gaps.filter((gap) => gap > 50).length,
    nodes,
    heap: metric('JSHeapUsedSize'),
  };
}
