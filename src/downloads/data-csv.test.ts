import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyOf, prisonsEdition } from '../../tests/prisons.ts';
import { factsOf } from '../dataset/all-facts.ts';
import { printInUnit, printText } from '../dataset/print.ts';
import { readCsv } from '../dataset/spreadsheet/csv.ts';
import { ownUnit } from '../dataset/units.ts';
import { figureById, figures, languages } from '../stories/chosen.ts';
import type { PrisonsDataset } from '../stories/prisons/dataset.ts';
import type { Edition } from '../stories/prisons/edition.ts';
import { csvFields, figureCsv } from './data-csv.ts';
import { figureData } from './data-files.ts';

type Cells = Record<string, string>;

/** The rows of a figure's CSV, each cell under its header. */
function downloaded(figure: string, edition: Edition): Cells[] {
  const [header = [], ...rows] = readCsv(figureCsv(figureById(figure), edition)).rows;
  expect(new Set(header).size).toBe(header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

/** The row whose record has an id. */
function rowOf(figure: string, id: string, edition: Edition): Cells {
  const row = downloaded(figure, edition).find((cells) => cells.id === id);
  if (!row) throw new Error(`${figure} has no row ${id}`);
  return row;
}

function changedEdition(edition: Edition, change: (dataset: PrisonsDataset) => void): Edition {
  const dataset = copyOf(edition.dataset);
  change(dataset);
  return { ...edition, dataset, facts: factsOf(dataset) };
}

const english: Edition = prisonsEdition('en');

describe.each(languages)('the CSV in %s', (language) => {
  const edition: Edition = prisonsEdition(language);
  const { dataset, facts, locale } = edition;
  const number = (value: number) => String(value).replace('.', locale.csv.decimal);

  it('begins with the columns that it always had', () => {
    for (const figure of figures) {
      const [header = []] = readCsv(figureCsv(figure, edition)).rows;
      const headers = (later: boolean) =>
        figure.columns
          .filter(({ isLater = false }) => isLater === later)
          .map((column) => column.header(edition));
      const known = [...headers(false), locale.message('table.status'), locale.message('table.sources')];
      expect(header.slice(0, known.length)).toEqual(known);
      expect(header.slice(known.length)).toEqual([
        'status_code',
        'source_ids',
        ...figure.details.map(({ key }) => key),
        ...headers(true),
      ]);
    }
  });

  it('has the words of machines in every language alike', () => {
    const ofMachines =
      /^(id|.*_(code|ids|status|qualifier|provisional|rule|sources|precision|date|night|zone|on|by)|from|until|month|department|commune)$/;
    for (const { id } of figures) {
      const words = (rows: Cells[]) =>
        rows.map((row) => Object.entries(row).filter(([name]) => ofMachines.test(name)));
      expect(words(downloaded(id, edition))).toEqual(words(downloaded(id, english)));
    }
  });

  it.each(dataset.sites.map(({ id }) => id))(
    'says of %s how sure its hour, report and position are',
    (id) => {
      const site = dataset.sites.find((one) => one.id === id);
      if (!site) throw new Error(`no site ${id}`);
      const { hour, reported, position } = site;
      const known = 'at' in hour;
      expect(rowOf('sites-map', id, edition)).toMatchObject({
        [locale.message('sites-map.column.when')]: known ? hour.at : '',
        when_date: known ? hour.at.slice(0, 10) : '',
        when_night: known ? '' : hour.night,
        when_time_zone: known ? 'Europe/Paris' : '',
        when_status: hour.status,
        when_qualifier: (known && hour.qualifier) || '',
        when_note: known && hour.note ? printText(hour.note, facts, locale) : '',
        when_sources: hour.sources.join(' '),
        reported_status: reported.status,
        reported_sources: reported.sources.join(' '),
        department: site.department,
        commune: site.commune,
        longitude: number(site.longitude),
        latitude: number(site.latitude),
        position_precision: site.precision,
        position_status: position.status,
        position_sources: position.sources.join(' '),
      });
    },
  );

  it.each([
    ['nanterre', { when_status: 'disputed', reported_status: 'checked', position_precision: 'site' }],
    ['valence', { when_status: 'checked', when_qualifier: 'about' }],
    ['villepinte', { when_status: 'checked', when_qualifier: '' }],
    ['toulon', { when_status: 'reported', when_qualifier: 'about', reported_status: 'checked' }],
    ['aix-luynes', { when_status: 'gap', when_night: '2025-04-14', when_date: '' }],
    ['marseille', { when_status: 'gap', position_precision: 'quarter' }],
  ])('keeps what is particular about %s', (id, cells) => {
    const row = rowOf('sites-map', id, edition);
    expect(row).toMatchObject(cells);
    expect(Boolean(row.when_note)).toBe(['nanterre', 'villepinte'].includes(id));
    if (row.when_note) expect(row.when_text).toContain(row.when_note);
  });

  it('says of tonnes how exact they are, and of a gap why', () => {
    const tonnes = locale.message('seizures-history.column.tonnes');
    for (const year of dataset.seizures.years) {
      const fact = facts.get(year.id);
      expect(rowOf('seizures-history', year.id, edition)).toMatchObject({
        [tonnes]: fact ? number(Number(fact.value)) : '',
        tonnes_status: year.status,
        tonnes_provisional: fact ? String(Boolean(fact.provisional)) : '',
        tonnes_rule: fact?.rule ?? '',
        tonnes_note: 'note' in year && year.note ? printText(year.note, facts, locale) : '',
        tonnes_sources: (fact?.sources ?? []).join(' '),
      });
    }
    const gap = rowOf('seizures-history', 'seized-2018', edition);
    expect(gap.tonnes_status).toBe('gap');
    expect(gap.tonnes_note).not.toBe('');
    const november = rowOf('seizures-2024', 'seized-2024-november', edition);
    expect(november).toMatchObject({
      tonnes_qualifier: 'nearly',
      from: '2024-01-01',
      status_code: 'reported',
    });
    const nearly = locale.message('qualifier.nearly', { number: '47', value: 47 });
    expect(november.tonnes_text).toBe(printInUnit(47, ownUnit(dataset, 'tonne'), locale, nearly));
  });

  it('tells a first figure as one, with what it leaves open', () => {
    const provisional = changedEdition(edition, ({ seizures, sources }) => {
      const at = seizures.years.findIndex(({ id }) => id === 'seized-2025');
      seizures.years[at] = {
        id: 'seized-2025',
        year: 2025,
        tonnes: 81.5,
        qualifier: 'at-least',
        provisional: true,
        status: 'reported',
        sources: [sources[0]?.id ?? ''],
      };
    });
    expect(rowOf('seizures-history', 'seized-2025', provisional)).toMatchObject({
      [locale.message('seizures-history.column.tonnes')]: number(81.5),
      tonnes_qualifier: 'at-least',
      tonnes_provisional: 'true',
      tonnes_status: 'reported',
    });
  });

  it('gives a span of days two columns', () => {
    const span = dataset.events.find(({ until }) => until);
    const day = dataset.events.find(({ until }) => !until);
    if (!span || !day) throw new Error('the events have no span or no day');
    const date = locale.message('kinds.timeline.column.date');
    expect(rowOf('timeline', span.id, edition)).toMatchObject({
      [date]: span.from,
      from: span.from,
      until: span.until,
      status_code: span.status,
    });
    expect(rowOf('timeline', day.id, edition)).toMatchObject({
      [date]: day.from,
      from: day.from,
      until: day.from,
    });
  });

  it('tells what was counted from what was computed, and a statement from its record', () => {
    const prison = dataset.sites.find(({ crowding }) => crowding);
    expect(rowOf('crowding', prison?.id ?? '', edition)).toMatchObject({
      month: String(facts.get(dataset.story.crowdingMonth)?.value),
      detainees_status: prison?.crowding?.status,
      places_sources: prison?.crowding?.sources.join(' '),
      detainees_per_100_places_status: 'derived',
      detainees_per_100_places_rule: 'occupancy',
      [locale.message('crowding.column.over')]: String(
        Number(prison?.crowding?.detainees) - Number(prison?.crowding?.places),
      ),
      detainees_minus_places_rule: 'difference',
    });
    for (const { id, by, on, record, standing } of dataset.claims) {
      expect(rowOf('claims', id, edition)).toMatchObject({
        [locale.message('claims.column.standing')]: standing,
        standing_text: locale.message(`standing.${standing}`),
        said_by: by,
        said_on: on,
        record_status: record.status,
        record_sources: record.sources.join(' '),
      });
    }
  });

  it('says the same as the JSON', () => {
    for (const figure of figures) {
      const { columns, details, rows } = figureData(figure, edition);
      const cells = downloaded(figure.id, edition);
      const inCell = (value: unknown) =>
        typeof value === 'number'
          ? number(value)
          : Array.isArray(value)
            ? value.join(' ')
            : String(value ?? '');
      rows.forEach((row, index) => {
        for (const { key } of details) expect(cells[index]?.[key]).toBe(inCell(row[key]));
        for (const { key, header, type } of columns) {
          const value = inCell(row[key]);
          expect(cells[index]?.[header]).toBe(type === 'period' ? value.slice(0, 10) : value);
        }
        expect(cells[index]?.status_code).toBe(row.status);
        expect(cells[index]?.source_ids).toBe(inCell(row.sources));
      });
    }
  });
});

it('has no column and no code that docs/downloads.md does not explain', () => {
  const guide = readFileSync('docs/downloads.md', 'utf8');
  const told = new Set([...guide.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words));
  for (const figure of figures) {
    const words = new Set(figure.columns.map((column) => column.header(english)));
    const further = csvFields(figure, english).filter(({ name }) => !words.has(name));
    for (const { key, codes = [] } of further.slice(2)) {
      const header = { status: 'status_code', sources: 'source_ids' }[key] ?? key;
      expect(told.has(header) || told.has(header.replace(/^.*_/, '…_')), `${figure.id}: ${header}`).toBe(
        true,
      );
      for (const code of codes) expect(told).toContain(code);
    }
    for (const row of figure.rows(english)) {
      for (const { key, of, value } of figure.details) {
        const code = value(row, english);
        if (key === 'position_precision' || (of && key === `${of}_rule` && code !== null))
          expect(told).toContain(code);
      }
    }
  }
});
