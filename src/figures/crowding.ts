/** Detainees against places: each bar is a share of the places, so that a line marks a full prison. */
import * as Plot from '@observablehq/plot';
import { occupancy } from '../dataset/derived.ts';
import { type Edition, type Figure, periodOf, type RowStatus } from './figure.ts';
import { drawPlot } from './plot.ts';

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

export const crowding: Figure<CrowdingRow> = {
  id: 'crowding',

  rows({ dataset }) {
    return dataset.sites
      .flatMap(({ id, name, crowding: record }) =>
        record ? [{ id, name, ...record, share: occupancy(record) }] : [],
      )
      .sort((a, b) => b.detainees / b.places - a.detainees / a.places);
  },

  title(rows, { locale }) {
    const over = rows.filter(({ detainees, places }) => detainees > places);
    return locale.message('crowding.title', {
      all: over.length === rows.length ? 'yes' : 'no',
      over: locale.capital(locale.words(over.length, 'feminine')),
      overCount: over.length,
      count: locale.words(rows.length),
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
      header: ({ locale }) => locale.message('crowding.column.detainees'),
      value: ({ detainees }) => detainees,
      text: ({ detainees }, { locale }) => locale.number(detainees),
    },
    {
      key: 'places',
      header: ({ locale }) => locale.message('crowding.column.places'),
      value: ({ places }) => places,
      text: ({ places }, { locale }) => locale.number(places),
    },
    {
      key: 'detainees_per_100_places',
      header: ({ locale }) => locale.message('crowding.column.share'),
      value: ({ share }) => share,
      text: ({ share }, { locale }) => locale.number(share),
    },
  ],
  sources: ({ sources }) => sources,
  status: ({ status }) => status,

  answer: ({ id, name, detainees, places }, { locale }) => ({
    id: `${id}.detainees`,
    about: name,
    value: locale.message('crowding.row', {
      detainees: locale.number(detainees),
      places: locale.number(places),
    }),
  }),

  draw(rows, frame, { locale, dataset, facts }: Edition) {
    const { textSize } = frame;
    const band = 50;
    const top = 46;
    const height = top + rows.length * band + 4;
    const month = locale.date(String(facts.get(dataset.story.crowdingMonth)?.value));
    const bar = { y: 'id', insetTop: 22, insetBottom: 12 };
    const { content } = drawPlot({
      width: frame.width,
      height,
      marginTop: top,
      marginBottom: 4,
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
          dy: -14,
          fontSize: textSize,
          className: 'strong',
        }),
        Plot.text(rows, {
          frameAnchor: 'right',
          y: 'id',
          text: ({ detainees, places }: CrowdingRow) =>
            locale.message('crowding.row', {
              detainees: locale.number(detainees),
              places: locale.number(places),
            }),
          textAnchor: 'end',
          dy: -14,
          fontSize: textSize - 1,
          className: 'label',
        }),
        Plot.tickX(rows, { x: 100, y: 'id', insetTop: 18, insetBottom: 8, className: 'places-end' }),
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
    return { content, height, marks };
  },
};
