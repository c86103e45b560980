/** What the tests ask of a browser engine. Each engine answers over its own driver, in a file of its own. */

export interface LaunchOptions {
  /** Whether readers prefer dark colours. */
  dark?: boolean;
  /** Whether the scripts of pages run; the tests' own scripts do in any case, but without timers and promises. */
  javaScript?: boolean;
  /** Whether readers prefer less motion. */
  reducedMotion?: boolean;
  /** Whether readers force colours of their own on every page; WebKit has no such setting. */
  forcedColors?: boolean;
  /** Whether readers prefer more contrast. */
  moreContrast?: boolean;
  /** The size of ordinary words that readers set for all pages, in CSS pixels; 16 unless told. */
  fontSize?: number;
  /** The size below which readers want no words, in CSS pixels. */
  minimumFontSize?: number;
  /** Whether the browser darkens pages that are light, in its own way; Chromium's alone does. */
  darkened?: boolean;
  /** Whether scrollbars take room from the content, as on many desks, and do not lie over it, as on phones. */
  scrollbars?: boolean;
  /** Whether the browser may size frames by their content; Chromium's alone does. */
  sizesFrames?: boolean;
  /** Whether the tests may open the browser's own pages, such as Reader View; Firefox's alone. */
  ownPages?: boolean;
}

/** Inner size of a window, in CSS pixels; every engine draws one device pixel for each. */
export interface Size {
  width: number;
  height: number;
}

export interface Engine {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  /** Starts the browser. Throws an Error that says what to install where it is missing. */
  launch(options?: LaunchOptions): Promise<EngineBrowser>;
}

export interface EngineBrowser {
  name: Engine['name'];
  /** Opens a page and waits until it has loaded. One tab at a time: a hidden tab is not drawn. */
  open(address: string, size: Size): Promise<Tab>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

/** What screen readers are told that an element is, of those that tests ask for. */
export type Role = 'image' | 'group' | 'button' | 'heading' | 'listitem';

/** A function whose source is sent to the page, so that it sees its arguments and the page alone. */
export type PageFunction<Arguments extends unknown[], Result> = (...values: Arguments) => Result;

export interface Tab {
  goto(address: string): Promise<void>;
  /** Runs a function in the page, or an expression, and gives what it returns, awaited: values that JSON has. */
  evaluate<Arguments extends unknown[], Result>(
    script: PageFunction<Arguments, Result> | string,
    ...values: Arguments
  ): Promise<Awaited<Result>>;
  /**
   * Waits until a function (or expression) gives a true value, and gives that. Bears that it fails meanwhile, as it
   * does while one page follows another. Throws an Error after `timeout` ms.
   */
  waitFor<Arguments extends unknown[], Result>(
    script: PageFunction<Arguments, Result> | string,
    values: Arguments,
    timeout?: number,
  ): Promise<Awaited<Result>>;
  /** Clicks the first element that the CSS selector finds: its middle, or so many pixels from its top left corner. */
  click(selector: string, at?: { x: number; y: number }): Promise<void>;
  /**
   * Presses a key by its DOM name, with `Shift+` and the like before it. A key that follows Tab into a frame of another
   * site may be lost, for the focus comes later.
   */
  press(key: string): Promise<void>;
  /** Types text into what has the focus. */
  type(text: string): Promise<void>;
  /** Turns the mouse's wheel over the middle of the window, downwards by so many pixels. */
  wheel(pixels: number): Promise<void>;
  /**
   * Draws a finger over the window, so that the page moves upwards by about so many pixels. Chromium's alone: in the
   * other engines the touches of drivers reach the page, but scroll nothing.
   */
  drag?(pixels: number): Promise<void>;
  /** Goes back, stays where it is and loads that anew, or goes forward, and waits until the page is there. */
  travel(by: -1 | 0 | 1): Promise<void>;
  setSize(size: Size): Promise<void>;
  /** PNG of what the window shows, written to a file if one is named. */
  screenshot(file?: string): Promise<Buffer>;
  /** The page as a PDF with the margins that it asks for; WebKit's driver cannot print. */
  print?(paper: 'A4' | 'Letter'): Promise<Buffer>;
  /**
   * How many elements of a role, and of a name if one is given, the engine tells screen readers of: by its own tree, or
   * where the driver hands out none, element by element of those that are rendered.
   */
  told(role: Role, name?: string): Promise<number>;
  /** What the page and its frames did wrong since the tab was opened: console errors and uncaught exceptions. */
  errors(): Promise<string[]>;
  /** Addresses that the page and its frames asked for over the network since the tab was opened. */
  requests(): string[];
  close(): Promise<void>;
}

/** JavaScript expression that calls a function with the values, or the given expression. */
export const expression = (script: string | ((...values: never[]) => unknown), values: unknown[]): string =>
  typeof script === 'string'
    ? script
    : `(${script})(${values.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')})`;

/** Whether an address leaves the browser, as `data:` and `about:` do not. */
export const isOverNetwork = (address: string): boolean => /^(https?|wss?):/.test(address);

/** Asks again and again from outside, since a page without JavaScript has neither timers nor frames. */
export async function poll<Result>(
  ask: () => Promise<Result>,
  what: string,
  timeout = 30_000,
): Promise<Awaited<Result>> {
  const end = Date.now() + timeout;
  for (;;) {
    let cause: unknown;
    try {
      const result = await ask();
      if (result) return result;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`not within ${timeout} ms: ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Travels by the page's own history, for drivers that wait in vain for a page which comes back from memory. */
export async function travelByHistory(
  { evaluate, waitFor }: Pick<Tab, 'evaluate' | 'waitFor'>,
  by: number,
): Promise<void> {
  const ticket = String(Math.random());
  await evaluate(
    (name: string, pages: number) => {
      document.documentElement.dataset.leaving = name;
      setTimeout(() => history.go(pages));
    },
    ticket,
    by,
  );
  // A page that comes back from memory may have a ticket, but an older one.
  await waitFor(
    (name: string) => document.documentElement.dataset.leaving !== name && document.readyState === 'complete',
    [ticket],
  );
}
