/** The one tab of a WebKit browser. Its window is never narrower than 447 pixels: a narrower page gets a frame. */
import { writeFileSync } from 'node:fs';
import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { expect } from 'vitest';
import { type EngineBrowser, expression, poll, type Size, type Tab } from './engine.ts';
import type { MadePages } from './watching-proxy.ts';

const narrowestWindow = 447;
const narrowPath = '/.narrow-window';

/** The page, of the same origin as the page in question, that holds it in a frame of the wanted size. */
export const narrowWindow: MadePages = {
  [narrowPath]: (query) =>
    `<!doctype html><html lang="en"><head><title>A narrow window</title><link rel="icon" href="data:,">
<style>:root{color-scheme:light dark}body{margin:0;overflow:hidden}iframe{display:block;border:0}</style></head>
<body><iframe width="${query.get('width')}" height="${query.get('height')}"
 src="${query.get('page')?.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe></body></html>`,
};

/** What WebDriver sends for a key of the DOM. Throws an Error for a key that it does not know. */
function keyNamed(name: string): string {
  if (name.length === 1) return name;
  const driverName =
    name === 'Backspace' ? 'BACK_SPACE' : name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const key = Key[driverName as keyof typeof Key];
  if (typeof key !== 'string') throw new Error(`WebDriver has no key ${name}`);
  return key;
}

/** The driver can turn the wheel, though its types do not know. */
type ActionsWithWheel = ReturnType<WebDriver['actions']> & {
  scroll(x: number, y: number, across: number, down: number): { perform(): Promise<void> };
};

/** The test that runs, if one does. */
const runningTest = () => {
  const { testPath, currentTestName } = expect.getState();
  return currentTestName && `${testPath} ${currentTestName}`;
};

/** Gives the functions that open and leave the tab of this browser. */
export function theTab(
  driver: WebDriver,
  asked: string[],
  javaScript: boolean,
): { open: EngineBrowser['open']; leave(): Promise<void> } {
  let isOpen = false;
  let openedBy: string | undefined;
  let turned = 0;
  const leave = async () => {
    await driver.switchTo().defaultContent();
    await driver.get('about:blank');
    isOpen = false;
  };

  const run = <Result>(script: string) => driver.executeScript<Result>(`return (${script})`);

  async function setWindow({ width, height }: Size): Promise<void> {
    const [across, down] = await run<[number, number]>(
      '[outerWidth - innerWidth, outerHeight - innerHeight]',
    );
    await driver
      .manage()
      .window()
      .setRect({ x: 0, y: 0, width: width + across, height: height + down });
    await poll(
      () => run(`innerWidth === ${width} && innerHeight === ${height}`),
      `WebKit's window is ${width} × ${height}`,
    );
  }

  const open: EngineBrowser['open'] = async (address, size) => {
    // A test that failed left it open, which is no fault of the next.
    const isLeft = openedBy !== undefined && openedBy !== runningTest();
    if (isOpen && !isLeft) throw new Error('WebKit has one tab: close it before opening the next');
    [isOpen, openedBy] = [true, runningTest()];
    asked.splice(0);
    const errors: string[] = [];
    let current = size;
    const framed = size.width < narrowestWindow;

    const inTopWindow = async <Result>(act: () => Promise<Result>): Promise<Result> => {
      if (!framed) return act();
      await driver.switchTo().defaultContent();
      const result = await act();
      await driver.switchTo().frame(0);
      return result;
    };
    const setSize = (wanted: Size) =>
      inTopWindow(async () => {
        if (!framed && wanted.width < narrowestWindow)
          throw new Error(`WebKit's window cannot become ${wanted.width} wide: open the tab narrow`);
        current = wanted;
        await setWindow({ ...wanted, width: Math.max(narrowestWindow, wanted.width) });
        if (framed)
          await run(
            `Object.assign(document.querySelector('iframe'), { width: ${wanted.width}, height: ${wanted.height} }) && 1`,
          );
      });
    const collectErrors = async () => {
      if (!javaScript) return;
      const found = await inTopWindow(() => run<string[] | null>('window.pageErrors?.splice(0) ?? null'));
      if (!found)
        throw new Error('the page has no hook for its errors: does it send a policy that refuses it?');
      errors.push(...found);
    };
    const goto = async (page: string) => {
      if (!framed) return driver.get(page);
      const wrapper = new URL(narrowPath, page);
      wrapper.search = String(
        new URLSearchParams({ page, width: String(current.width), height: String(current.height) }),
      );
      await driver.switchTo().defaultContent();
      await driver.get(wrapper.href);
      await driver.switchTo().frame(0);
    };
    const evaluate: Tab['evaluate'] = (script, ...values) => run(expression(script, values));
    const waitFor: Tab['waitFor'] = (script, values, timeout) =>
      poll(async () => evaluate(script, ...values), expression(script, values), timeout);

    await driver.switchTo().defaultContent();
    await setWindow({ ...size, width: Math.max(narrowestWindow, size.width) });
    await goto(address);
    return {
      evaluate,
      async goto(page) {
        await collectErrors();
        await goto(page);
      },
      waitFor,
      async click(selector, at) {
        const element = await driver.findElement(By.css(selector));
        if (!at) return element.click();
        const { width, height } = await element.getRect();
        const [x, y] = [Math.round(at.x - width / 2), Math.round(at.y - height / 2)];
        await driver.actions().move({ origin: element, x, y }).click().perform();
      },
      async press(key) {
        const keys = key.split('+').map(keyNamed);
        const actions = driver.actions();
        for (const name of keys) actions.keyDown(name);
        for (const name of keys.reverse()) actions.keyUp(name);
        await actions.perform();
      },
      type: (text) => driver.actions().sendKeys(text).perform(),
      async wheel(pixels) {
        // The driver takes a turn for the wheel's place, and turns it by what that differs from the last one.
        turned += pixels;
        const [x, y] = [Math.round(current.width / 2), Math.round(current.height / 2)];
        await (driver.actions() as ActionsWithWheel).scroll(x, y, 0, turned).perform();
      },
      async travel(by) {
        await collectErrors();
        const history = driver.navigate();
        await inTopWindow(() => (by === 0 ? history.refresh() : by < 0 ? history.back() : history.forward()));
      },
      setSize,
      screenshot: (file) =>
        inTopWindow(async () => {
          const picture = framed
            ? await driver.findElement(By.css('iframe')).takeScreenshot()
            : await driver.takeScreenshot();
          const bytes = Buffer.from(picture, 'base64');
          if (file) writeFileSync(file, bytes);
          return bytes;
        }),
      async told(role, name) {
        const candidates = await driver.executeScript<WebElement[]>(
          "return [...document.querySelectorAll('svg[role], [role=group], button')].filter((e) => e.checkVisibility())",
        );
        // The driver fails for what it does not tell of.
        const isTold = async (element: WebElement) => {
          if ((await element.getAriaRole()) !== role) return false;
          const found = await element.getAccessibleName();
          return name === undefined || found === name;
        };
        let count = 0;
        while (candidates.length) {
          const some = candidates.splice(0, 16).map((element) => isTold(element).catch(() => false));
          count += (await Promise.all(some)).filter(Boolean).length;
        }
        return count;
      },
      async errors() {
        await collectErrors();
        return [...errors];
      },
      requests: () => [...asked],
      close: leave,
    };
  };
  return { open, leave };
}
