/** One visit to a page on a slow phone: what arrived, when it showed, what moved, how smoothly it scrolls. */
import type { Browser } from 'playwright-core';
import type { SlowLine } from './slow-line.ts';

/** How many times slower than this machine the phone's processor is. */
export const slowdown = 4;
const phone = { width: 360, height: 740 };
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

/** Opens a page over a line, waits until it is at rest, and scrolls to its end. */
export async function visit(browser: Browser, line: SlowLine, path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch);
  line.arrivals();
  const address = new URL(path.replace(/^\//, ''), line.address).href;
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  await page.waitForTimeout(1200);
  const read = () =>
    page.evaluate(() => ({
      origin: performance.timeOrigin,
      ...(globalThis as unknown as { seen: Watched }).seen,
    }));
  const loaded = await read();

  await page.evaluate(watchFrames);
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  if (height > 0)
    await session.send('Input.synthesizeScrollGesture', {
      x: phone.width / 2,
      y: phone.height / 2,
      yDistance: -height - 200,
      speed: scrollSpeed,
      gestureSourceType: 'touch',
    });
  await page.waitForTimeout(300);
  const { tasks, gaps, shift } = await read();
  const scrolled = tasks.slice(loaded.tasks.length);
  const arrivals = line.arrivals();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const nodes = await page.evaluate(() => document.getElementsByTagName('*').length);
  await context.close();

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
    shift,
    blocking: loaded.tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    longTasks: loaded.tasks.length,
    longestTask: longest(loaded.tasks),
    scrollLongTasks: scrolled.length,
    longestScrollTask: longest(scrolled),
    droppedFrames: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0),
    frames: gaps.length,
    nodes,
    heap: metric('JSHeapUsedSize'),
  };
}
