/** The window of a WebKit browser. It is never narrower than 447 pixels: a narrower page gets a frame. */
import type { WebDriver } from 'selenium-webdriver';
import { poll, type Size } from './engine.ts';
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

/** A window with a page in it, or with a page in a frame. */
export class WebKitWindow {
  readonly #driver: WebDriver;
  readonly framed: boolean;
  size: Size;

  constructor(driver: WebDriver, size: Size) {
    this.#driver = driver;
    this.size = size;
    this.framed = size.width < narrowestWindow;
  }

  /** What an expression gives in the page. */
  run<Result>(script: string): Promise<Result> {
    return this.#driver.executeScript<Result>(`return (${script})`);
  }

  /** Does something in the window itself, wherever the page is. */
  async inTop<Result>(act: () => Promise<Result>): Promise<Result> {
    if (!this.framed) return act();
    await this.#driver.switchTo().defaultContent();
    const result = await act();
    await this.#driver.switchTo().frame(0);
    return result;
  }

  /** Sizes the window itself, and waits until it has that size. */
  async fit({ width: wanted, height }: Size): Promise<void> {
    const width = Math.max(narrowestWindow, wanted);
    const [across, down] = await this.run<[number, number]>(
      '[outerWidth - innerWidth, outerHeight - innerHeight]',
    );
    const rect = { x: 0, y: 0, width: width + across, height: height + down };
    await this.#driver.manage().window().setRect(rect);
    await poll(
      () => this.run(`innerWidth === ${width} && innerHeight === ${height}`),
      `WebKit's window is ${width} × ${height}`,
    );
  }

  /** Gives the page another size. Throws an Error where it would need a frame and has none. */
  setSize(wanted: Size): Promise<void> {
    const { framed } = this;
    const { width, height } = wanted;
    return this.inTop(async () => {
      if (!framed && width < narrowestWindow)
        throw new Error(`WebKit's window cannot become ${width} wide: open the tab narrow`);
      this.size = wanted;
      await this.fit(wanted);
      const frame = "document.querySelector('iframe')";
      if (framed) await this.run(`Object.assign(${frame}, { width: ${width}, height: ${height} }) && 1`);
    });
  }

  async goto(page: string): Promise<void> {
    if (!this.framed) return this.#driver.get(page);
    const wrapper = new URL(narrowPath, page);
    const { width, height } = this.size;
    wrapper.search = String(new URLSearchParams({ page, width: String(width), height: String(height) }));
    await this.#driver.switchTo().defaultContent();
    await this.#driver.get(wrapper.href);
    await this.#driver.switchTo().frame(0);
  }
}
