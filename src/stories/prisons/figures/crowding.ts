/** Detainees against places: how full each prison is, and how many people it holds beyond its places. */

import { certaintyDetails, certaintyOf, idDetail } from '../../../figures/details.ts';
import { type Figure, periodOf, type RowStatus } from '../../../figures/figure.ts';
import type { PrisonsEdition } from '../dataset.ts';
import { beyondPlaces, occupancy } from '../occupancy.ts';
import { drawCrowding, overValues } from './crowding-drawing.ts';

export interface CrowdingRow {
  id: string;
  name: string;
  detainees: number;
  places: number;
  /** Detainees per hundred places, a whole number. */
  share: number;
  /** Detainees minus places: below zero where there are places left. */
  over: number;
  status: RowStatus;
  sources: readonly string[];
}

export const crowding: Figure<CrowdingRow, PrisonsEdition> = {
  id: 'crowding',

  rows({ dataset }) {
    return dataset.sites
      .flatMap(({ id, name, crowding: record }) =>
        record ? [{ id, name, ...record, share: occupancy(record), over: beyondPlaces(record) }] : [],
      )
      .sort((a, b) => b.detainees / b.places - a.detainees / a.places);
  },

  title(rows, { locale, dataset }) {
    const prisons = dataset.sites.filter(({ kind }) => kind === 'prison');
    const over = rows.filter(({ detainees, places }) => detainees > places);
    return locale.message('crowding.title', {
      all: over.length === rows.length ? 'yes' : 'no',
      over: locale.capital(locale.words(over.length, 'feminine')),
      overCount: over.length,
      count: locale.words(rows.length),
      prisonsCount: rows.length,
      known: prisons.every(({ crowding: figure }) => figure) ? 'all' : 'some',
    });
  },

  alternative(rows, edition) {
    const { locale, dataset, facts } = edition;
    const prisons = rows.map((row) =>
      locale.message('crowding.alt.prison', {
        name: row.name,
        detainees: locale.number(row.detainees),
        places: locale.number(row.places),
        ...overValues(row, edition),
      }),
    );
    const month = locale.date(String(facts.get(dataset.story.crowdingMonth)?.value));
    return locale.message('crowding.alt', { month, prisons: prisons.join('; ') });
  },

  period: (_rows, { dataset, facts }) => periodOf([String(facts.get(dataset.story.crowdingMonth)?.value)]),
  columns: [
    {
      key: 'prison',
      header: ({ locale }) => locale.message('crowding.column.prison'),
      value: ({ name }) => name,
      text: ({ name }) => name,
    },
    {
      key: 'detainees',
      type: 'integer',
      unit: 'person',
      header: ({ locale }) => locale.message('crowding.column.detainees'),
      value: ({ detainees }) => detainees,
      text: ({ detainees }, { locale }) => locale.number(detainees),
    },
    {
      key: 'places',
      type: 'integer',
      unit: 'place',
      header: ({ locale }) => locale.message('crowding.column.places'),
      value: ({ places }) => places,
      text: ({ places }, { locale }) => locale.number(places),
    },
    {
      key: 'detainees_per_100_places',
      type: 'integer',
      unit: 'percent',
      header: ({ locale }) => locale.message('crowding.column.share'),
      value: ({ share }) => share,
      text: ({ share }, { locale }) => locale.number(share),
    },
    {
      key: 'detainees_minus_places',
      type: 'integer',
      unit: 'person',
      isLater: true,
      header: ({ locale }) => locale.message('crowding.column.over'),
      value: ({ over }) => over,
      text: ({ over }, { locale }) => locale.number(over),
    },
  ],
  details: [
    idDetail(({ id }) => id),
    {
      key: 'month',
      value: (_row, { dataset, facts }) => facts.get(dataset.story.crowdingMonth)?.value ?? null,
    },
    ...certaintyDetails<CrowdingRow>('detainees', ({ id }, { facts }) =>
      certaintyOf(facts.get(`${id}.detainees`)),
    ),
    ...certaintyDetails<CrowdingRow>('places', ({ id }, { facts }) => certaintyOf(facts.get(`${id}.places`))),
    ...certaintyDetails<CrowdingRow>(
      'detainees_per_100_places',
      ({ id }, { facts }) => certaintyOf(facts.get(`${id}.occupancy`)),
      ['rule'],
    ),
    ...certaintyDetails<CrowdingRow>(
      'detainees_minus_places',
      ({ id }, { facts }) => certaintyOf(facts.get(`${id}.beyond-places`)),
      ['rule'],
    ),
  ],
  sources: ({ sources }) => sources,
  status: ({ status }) => status,

  marksName: ({ locale }) => locale.message('crowding.marks'),
  answer: ({ id, name, detainees, places }, { locale }) => ({
    id: `${id}.detainees`,
    about: name,
    value: locale.message('crowding.row', {
      detainees: locale.number(detainees),
      places: locale.number(places),
    }),
  }),

  draw: drawCrowding,
};
