import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface Frame {
  src: string;
  style: { height: string };
  contentWindow: { postMessage(message: unknown, origin: string): void };
  told: unknown[];
}

function frame(src: string): Frame {
  const told: unknown[] = [];
  return {
    src,
    style: { height: '' },
    contentWindow: { postMessage: (message, origin) => told.push([message, origin]) },
    told,
  };
}

let ours: Frame;
let beside: Frame;
let stranger: Frame;
/** In an open shadow root. */
let within: Frame;
let elements: Record<string, unknown>;
let currentScript: { src: string } | null;
let hear: (event: { origin: string; source: unknown; data: unknown }) => void;
async function start() {
  ours = frame('https://charts.test/embed/seizures/');
  beside = frame('https://charts.test/embed/timeline/');
  stranger = frame('https://charts.test.evil.test/embed/');
  const unsound = frame('http://[');
  within = frame('https://charts.test/embed/claims/');
  const shadow = { querySelectorAll: (selector: string) => (selector === 'iframe' ? [within] : []) };
  vi.stubGlobal('document', {
    currentScript,
    querySelectorAll: (selector: string) =>
      selector === 'iframe'
        ? [unsound, ours, beside, stranger, { ...frame('https://charts.test/'), contentWindow: null }]
        : [{ shadowRoot: null }, { shadowRoot: shadow }],
  });
  vi.stubGlobal('site', 'https://charts.test/');
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('customElements', {
    get: (name: string) => elements[name],
    define: (name: string, element: unknown) => {
      elements[name] = element;
    },
  });
  vi.stubGlobal('addEventListener', (name: string, listener: typeof hear) => {
    if (name === 'message') hear = listener;
  });
  vi.resetModules();
  // It exports nothing, which is no module to the compiler.
  await import('./host.ts' as string);
}
beforeEach(async () => {
  elements = {};
  currentScript = { src: 'https://charts.test/embed.js' };
  await start();
});
afterEach(() => vi.unstubAllGlobals());

const size = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });
const tell = (from: Frame, data: unknown, origin = 'https://charts.test') =>
  hear({ origin, source: from.contentWindow, data });

describe('the script of a page with our frames', () => {
  it('asks each of our frames for its height, and no other', () => {
    const question = [{ sentinel: 'amp', type: 'frames-init' }, '*'];
    expect([ours, beside, within, stranger].map(({ told }) => told)).toEqual([
      [question],
      [question],
      [question],
      [],
    ]);
  });

  it('sizes a frame in an open shadow root', () => {
    tell(within, size(500));
    expect([within, ours].map(({ style }) => style.height)).toEqual(['500px', '']);
  });

  it.each([
    ['imported or delayed', null],
    ['inlined', { src: '' }],
    ['taken from another host of the site', { src: 'https://copy.test/embed.js' }],
  ])('knows our frames where it was %s', async (_, script) => {
    currentScript = script;
    await start();
    tell(ours, size(500), 'null');
    expect(ours.style.height).toBe('500px');
  });

  it('knows the frames of the host that it came from', async () => {
    currentScript = { src: 'https://charts.test.evil.test/embed.js' };
    await start();
    tell(stranger, size(500), 'null');
    expect(stranger.style.height).toBe('500px');
  });

  it('makes the element once, however often it runs', async () => {
    const first = elements['story-chart'];
    expect(first).toBeTypeOf('function');
    await start();
    expect(elements['story-chart']).toBe(first);
  });

  it.each([
    [500, '500px'],
    [101, '101px'],
    [99, '100px'],
    [1, '100px'],
    [4000, '4000px'],
    [4001, '4000px'],
    [0, ''],
    [-500, ''],
    [500.5, ''],
    ['500', ''],
    [Number.NaN, ''],
    [undefined, ''],
  ])('gives a frame that tells %s the height "%s", and leaves the others', (told, height) => {
    tell(ours, size(told));
    expect([ours, beside, stranger].map(({ style }) => style.height)).toEqual([height, '', '']);
  });

  it('hears a frame in a sandbox, which has no origin', () => {
    tell(ours, size(500), 'null');
    expect(ours.style.height).toBe('500px');
  });

  it.each([
    ['another origin', 'https://evil.test', size(500)],
    ['another sentinel', 'https://charts.test', { ...size(500), sentinel: 'other' }],
    ['another type', 'https://charts.test', { ...size(500), type: 'other' }],
    ['nothing', 'https://charts.test', null],
    ['words', 'https://charts.test', 'embed-size'],
  ])('bears %s', (_, origin, data) => {
    tell(ours, data, origin);
    expect(ours.style.height).toBe('');
  });

  it('takes nothing of frames that are not ours', () => {
    tell(stranger, size(500));
    tell(stranger, size(500), 'null');
    hear({ origin: 'https://charts.test', source: {}, data: size(500) });
    expect([ours, beside, stranger].map(({ style }) => style.height)).toEqual(['', '', '']);
  });
});
