/** The three engines in which the site is proved. */
import { chromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export type { Engine, EngineBrowser, LaunchOptions, Size, Tab } from './engine.ts';
export { chromium, firefox, webkit };

export const engines: readonly Engine[] = [chromium, firefox, webkit];
