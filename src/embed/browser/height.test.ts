import { beforeEach, describe, expect, it } from 'vitest';
import { address, frame, toAll } from '../../../tests/telling-frame.ts';

describe('a frame', () => {
  let seizures: ReturnType<typeof frame>;
  beforeEach(() => {
    seizures = frame();
  });

  it('tells its height in the words of each kind of host, and nothing else', () => {
    expect(seizures.resize(400)).toEqual(toAll(400));
  });

  it('tells it to whatever page holds it', () => {
    seizures.state.height = 400;
    seizures.listeners.get('resize')?.({});
    expect(seizures.told).toEqual(toAll(400).map((message) => [message, '*']));
  });

  it('tells it at once, before anything is observed: a frame below the fold may not be drawn for long', () => {
    expect(frame(address, { start: 300 }).take()).toEqual(toAll(300));
  });

  it('tells it again within seconds, to hosts that listen late, and then no more', () => {
    const loaded = frame(address, { start: 300 });
    loaded.take();
    const delays: number[] = [];
    for (let timer = loaded.timers.shift(); timer && delays.length < 50; timer = loaded.timers.shift()) {
      delays.push(timer.delay);
      timer.run();
      expect(loaded.take()).toEqual(toAll(300));
    }
    expect(delays).toHaveLength(4);
    expect(delays.reduce((sum, delay) => sum + delay)).toBeLessThan(5000);
  });

  it('learns of a size that comes late without an event', () => {
    const hidden = frame(address, { start: 300, width: 0 });
    hidden.timers.shift()?.run();
    expect(hidden.take()).toEqual([]);
    hidden.state.width = 600;
    hidden.timers.shift()?.run();
    expect(hidden.take()).toEqual(toAll(300));
  });

  it('tells the height without a scrollbar, which it leaves to the frame', () => {
    const low = frame(address, { underScrollbar: 380 });
    expect(low.resize(400)).toEqual(toAll(400));
    expect(low.style.overflow).toBe('');
  });

  it('tells whole numbers, rounded up, once for each height', () => {
    expect(seizures.resize(400.2)).toEqual(toAll(401));
    expect(seizures.resize(400.9)).toEqual([]);
    expect(seizures.resize(401.1)).toEqual(toAll(402));
  });

  it('never tells a height of 0, nor that of a frame which is hidden or laid out anew', () => {
    expect(seizures.resize(0)).toEqual([]);
    expect(seizures.resize(900, 0)).toEqual([]);
    expect(seizures.resize(900, 10)).toEqual([]);
    expect(seizures.resize(900, 99)).toEqual([]);
    expect(seizures.resize(350, 100)).toEqual(toAll(350));
    expect(seizures.resize(300, 320)).toEqual(toAll(300));
  });

  it('is silent in a window of its own', () => {
    const alone = frame(address, { top: true });
    expect(alone.listeners.size).toBe(0);
  });

  it('tells on resize where there is no observer', () => {
    const old = frame(address, { observer: false });
    expect(old.resize(300)).toEqual(toAll(300));
  });

  it('leaves what stands behind the fragment sign out of its address', () => {
    const [, , first] = frame(`${address}#?secret=abc`).resize(400);
    expect(first).toContain(`"src":"${address}"`);
  });

  it('asks for native sizing where the browser has it, and bears a refusal', () => {
    let asked = 0;
    seizures.self.requestResize = () => {
      asked++;
      throw new Error('NotAllowedError');
    };
    expect(seizures.resize(400)).toEqual(toAll(400));
    expect(asked).toBe(1);
  });
});

describe('the keys that hosts give', () => {
  it.each([
    ['#?secret=Ab12', { message: 'height', value: 400, secret: 'Ab12' }],
    ['?initialWidth=600&childId=chart-1&parentTitle=x', 'pymxPYMxchart-1xPYMxheightxPYMx400'],
    ['?childId=chart-1', 'pymxPYMxchart-1xPYMxheightxPYMx400'],
  ])('%s is used in what is told', (end, message) => {
    expect(frame(address + end).resize(400)).toContainEqual(message);
  });

  it.each([
    '#?secret=',
    '#secret',
    '?childId=',
    '?childId=a b',
    '?childId=<script>',
    `?childId=${'x'.repeat(100)}`,
    '?notchildId=a',
    '#?secret=a%20b',
  ])('%s is none', (end) => {
    expect(frame(address + end).resize(400)).toHaveLength(5);
  });
});

describe('handshakes', () => {
  let seizures: ReturnType<typeof frame>;
  beforeEach(() => {
    seizures = frame();
    seizures.resize(400);
  });

  it('answers iframe-resizer, then and whenever the height changes', () => {
    expect(seizures.hear('[iFrameSizer]iFrameResizer0:8:false:false:32:true')).toEqual([
      '[iFrameSizer]iFrameResizer0:400:600:init',
    ]);
    expect(seizures.resize(500)).toContainEqual('[iFrameSizer]iFrameResizer0:500:600:size');
  });

  it('answers open-iframe-resizer', () => {
    const answer = (height: number) => ({ type: 'iframe-resized', width: 600, height });
    expect(seizures.hear({ type: 'iframe-child-init' })).toEqual([answer(400)]);
    expect(seizures.resize(500)).toContainEqual(answer(500));
    expect(seizures.hear({ type: 'iframe-get-child-dimensions' })).toEqual([answer(500)]);
  });

  it('answers newswire frames', () => {
    expect(seizures.hear({ sentinel: 'amp', type: 'frames-init' })).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 400 },
    ]);
    expect(seizures.hear({ sentinel: 'other', type: 'frames-init' })).toEqual([]);
    expect(seizures.hear({ sentinel: 'amp', type: 'other' })).toEqual([]);
  });

  it('answers a WordPress page that knows its secret', () => {
    const embedded = frame(`${address}#?secret=Ab12`, { start: 400 });
    embedded.take();
    const answer = { message: 'height', value: 400, secret: 'Ab12' };
    expect(embedded.hear({ message: 'ready', secret: 'Ab12' })).toEqual([answer]);
    expect(embedded.hear({ message: 'ready', secret: 'other' })).toEqual([]);
    expect(embedded.hear({ message: 'ready' })).toEqual([]);
    expect(embedded.hear({ message: 'other', secret: 'Ab12' })).toEqual([]);
    expect(seizures.hear({ message: 'ready' })).toEqual([]);
  });

  it('waits with its answer until it has a height', () => {
    const early = frame();
    expect(early.hear('[iFrameSizer]a:8')).toEqual([]);
    expect(early.hear({ type: 'iframe-child-init' })).toEqual([]);
    expect(early.hear({ sentinel: 'amp', type: 'frames-init' })).toEqual([]);
    const told = early.resize(400);
    expect(told).toContainEqual('[iFrameSizer]a:400:600:size');
    expect(told).toContainEqual({ type: 'iframe-resized', width: 600, height: 400 });
  });

  it('hears nobody but the page around it', () => {
    expect(seizures.hear('[iFrameSizer]a:8', {})).toEqual([]);
    expect(seizures.hear({ type: 'iframe-child-init' }, null)).toEqual([]);
    expect(seizures.resize(500)).toEqual(toAll(500));
  });

  const noise: [string, unknown][] = [
    ...[
      undefined,
      null,
      0,
      Number.NaN,
      -1,
      true,
      '',
      '[iFrameSizer]',
      '[iFrameSizer]:8',
      '[iFrameSizer]a b:8',
    ].map((value): [string, unknown] => [String(value), value]),
    ['a key that is too long', `[iFrameSizer]${'x'.repeat(100)}:8`],
    ['a key behind other words', 'x[iFrameSizer]a:8'],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a list', []],
    ['an empty object', {}],
    ['an object for a type', { type: {} }],
  ];
  it.each(noise)('bears %s', (_, data) => {
    expect(seizures.hear(data)).toEqual([]);
    expect(seizures.resize(500)).toEqual(toAll(500));
  });

  it('bears an object that throws when it is read', () => {
    const trap = {
      get type(): string {
        throw new Error('read');
      },
    };
    expect(seizures.hear(trap)).toEqual([]);
    expect(seizures.resize(500)).toEqual(toAll(500));
  });
});

it('knows by its secret that a WordPress page gives it no more than 1,000 pixels', () => {
  const capped = (href: string) => 'secret' in frame(href).self.document.documentElement.dataset;
  expect([`${address}#?secret=Ab12`, `${address}?secret=Ab12`, address].map(capped)).toEqual([
    true,
    false,
    false,
  ]);
});

describe('the link to the story', () => {
  const link = { href: 'https://charts.test/#seizures' };

  it('is told to a WordPress page, whose sandbox would block it', () => {
    const embedded = frame(`${address}#?secret=Ab12`);
    expect(embedded.click(link)).toEqual({
      prevented: true,
      told: [{ message: 'link', value: link.href, secret: 'Ab12' }],
    });
    expect(embedded.click(null)).toEqual({ prevented: false, told: [] });
  });

  it('is left to the browser elsewhere', () => {
    expect(frame().click(link)).toEqual({ prevented: false, told: [] });
  });
});
