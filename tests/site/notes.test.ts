/** Every bound number leads to a note, and back; every mark has its note; each note says what the data say. */
import { describe, expect, inject, it } from 'vitest';
import { readEdition } from '../../src/figures/edition.ts';
import { figures } from '../../src/figures/index.ts';
import { editionFolder, languages } from '../../src/locale/languages.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');
const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe.each(languages)('in %s', (language) => {
  const edition = readEdition(language);
  const { facts, dataset, locale } = edition;
  const page = pageOf(site, `${editionFolder(language)}index.html`);
  const all = (selector: string, root: ParentNode = page) => [...root.querySelectorAll(selector)];
  const numbers = all('data[data-fact]:not(h1 *)');
  const linkOf = (data: Element) => data.querySelector('a[role="doc-noteref"]');
  const byId = (id: string) => all(`[id="${id}"]`)[0];
  /** The value in the list that a number or a mark leads to, and the item that holds it. */
  const led = (control: Element | null | undefined) => {
    const value = byId(control?.getAttribute('value') ?? control?.getAttribute('href')?.slice(1) ?? '');
    const note = value?.closest('.notes li');
    if (!value || !note) throw new Error(`${control?.outerHTML} leads to no note`);
    return { value, note };
  };

  it('each number that has a source leads to its note, and its first place is led back to', () => {
    const ids = numbers.filter((data) => !linkOf(data)).map((data) => data.getAttribute('data-fact') ?? '');
    expect(ids.filter((id) => facts.get(id)?.sources.length !== 0)).toEqual([]);
    expect(ids).toContain('story.as-of');
    const seen = new Set<string>();
    for (const data of numbers.filter(linkOf)) {
      const id = data.getAttribute('data-fact') ?? '';
      const back = led(linkOf(data)).value.querySelector('a[role="doc-backlink"]');
      expect(back, id).toBeDefined();
      if (!seen.has(id)) expect(byId(back?.getAttribute('href')?.slice(1) ?? ''), id).toBe(linkOf(data));
      seen.add(id);
    }
  });

  it('a number is text in its sentence, whatever it leads to', () => {
    for (const data of numbers) expect(data.querySelector('button, [hidden]'), text(data)).toBe(null);
    for (const data of numbers.filter(linkOf)) expect(text(linkOf(data))).toBe(text(data));
  });

  it('the list holds each value once, nothing that nobody asks for, and leads back from each', () => {
    const asked = new Set(
      [...numbers.flatMap((data) => linkOf(data) ?? []), ...all('.marks button')].map(
        (control) => led(control).value,
      ),
    );
    const backs = all('.notes a[role="doc-backlink"]');
    expect(new Set(backs.map((back) => back.closest('[id]')))).toEqual(asked);
    expect(backs).toHaveLength(asked.size);
    for (const back of backs) expect(byId(back.getAttribute('href')?.slice(1) ?? '')).toBeDefined();
    expect(all('.notes')).toHaveLength(1);
    expect(all('.notes li').length).toBeLessThan(asked.size);
  });

  it('each note gives status, date and every source, which it leads to', () => {
    for (const data of numbers.filter(linkOf)) {
      const fact = facts.get(data.getAttribute('data-fact') ?? '');
      const { note } = led(linkOf(data));
      if (!fact) throw new Error(`${text(data)} is no fact`);
      const links = all('a', note).map((link) => link.getAttribute('href'));
      for (const source of fact.sources) expect(links, fact.id).toContain(`#source-${source}`);
      expect(text(note), fact.id).toContain(
        text({ textContent: locale.message(`status.${fact.status}.meaning`) } as Element),
      );
    }
    for (const { id, year } of dataset.seizures.years) {
      const data = numbers.find((number) => number.getAttribute('data-fact') === id);
      if (data) expect(text(led(linkOf(data)).note), id).toContain(String(year));
    }
  });

  it('each mark of each drawing can be asked: as many buttons as rows that are drawn, in both frames', () => {
    for (const figure of figures.filter(({ answer, id }) => answer && id !== 'sites-map')) {
      const rows = figure.rows(edition);
      for (const frame of ['narrow', 'wide']) {
        const buttons = all(`[id="${figure.id}-marks-${frame}"] button`);
        expect(buttons.length, figure.id).toBeGreaterThan(0);
        for (const [index, button] of buttons.entries()) {
          const about = figure.answer?.(rows[index], edition).about ?? '';
          expect(text(led(button).note), figure.id).toContain(text({ textContent: about } as Element));
        }
      }
    }
    const places = new Set(
      all('[id="sites-map-marks-narrow"] button.layer-france').map((button) => button.className),
    );
    expect(places).toEqual(new Set(dataset.sites.map(({ id }) => `layer-france named-${id}`)));
  });
});
