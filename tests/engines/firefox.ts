/** Firefox, driven by puppeteer-core over WebDriver BiDi. */
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { programPath, programs } from '../../scripts/programs/browsers.ts';
import { type Keepable, keptOpen } from '../../scripts/programs/kept-open.ts';
import {
  type Engine,
  type EngineBrowser,
  expression,
  isOverNetwork,
  type LaunchOptions,
  poll,
  type Tab,
  travelByHistory,
} from './engine.ts';

function tab(page: Page): Tab {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => isOverNetwork(request.url()) && requests.push(request.url()));
  const evaluate = ((script, ...values) => page.evaluate(expression(script, values))) as Tab['evaluate'];
  const waitFor: Tab['waitFor'] = (script, values, timeout) =>
    poll(async () => evaluate(script, ...values), expression(script, values), timeout);
  return {
    evaluate,
    goto: async (address) => void (await page.goto(address)),
    waitFor,
    // Puppeteer's own click waits for a promise of the page's, which never comes where scripts are off.
    async click(selector, at) {
      const box = await evaluate((wanted: string) => {
        const element = document.querySelector(wanted);
        if (!element) throw new Error(`nothing to click at ${wanted}`);
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return { left, top, width, height };
      }, selector);
      const { x, y } = at ?? { x: box.width / 2, y: box.height / 2 };
      await page.mouse.click(box.left + x, box.top + y);
    },
    async press(key) {
      const keys = key.split('+') as KeyInput[];
      const last = keys.pop() as KeyInput;
      for (const held of keys) await page.keyboard.down(held);
      await page.keyboard.press(last);
      for (const held of keys.reverse()) await page.keyboard.up(held);
    },
    type: (text) => page.keyboard.type(text),
    async wheel(pixels) {
      const { width, height } = page.viewport() ?? { width: 0, height: 0 };
      await page.mouse.move(width / 2, height / 2);
      await page.mouse.wheel({ deltaY: pixels });
    },
    travel: (by) => travelByHistory({ evaluate, waitFor }, by),
    setSize: (size) => page.setViewport(size),
    screenshot: async (path) =>
      Buffer.from(await page.screenshot(path ? { path: path as `${string}.png` } : {})),
    print: async (format) => Buffer.from(await page.pdf({ format, waitForFonts: false })),
    async told(role, name) {
      const named = name === undefined ? '' : `[name=${JSON.stringify(name)}]`;
      return (await page.$$(`::-p-aria(${named}[role="${role}"])`)).length;
    },
    errors: async () => [...errors],
    requests: () => [...requests],
    close: () => page.close(),
  };
}

async function start({
  dark = false,
  javaScript = true,
  reducedMotion = false,
  forcedColors = false,
  moreContrast = false,
  fontSize,
  minimumFontSize,
  scrollbars = false,
  ownPages = false,
}: LaunchOptions): Promise<Keepable<EngineBrowser>> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: programPath(programs.firefox),
    headless: true,
    args: ownPages ? ['--remote-allow-system-access'] : [],
    // Over BiDi Firefox refuses to emulate these, so they are preferences of its whole profile.
    extraPrefsFirefox: {
      'javascript.enabled': javaScript,
      // Without a network it would wait, as it closes, for the names of hosts that pages link to.
      'network.dns.disablePrefetch': true,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      // Else Firefox would force colours wherever the system asks for contrast.
      'browser.display.document_color_use': forcedColors ? 2 : 1,
      'ui.useAccessibilityTheme': moreContrast ? 1 : 0,
      ...(fontSize ? { 'font.size.variable.x-western': fontSize } : {}),
      ...(minimumFontSize ? { 'font.minimum-size.x-western': minimumFontSize } : {}),
      'ui.useOverlayScrollbars': scrollbars ? 0 : 1,
      'widget.gtk.overlay-scrollbars.enabled': !scrollbars,
    },
  });
  const first = await browser.pages();
  const end = () => browser.close();
  return {
    browser: {
      name: 'Firefox',
      async open(address, size) {
        const page = await browser.newPage();
        await page.setViewport(size);
        const opened = tab(page);
        await opened.goto(address);
        return opened;
      },
      close: end,
    },
    async tidy() {
      for (const page of await browser.pages()) if (!first.includes(page)) await page.close();
    },
    end,
  };
}

export const firefox: Engine = {
  name: 'Firefox',
  launch: (options = {}) => keptOpen(`Firefox ${JSON.stringify(options)}`, () => start(options)),
};
