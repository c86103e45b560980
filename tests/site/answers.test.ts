/** Every bound number and every mark has its answer, and each answer says what the data say. */
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
  const notes = new Map(all('.answers > [popover]').map((note) => [note.id, note]));

  it('each number that has a source can be asked, and nothing answers that nobody can ask', () => {
    const unasked = all('data[data-fact]:not(h1 *)').filter(
      (data) => !data.querySelector('button[popovertarget]'),
    );
    const ids = unasked.map((data) => data.getAttribute('data-fact') ?? '');
    expect(ids.filter((id) => facts.get(id)?.sources.length !== 0)).toEqual([]);
    expect(ids).toContain('story.as-of');
    expect(notes.has('answer-story.as-of')).toBe(false);
    const asked = new Set(all('[popovertarget]').map((button) => button.getAttribute('popovertarget')));
    expect([...asked].sort()).toEqual([...notes.keys()].sort());
  });

  it('each answer to a number gives its status, its date and every source, which it leads to', () => {
    for (const data of all('data[data-fact]:not(h1 *):has(button)')) {
      const fact = facts.get(data.getAttribute('data-fact') ?? '');
      const note = notes.get(`answer-${fact?.id}`);
      if (!fact || !note) throw new Error(`${text(data)} has no answer`);
      const links = all('a', note).map((link) => link.getAttribute('href'));
      for (const source of fact.sources) expect(links, fact.id).toContain(`#source-${source}`);
      expect(text(note), fact.id).toContain(
        text({ textContent: locale.message(`status.${fact.status}.meaning`) } as Element),
      );
    }
    for (const { id, year } of dataset.seizures.years) {
      const note = notes.get(`answer-${id}`);
      if (note) expect(text(note), id).toContain(String(year));
    }
  });

  it('each mark of each drawing can be asked: as many buttons as rows that are drawn, in both frames', () => {
    for (const figure of figures.filter(({ answer, id }) => answer && id !== 'sites-map')) {
      const rows = figure.rows(edition);
      for (const frame of ['narrow', 'wide']) {
        const buttons = all(`[id="${figure.id}-marks-${frame}"] button`);
        const ids = rows.map((row) => `answer-${figure.answer?.(row, edition).id}`);
        const asked = buttons.map((button) => button.getAttribute('popovertarget'));
        expect(asked.length, figure.id).toBeGreaterThan(0);
        expect(asked, figure.id).toEqual(ids.slice(0, asked.length));
      }
    }
    const places = new Set(
      all('[id="sites-map-marks-narrow"] .layer-france button').map((button) => button.className),
    );
    expect(places).toEqual(new Set(dataset.sites.map(({ id }) => `named-${id}`)));
  });
});
