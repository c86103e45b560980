/** When a page shows its first chart, however it draws: on a server or in the browser, as SVG or on a canvas. */

/** What shows of it is at least this large, in square pixels: a chart, and no icon. */
const leastArea = 10_000;

/**
 * Runs in the page before anything else: tells once when a drawing of some size with at least two shapes has been
 * painted within the window. Whoever lays out by asking for sizes would change what is measured, so that the browser
 * is left to tell what it has laid out in each frame.
 */
export function watchCharts({ least, keep }: { least: number; keep: string }): void {
  const known = new Set<Element>();
  const hasShapes = (drawing: Element) =>
    drawing.localName === 'canvas' ||
    drawing.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, use, image').length > 1;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const { width, height } = boundingClientRect;
      if (isIntersecting && width * height >= least && hasShapes(target)) {
        // The browser tells this once the frame is drawn.
        (globalThis as unknown as Record<string, number>)[keep] ??= performance.now();
        observer.disconnect();
        return;
      }
      // Looked at anew in the next frame.
      observer.unobserve(target);
      known.delete(target);
    }
  });
  const drawings = [document.getElementsByTagName('svg'), document.getElementsByTagName('canvas')];
  const look = () => {
    if ((globalThis as unknown as Record<string, number>)[keep]) return;
    for (const drawing of drawings.flatMap((list) => [...list])) {
      if (known.has(drawing)) continue;
      known.add(drawing);
      observer.observe(drawing);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What `watchCharts` is given, and the name of the global that it leaves the time in. */
export const chartWatch = { least: leastArea, keep: 'firstChart' };
