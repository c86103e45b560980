/** Chromium, driven by playwright-core. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { type Engine, expression, isOverNetwork, poll, type Tab, travelByHistory } from './engine.ts';

function tab(page: Page): Tab {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => isOverNetwork(request.url()) && requests.push(request.url()));
  const evaluate: Tab['evaluate'] = (script, ...values) => page.evaluate(expression(script, values));
  const waitFor: Tab['waitFor'] = (script, values, timeout) =>
    poll(async () => evaluate(script, ...values), expression(script, values), timeout);
  return {
    evaluate,
    goto: async (address) => void (await page.goto(address)),
    waitFor,
    click: (selector, at) => page.click(selector, at ? { position: at } : {}),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async wheel(pixels) {
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      await page.mouse.move(width / 2, height / 2);
      await page.mouse.wheel(0, pixels);
    },
    async drag(pixels) {
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const session = await page.context().newCDPSession(page);
      const [x, start, moves] = [width / 2, (height + pixels) / 2, 12];
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
      await touch('touchStart', start);
      for (let move = 1; move <= moves; move++) await touch('touchMove', start - (pixels * move) / moves);
      // A finger that rests before it leaves gives the page no swing.
      await page.waitForTimeout(100);
      await touch('touchMove', start - pixels);
      await touch('touchEnd');
      await session.detach();
    },
    travel: (by) => travelByHistory({ evaluate, waitFor }, by),
    setSize: (size) => page.setViewportSize(size),
    screenshot: (path) => page.screenshot(path ? { path } : {}),
    print: (format) => page.pdf({ format }),
    async told(role, name) {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      await session.detach();
      return nodes.filter(
        (node) =>
          !node.ignored && node.role?.value === role && (name === undefined || node.name?.value === name),
      ).length;
    },
    errors: async () => [...errors],
    requests: () => [...requests],
    close: () => page.context().close(),
  };
}

export const chromium: Engine = {
  name: 'Chromium',
  async launch({
    dark = false,
    javaScript = true,
    reducedMotion = false,
    forcedColors = false,
    moreContrast = false,
    fontSize,
    minimumFontSize,
    darkened = false,
    scrollbars = false,
    sizesFrames = true,
  } = {}) {
    const settings = [
      ...(fontSize ? [`defaultFontSize=${fontSize}`] : []),
      ...(minimumFontSize ? [`minimumFontSize=${minimumFontSize}`] : []),
      ...(darkened ? ['forceDarkModeEnabled=true'] : []),
    ];
    const without = sizesFrames ? [] : ['ResponsiveIframes'];
    const browser = await launchChromium({ scrollbars, settings, without });
    return {
      name: 'Chromium',
      async open(address, size) {
        const context = await browser.newContext({
          viewport: size,
          // Emulated, 'light' would hold for frames too, which follow the colour scheme of the page around them.
          colorScheme: dark ? 'dark' : null,
          javaScriptEnabled: javaScript,
          reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
          forcedColors: forcedColors ? 'active' : 'none',
          contrast: moreContrast ? 'more' : 'no-preference',
        });
        const opened = tab(await context.newPage());
        await opened.goto(address);
        return opened;
      },
      close: () => browser.close(),
    };
  },
};
