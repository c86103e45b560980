/** The one tab of a WebKit browser. */
import { writeFileSync } from 'node:fs';
import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { expect } from 'vitest';
import { type EngineBrowser, expression, poll, type Role, type Size, type Tab } from './engine.ts';
import { WebKitWindow } from './webkit-window.ts';

/** What WebDriver sends for a key of the DOM. Throws an Error for a key that it does not know. */
function keyNamed(name: string): string {
  if (name.length === 1) return name;
  const driverName =
    name === 'Backspace' ? 'BACK_SPACE' : name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const key = Key[driverName as keyof typeof Key];
  if (typeof key !== 'string') throw new Error(`WebDriver has no key ${name}`);
  return key;
}

/** Elements that the engine may tell of as each role. */
const mayBeToldAs: Record<Role, string> = {
  image: 'svg[role]',
  group: '[role=group]',
  button: 'button',
  heading: 'h1, h2, h3',
  listitem: 'li',
};

/** The driver can turn the wheel, though its types do not know. */
type ActionsWithWheel = ReturnType<WebDriver['actions']> & {
  scroll(x: number, y: number, across: number, down: number): { perform(): Promise<void> };
};

/** The test that runs, if one does. */
const runningTest = () => {
  const { testPath, currentTestName } = expect.getState();
  return currentTestName && `${testPath} ${currentTestName}`;
};

/** What the browser's tabs have in common, one after another. */
interface Shared {
  driver: WebDriver;
  asked: string[];
  javaScript: boolean;
  /** How far the wheel was turned. */
  turned: number;
  leave(): Promise<void>;
}

class WebKitTab implements Tab {
  readonly #shared: Shared;
  readonly #driver: WebDriver;
  readonly #window: WebKitWindow;
  readonly #errors: string[] = [];

  constructor(shared: Shared, window: WebKitWindow) {
    this.#shared = shared;
    this.#driver = shared.driver;
    this.#window = window;
  }

  evaluate: Tab['evaluate'] = (script, ...values) => this.#window.run(expression(script, values));

  waitFor: Tab['waitFor'] = (script, values, timeout) =>
    poll(async () => this.evaluate(script, ...values), expression(script, values), timeout);

  async goto(page: string): Promise<void> {
    await this.#collectErrors();
    await this.#window.goto(page);
  }

  async click(selector: string, at?: { x: number; y: number }): Promise<void> {
    const element = await this.#driver.findElement(By.css(selector));
    if (!at) return element.click();
    const { width, height } = await element.getRect();
    const [x, y] = [Math.round(at.x - width / 2), Math.round(at.y - height / 2)];
    await this.#driver.actions().move({ origin: element, x, y }).click().perform();
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+').map(keyNamed);
    const actions = this.#driver.actions();
    for (const name of keys) actions.keyDown(name);
    for (const name of keys.reverse()) actions.keyUp(name);
    await actions.perform();
  }

  async type(text: string): Promise<void> {
    await this.#driver.actions().sendKeys(text).perform();
  }

  async wheel(pixels: number): Promise<void> {
    // The driver takes a turn for the wheel's place, and turns it by what that differs from the last one.
    this.#shared.turned += pixels;
    const { width, height } = this.#window.size;
    const actions = this.#driver.actions() as ActionsWithWheel;
    await actions.scroll(Math.round(width / 2), Math.round(height / 2), 0, this.#shared.turned).perform();
  }

  async travel(by: -1 | 0 | 1): Promise<void> {
    await this.#collectErrors();
    const history = this.#driver.navigate();
    await this.#window.inTop(() =>
      by === 0 ? history.refresh() : by < 0 ? history.back() : history.forward(),
    );
  }

  setSize(size: Size): Promise<void> {
    return this.#window.setSize(size);
  }

  screenshot(file?: string): Promise<Buffer> {
    return this.#window.inTop(async () => {
      const picture = this.#window.framed
        ? await this.#driver.findElement(By.css('iframe')).takeScreenshot()
        : await this.#driver.takeScreenshot();
      const bytes = Buffer.from(picture, 'base64');
      if (file) writeFileSync(file, bytes);
      return bytes;
    });
  }

  async told(role: Role, name?: string): Promise<number> {
    const candidates = await this.#driver.executeScript<WebElement[]>(
      'return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility())',
      mayBeToldAs[role],
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
  }

  async errors(): Promise<string[]> {
    await this.#collectErrors();
    return [...this.#errors];
  }

  requests(): string[] {
    return [...this.#shared.asked];
  }

  close(): Promise<void> {
    return this.#shared.leave();
  }

  async #collectErrors(): Promise<void> {
    if (!this.#shared.javaScript) return;
    const found = await this.#window.inTop(() =>
      this.#window.run<string[] | null>('window.pageErrors?.splice(0) ?? null'),
    );
    if (!found)
      throw new Error('the page has no hook for its errors: does it send a policy that refuses it?');
    this.#errors.push(...found);
  }
}

/** Gives the functions that open and leave the tab of this browser. */
export function theTab(
  driver: WebDriver,
  asked: string[],
  javaScript: boolean,
): { open: EngineBrowser['open']; leave(): Promise<void> } {
  let isOpen = false;
  let openedBy: string | undefined;
  const leave = async () => {
    await driver.switchTo().defaultContent();
    await driver.get('about:blank');
    isOpen = false;
  };
  const shared: Shared = { driver, asked, javaScript, turned: 0, leave };
  const open: EngineBrowser['open'] = async (address, size) => {
    // A test that failed left it open, which is no fault of the next.
    const isLeft = openedBy !== undefined && openedBy !== runningTest();
    if (isOpen && !isLeft) throw new Error('WebKit has one tab: close it before opening the next');
    [isOpen, openedBy] = [true, runningTest()];
    asked.splice(0);
    const window = new WebKitWindow(driver, size);
    await driver.switchTo().defaultContent();
    await window.fit(size);
    await window.goto(address);
    return new WebKitTab(shared, window);
  };
  return { open, leave };
}
