/** Detainees against places: each bar is a share of the places, so that a line marks a full prison. */
import * as Plot from '@observablehq/plot';
import { occupancy } from '../dataset/derived.ts';
import { certaintyDetails, certaintyOf, idDetail } from './details.ts';
import { type Edition, type Figure, periodOf, type RowStatus } from './figure.ts';
import { drawPlot } from './plot.ts';
import { textBlock, textWidth } from './text.ts';

export interface CrowdingRow {
  id: string;
  name: string;
  detainees: number;
  places: number;
  /** Detainees per hundred places, a whole number. */
  share: number;
  status: RowStatus;
  sources: readonly string[];
}

/** Further prisons, which are less crowded, stand in the table alone. */
const mostBars = 40;

export const crowding: Figure<CrowdingRow> = {
  id: 'crowding',

  rows({ dataset }) {
    return dataset.sites
      .flatMap(({ id, name, crowding: record }) =>
        record ? [{ id, name, ...record, share: occupancy(record) }] : [],
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

  alternative(rows, { locale, dataset, facts }) {
    const prisons = rows.map(({ name, detainees, places }) =>
      locale.message('crowding.alt.prison', {
        name,
        detainees: locale.number(detainees),
        places: locale.number(places),
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

  draw(all, frame, { locale, dataset, facts }: Edition) {
    const rows = all.slice(0, mostBars);
    const { textSize } = frame;
    const value = ({ detainees, places }: CrowdingRow) =>
      locale.message('crowding.row', {
        detainees: locale.number(detainees),
        places: locale.number(places),
      });
    // Above the bar, name and value share a line where they have room; else the value stands below.
    const below = rows.some(
      (row) => textWidth(row.name, textSize, 700) + textWidth(value(row), textSize - 1) + 12 > frame.width,
    );
    const band = below ? 66 : 50;
    const top = 46;
    const more = all.length - rows.length;
    const moreHeight = more ? textSize * 1.6 : 0;
    const height = top + rows.length * band + 4 + moreHeight;
    const month = locale.date(String(facts.get(dataset.story.crowdingMonth)?.value));
    const bar = { y: 'id', insetTop: 22, insetBottom: band - 38 };
    const { content } = drawPlot({
      width: frame.width,
      height,
      marginTop: top,
      marginBottom: 4 + moreHeight,
      marginLeft: 0,
      marginRight: 1,
      x: { domain: [0, Math.max(100, ...rows.map(({ share }) => share))], axis: null },
      y: { type: 'band', domain: rows.map(({ id }) => id), axis: null },
      marks: [
        Plot.barX(rows, { x: ({ share }: CrowdingRow) => Math.min(share, 100), ...bar, className: 'places' }),
        Plot.barX(
          rows.filter(({ share }) => share > 100),
          { x1: 100, x2: 'share', ...bar, className: 'over' },
        ),
        Plot.text(rows, {
          x: 0,
          y: 'id',
          text: 'name',
          textAnchor: 'start',
          dy: 11 - band / 2,
          fontSize: textSize,
          className: 'strong',
        }),
        Plot.text(rows, {
          frameAnchor: below ? 'left' : 'right',
          y: 'id',
          text: value,
          textAnchor: below ? 'start' : 'end',
          dy: (below ? 48 : 11) - band / 2,
          fontSize: textSize - 1,
          className: 'label',
        }),
        Plot.tickX(rows, { x: 100, y: 'id', insetTop: 18, insetBottom: band - 42, className: 'places-end' }),
        Plot.text([locale.message('crowding.full')], {
          x: 100,
          frameAnchor: 'top',
          textAnchor: 'middle',
          lineAnchor: 'bottom',
          dy: -2,
          fontSize: textSize - 1,
          className: 'label',
        }),
        Plot.text([locale.message('crowding.axis', { month })], {
          frameAnchor: 'top-left',
          textAnchor: 'start',
          lineAnchor: 'top',
          dy: -44,
          fontSize: textSize - 1,
          className: 'quiet',
        }),
      ],
    });
    const marks = rows.map((_, index) => ({
      left: 0,
      top: top + index * band,
      width: frame.width,
      height: band - 6,
    }));
    const words = more
      ? textBlock([locale.message('crowding.more', { count: more })], 0, height - 6, {
          size: textSize - 1,
          className: 'quiet',
        })
      : '';
    return { content: content + words, height, marks };
  },
};
