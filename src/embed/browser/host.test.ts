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
let hear: (event: { origin: string; source: unknown; data: unknown }) => void;
beforeEach(async () => {
  ours = frame('https://charts.test/embed/seizures/');
  beside = frame('https://charts.test/embed/timeline/');
  stranger = frame('https://charts.test.evil.test/embed/');
  const unsound = frame('http://[');
  vi.stubGlobal('document', {
    currentScript: { src: 'https://charts.test/embed.js' },
    querySelectorAll: (selector: string) =>
      selector === 'iframe'
        ? [unsound, ours, beside, stranger, { ...frame('https://charts.test/'), contentWindow: null }]
        : [],
  });
  vi.stubGlobal('addEventListener', (name: string, listener: typeof hear) => {
    if (name === 'message') hear = listener;
  });
  vi.resetModules();
  // It exports nothing, which is no module to the compiler.
  await import('./host.ts' as string);
});
afterEach(() => vi.unstubAllGlobals());

const size = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });
const tell = (from: Frame, data: unknown, origin = 'https://charts.test') =>
  hear({ origin, source: from.contentWindow, data });

describe('the script of a page with our frames', () => {
  it('asks each of our frames for its height, and no other', () => {
    const question = [{ sentinel: 'amp', type: 'frames-init' }, '*'];
    expect([ours.told, beside.told, stranger.told]).toEqual([[question], [question], []]);
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
