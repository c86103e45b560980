/** Every bound number leads to a note; every mark has its note; each note says what the data say. */
import { describe, expect, inject, it } from 'vitest';
import { printFact } from '../../src/dataset/print.ts';
import { publisherName } from '../../src/dataset/publisher.ts';
import { editionFolder, figures, languages } from '../../src/stories/chosen.ts';
import { prisonsEdition } from '../prisons.ts';
import { pageOf } from '../readable.ts';

const site = inject('site');
const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe.each(languages)('in %s', (language) => {
  const edition = prisonsEdition(language);
  const { facts, dataset, locale } = edition;
  const page = pageOf(site, `${editionFolder(language)}index.html`);
  const all = (selector: string, root: ParentNode = page) => [...root.querySelectorAll(selector)];
  const numbers = all('data[data-fact]:not(h1 *)');
  const linkOf = (data: Element) => data.querySelector('a[role="doc-noteref"]');
  const byId = (id: string) => all(`[id="${id}"]`)[0];
  /** The line of the list that a number or a mark leads to, and the item that holds it. */
  const led = (control: Element | null | undefined) => {
    const line = byId(control?.getAttribute('value') ?? control?.getAttribute('href')?.slice(1) ?? '');
    const note = line?.closest('.notes li');
    if (!line || !note) throw new Error(`${control?.outerHTML} leads to no note`);
    return { line, note };
  };

  it('each number that has a source leads to its note, which begins with it or with the value that it dates', () => {
    const ids = numbers.filter((data) => !linkOf(data)).map((data) => data.getAttribute('data-fact') ?? '');
    expect(ids.filter((id) => facts.get(id)?.sources.length !== 0)).toEqual([]);
    expect(ids).toContain('story.as-of');
    // A mark tells more than the number itself.
    const marks = new Set(
      figures.flatMap((figure) => figure.rows(edition).map((row) => figure.answer?.(row, edition)?.id)),
    );
    for (const data of numbers.filter(linkOf)) {
      const fact = facts.get(data.getAttribute('data-fact') ?? '');
      if (!fact) throw new Error(`${text(data)} is no fact`);
      if (marks.has(fact.id)) continue;
      const value = text({ textContent: locale.capital(printFact(fact, locale)) } as Element);
      expect(text(led(linkOf(data)).line).split(' · '), fact.id).toContain(value);
    }
  });

  it('a number is text in its sentence, whatever it leads to', () => {
    for (const data of numbers) expect(data.querySelector('button, [hidden]'), text(data)).toBe(null);
    for (const data of numbers.filter(linkOf)) expect(text(linkOf(data))).toBe(text(data));
  });

  it('the list holds each line once, and nothing that nobody asks for', () => {
    const asked = new Set(
      [...numbers.flatMap((data) => linkOf(data) ?? []), ...all('.marks button')].map(
        (control) => led(control).line,
      ),
    );
    expect(all('.notes')).toHaveLength(1);
    expect(new Set(all('.notes li > *'))).toEqual(asked);
    const told = all('.notes li').flatMap((note) =>
      all('b', note).map((line) => `${text(line)}\n${note.lastChild?.textContent}`),
    );
    expect(new Set(told).size).toBe(told.length);
    expect(all('.notes li').length).toBeLessThan(asked.size);
  });

  it('each note gives status, date and every source, by its name and its place in the list of sources', () => {
    const places = all('.sources li').map(({ id }) => id);
    for (const data of numbers.filter(linkOf)) {
      const fact = facts.get(data.getAttribute('data-fact') ?? '');
      const { note } = led(linkOf(data));
      if (!fact) throw new Error(`${text(data)} is no fact`);
      const from = (note.getAttribute('data-from') ?? '').match(/\d+/g) ?? [];
      for (const id of fact.sources) {
        expect(
          from.map((place) => places[Number(place)]),
          fact.id,
        ).toContain(`source-${id}`);
        const source = dataset.sources.find((one) => one.id === id);
        expect(text(note), fact.id).toContain(
          source &&
            ` · ${publisherName(source).replace(/\s/g, ' ')}, ${locale.date(source.published).replace(/\s/g, ' ')}`,
        );
      }
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
