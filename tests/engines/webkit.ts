/** WebKit, driven by selenium-webdriver and WebKitWebDriver on a screen in memory. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import { programPath, programs } from '../../scripts/programs/browsers.ts';
import { type Keepable, keptOpen } from '../../scripts/programs/kept-open.ts';
import { startBound } from './bound-process.ts';
import { type Engine, type EngineBrowser, type LaunchOptions, poll } from './engine.ts';
import { startProxy } from './watching-proxy.ts';
import { theTab } from './webkit-tab.ts';
import { narrowWindow } from './webkit-window.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** What MiniBrowser reads its own settings from. */
const sizesFile = 'minibrowser.ini';

/** Folder with the settings of GTK and the sizes of words, which MiniBrowser has no arguments for. */
function settingsFolder(settings: Record<string, boolean | string>, sizes: Record<string, number>): string {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : Number(value)}\n`,
  );
  const sizeLines = Object.entries(sizes).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, sizesFile), `[websettings]\n${sizeLines.join('')}`);
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), `[Settings]\n${lines.join('')}`);
  return folder;
}

async function start({
  dark = false,
  javaScript = true,
  reducedMotion = false,
  moreContrast = false,
  fontSize,
  minimumFontSize,
  scrollbars = false,
}: LaunchOptions): Promise<Keepable<EngineBrowser>> {
  const [driverPath, binary, screenPath] = [programs.webkitDriver, programs.webkit, programs.screen].map(
    programPath,
  ) as [string, string, string];
  const undo: (() => unknown)[] = [];
  const end = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    // Xvfb itself picks a free number and tells it: two runs of xvfb-run may pick the same.
    const screen = startBound(screenPath, '-displayfd 1 -screen 0 2000x4000x24 -nolisten tcp'.split(' '));
    undo.push(screen.stop);
    const [number] = await once(screen.output, 'data', { signal: AbortSignal.timeout(60_000) });

    const settings = settingsFolder(
      {
        'gtk-enable-animations': !reducedMotion,
        'gtk-overlay-scrolling': !scrollbars,
        ...(moreContrast ? { 'gtk-theme-name': 'HighContrast' } : {}),
      },
      {
        ...(fontSize ? { 'default-font-size': fontSize } : {}),
        ...(minimumFontSize ? { 'minimum-font-size': minimumFontSize } : {}),
      },
    );
    undo.push(() => rmSync(settings, { recursive: true, force: true }));
    const proxy = await startProxy(javaScript, narrowWindow);
    undo.push(proxy.close);

    const port = await freePort();
    const service = startBound(driverPath, [`--port=${port}`], {
      DISPLAY: `:${String(number).trim()}`,
      XDG_CONFIG_HOME: settings,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    });
    undo.push(service.stop);
    const address = `http://127.0.0.1:${port}`;
    const answers = () =>
      fetch(`${address}/status`).then(
        ({ ok }) => ok,
        () => false,
      );
    await poll(answers, 'WebKitWebDriver answers', 60_000);

    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary,
          args: [
            '--automation',
            `--proxy=${proxy.address}`,
            `--config=${join(settings, sizesFile)}`,
            `--enable-javascript=${javaScript}`,
            ...(dark ? ['--dark-mode'] : []),
          ],
        },
      })
      .build();
    undo.push(() => driver.quit());
    const { open, leave } = theTab(driver, proxy.requests, javaScript);
    return { browser: { name: 'WebKit', open, close: end }, tidy: leave, end };
  } catch (error) {
    await end();
    throw error;
  }
}

export const webkit: Engine = {
  name: 'WebKit',
  launch: (options = {}) => keptOpen(`WebKit ${JSON.stringify(options)}`, () => start(options)),
};
