import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const area = (id: string) => `<details data-embed="${id}">
  <template><p><select><option selected value="https://charts.test/a/embed/${id}/ 300">Live</option></select></p></template>
  <textarea></textarea>
  <template><button value="Copied">Copy</button></template>
  <template><iframe src="/a/embed/${id}/"></iframe></template>
</details>`;

const code =
  '<iframe src="https://charts.test/a/embed/one/" height="300" title="A 9px rule" style="height:300px;height:if(supports(x):auto;else:300px)">';

let document: Document;
let copied: string[];
let selected: number;
let location: { hash: string };
let listeners: Record<string, () => void>;
beforeEach(async () => {
  ({ document } = parseHTML(`<!doctype html><body>${area('one')}${area('two')}</body>`) as never);
  copied = [];
  selected = 0;
  location = { hash: '#of-none' };
  listeners = {};
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', location);
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    listeners[type] = listener;
  });
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => copied.push(text) } });
  for (const text of document.querySelectorAll('textarea'))
    Object.assign(text, {
      value: code,
      select: () => {
        selected += 1;
      },
    });
  vi.resetModules();
  // It exports nothing, which is no module to the compiler.
  await import('./choice.ts' as string);
});
afterEach(() => vi.unstubAllGlobals());

const run = (handler: unknown) => (handler as () => unknown)();

/** The first figure's row, as its reader opens it. */
function opened() {
  const details = document.querySelector('[data-embed=one]') as HTMLDetailsElement;
  details.open = true;
  run(details.ontoggle);
  const find = <T>(selector: string) => details.querySelector(selector) as T;
  const button = find<HTMLButtonElement>('button');
  button.value = 'Copied';
  return {
    details,
    button,
    select: find<HTMLSelectElement>('select'),
    snippet: find<HTMLTextAreaElement>('textarea'),
    preview: find<HTMLIFrameElement>('iframe'),
  };
}

it('gives what is opened all that only a script can use, in its place, once', () => {
  const { details } = opened();
  expect(
    [...details.querySelectorAll('template, select, button, iframe')].map(({ localName }) => localName),
  ).toEqual(['select', 'button', 'iframe']);
  expect(details.ontoggle).toBeNull();
});

it('gives what is closed nothing of it', () => {
  opened();
  const other = document.querySelector('[data-embed=two]') as HTMLDetailsElement;
  other.open = false;
  run(other.ontoggle);
  expect(other.querySelectorAll('template')).toHaveLength(3);
  other.open = true;
  run(other.ontoggle);
  expect(other.querySelectorAll('template')).toHaveLength(0);
});

it.each([
  ['as the page opens', 'load'],
  ['later', 'hashchange'],
])('opens the figure that the address names %s, and no other', async (_, when) => {
  const [one, two] = ['one', 'two'].map(
    (id) => document.querySelector(`[data-embed=${id}]`) as HTMLDetailsElement,
  );
  one?.parentElement?.insertAdjacentHTML('beforeend', '<section id="of-two"></section>');
  document.getElementById('of-two')?.append(two as Element);
  location.hash = '#of-two';
  if (when === 'load') {
    vi.resetModules();
    await import('./choice.ts' as string);
  } else listeners.hashchange?.();
  expect([one?.hasAttribute('open'), two?.hasAttribute('open')]).toEqual([false, true]);
});

it('gives the preview the height of what it holds', () => {
  const { preview } = opened();
  Object.defineProperty(preview, 'contentDocument', { value: { body: { offsetHeight: 321 } } });
  run(preview.onload);
  expect(String(preview.height)).toBe('321');
});

it('puts another choice into the snippet and the preview', () => {
  const { select, snippet, preview } = opened();
  Object.defineProperty(select, 'value', { value: 'https://charts.test/a/embed/one/dark/ 412' });
  run(select.onchange);
  expect(snippet.value).toBe(
    '<iframe src="https://charts.test/a/embed/one/dark/" height="412" title="A 9px rule" style="height:412px;height:if(supports(x):auto;else:412px)">',
  );
  expect(preview.src).toBe('/a/embed/one/dark/');
});

it('finds the choice in a copy that names pages to the end', () => {
  document
    .querySelectorAll('template')[2]
    ?.content.querySelector('iframe')
    ?.setAttribute('src', 'copy/embed/one/index.html');
  const { select, preview } = opened();
  Object.defineProperty(select, 'value', { value: 'https://charts.test/a/embed/one/v/0123456789/ 412' });
  run(select.onchange);
  expect(preview.src).toBe('copy/embed/one/v/0123456789/index.html');
});

it('copies the snippet, selects it and says so', async () => {
  const { button } = opened();
  await run(button.onclick);
  expect(copied).toEqual([code]);
  expect(selected).toBe(1);
  expect(button.textContent).toBe('Copied');
});

it('leaves the snippet selected where the clipboard is closed', async () => {
  vi.stubGlobal('navigator', {});
  const { button } = opened();
  await expect(run(button.onclick)).rejects.toThrow();
  expect(selected).toBe(1);
  expect(button.textContent).toBe('Copy');
});
