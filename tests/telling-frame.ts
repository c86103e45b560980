/** A frame page and its host, without a browser: what its script tells, and what it hears. */
import { tellHeight } from '../src/embed/browser/height.ts';

/** Tells listeners of a click on a link, or on nothing of the kind; whether one of them prevents what browsers do. */
function clicked(listeners: readonly ((event: unknown) => void)[], link: object | null): boolean {
  let prevented = false;
  const event = {
    target: { closest: (selector: string) => (selector === 'a' ? link : null) },
    preventDefault: () => {
      prevented = true;
    },
  };
  for (const listener of listeners) listener(event);
  return prevented;
}

/** A frame and the page around it, as far as the script knows them. */
export function frame(
  address = 'https://charts.test/embed/seizures/',
  {
    top = false,
    observer = true,
    start = 0,
    width = 600,
    underScrollbar = undefined as number | undefined,
  } = {},
) {
  const told: unknown[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const clicks: ((event: unknown) => void)[] = [];
  const parent = { postMessage: (message: unknown, origin: string) => told.push([message, origin]) };
  const state = { height: start, width };
  const style = { overflow: '' };
  let observed = () => {};
  const timers: { run: () => void; delay: number }[] = [];
  const url = new URL(address);
  const self = {
    parent,
    location: { href: url.href, hash: url.hash, search: url.search },
    get innerWidth() {
      return state.width;
    },
    document: {
      body: {
        getBoundingClientRect: () => ({
          height: style.overflow === 'hidden' ? state.height : (underScrollbar ?? state.height),
        }),
      },
      documentElement: { dataset: { frame: 'seizures' }, style },
      addEventListener: (name: string, listener: (event: unknown) => void) =>
        name === 'click' && clicks.push(listener),
    },
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    ResizeObserver: observer
      ? class {
          constructor(callback: () => void) {
            observed = callback;
          }
          observe() {}
        }
      : undefined,
    setTimeout: (callback: (value: number) => void, delay: number, value: number) =>
      timers.push({ run: () => callback(value), delay }),
    requestResize: undefined as undefined | (() => void),
  };
  if (top) self.parent = self as never;
  tellHeight(self as never);
  const take = () => (told.splice(0) as [unknown, string][]).map(([message]) => message);
  return {
    self,
    told,
    style,
    state,
    timers,
    take,
    listeners,
    resize(height: number, width = state.width) {
      Object.assign(state, { height, width });
      (observer ? observed : () => listeners.get('resize')?.({}))();
      return take();
    },
    hear(data: unknown, source: unknown = parent) {
      listeners.get('message')?.({ source, data });
      return take();
    },
    click(link: object | null) {
      const prevented = clicked(clicks, link);
      return { prevented, told: take() };
    },
  };
}

export const address = 'https://charts.test/embed/seizures/';
/** What every host is told. */
export const toAll = (height: number) => [
  { sentinel: 'amp', type: 'embed-size', height },
  { 'datawrapper-height': { seizures: height } },
  JSON.stringify({ src: address, context: 'iframe.resize', height }),
  JSON.stringify({ id: 'iframeMessenger:seizures', type: 'set-height', value: height, href: address }),
  JSON.stringify({ method: 'resize', url: address, height }),
];
