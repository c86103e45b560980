import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const area = (id: string) => `<details data-embed="${id}">
  <select data-needs-script hidden></select>
  <textarea></textarea>
  <button data-needs-script hidden>Copy</button>
  <template><iframe src="/a/embed/${id}/"></iframe></template>
</details>`;

const code = '<iframe src="https://charts.test/a/embed/one/" height="300" title="A">';

let document: Document;
let copied: string[];
let selected: number;
beforeEach(async () => {
  ({ document } = parseHTML(`<!doctype html><body>${area('one')}${area('two')}</body>`) as never);
  copied = [];
  selected = 0;
  vi.stubGlobal('document', document);
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => copied.push(text) } });
  for (const text of document.querySelectorAll('textarea'))
    Object.assign(text, {
      value: code,
      select: () => {
        selected += 1;
      },
    });
  for (const button of document.querySelectorAll('button')) button.value = 'Copied';
  vi.resetModules();
  // It exports nothing, which is no module to the compiler.
  await import('./choice.ts' as string);
});
afterEach(() => vi.unstubAllGlobals());

/** The parts under the first figure. */
const parts = () => {
  const find = <T>(selector: string) => document.querySelector(`[data-embed=one] ${selector}`) as T;
  return {
    details: document.querySelector('[data-embed=one]') as HTMLDetailsElement,
    select: find<HTMLSelectElement>('select'),
    snippet: find<HTMLTextAreaElement>('textarea'),
    button: find<HTMLButtonElement>('button'),
    preview: () => document.querySelector('details > iframe') as HTMLIFrameElement | null,
  };
};
const run = (handler: unknown) => (handler as () => unknown)();

it('shows what only a script can do', () => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-needs-script]'))
    expect(element.hidden).toBe(false);
  expect(document.querySelectorAll('[data-needs-script]')).toHaveLength(4);
});

it('gives what is opened its preview, once, and what is closed none', () => {
  const { details, preview } = parts();
  details.open = false;
  run(details.ontoggle);
  expect(preview()).toBeNull();
  details.open = true;
  run(details.ontoggle);
  run(details.ontoggle);
  expect(document.querySelectorAll('details > iframe')).toHaveLength(1);
  expect(preview()?.previousElementSibling?.localName).toBe('template');
});

it('gives the preview the height of what it holds', () => {
  const { details, preview } = parts();
  details.open = true;
  run(details.ontoggle);
  const frame = preview() as HTMLIFrameElement;
  Object.defineProperty(frame, 'contentDocument', { value: { body: { offsetHeight: 321 } } });
  run(frame.onload);
  expect(String(frame.height)).toBe('321');
});

it('puts another choice into the snippet and the preview', () => {
  const { details, select, snippet, preview } = parts();
  details.open = true;
  run(details.ontoggle);
  Object.defineProperty(select, 'value', { value: 'https://charts.test/a/embed/one/dark/ 412' });
  run(select.onchange);
  expect(snippet.value).toBe('<iframe src="https://charts.test/a/embed/one/dark/" height="412" title="A">');
  expect(preview()?.src).toBe('/a/embed/one/dark/');
});

it('copies the snippet, selects it and says so', async () => {
  const { button } = parts();
  await run(button.onclick);
  expect(copied).toEqual([code]);
  expect(selected).toBe(1);
  expect(button.textContent).toBe('Copied');
});

it('leaves the snippet selected where the clipboard is closed', async () => {
  vi.stubGlobal('navigator', {});
  const { button } = parts();
  await expect(run(button.onclick)).rejects.toThrow();
  expect(selected).toBe(1);
  expect(button.textContent).toBe('Copy');
});
