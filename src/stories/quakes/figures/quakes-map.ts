/** The strong earthquakes of the week, on a map whose dots are all the others. */
import { numberColumn, wordsColumn } from '../../../figures/columns.ts';
import { certaintyDetails, idDetail } from '../../../figures/details.ts';
import { periodOf } from '../../../figures/figure.ts';
import { steppedMap } from '../../../figures/kinds/stepped-map/index.ts';
import type { Edition } from '../edition.ts';
import { leading } from '../facts.ts';
import { leastStrong } from '../records.ts';
import { total } from '../totals.ts';
import { mapOptions } from './map-options.ts';
import type { QuakeRow } from './quake-row.ts';

/** A row a strong earthquake, the strongest first. */
function rows({ dataset, locale }: Edition): QuakeRow[] {
  const strongest = [...dataset.strong].sort((a, b) => b.magnitude - a.magnitude);
  return strongest.map(
    ({ id, place, at, magnitude, depth, longitude, latitude, network, sequence, status, sources }) => ({
      id: `${id}.magnitude`,
      place,
      at,
      when: `${locale.date(at.slice(0, 10))}, ${locale.clock(at)}`,
      size: magnitude,
      printed: magnitude.toFixed(1),
      depth,
      longitude,
      latitude,
      network,
      sequence,
      status,
      sources,
    }),
  );
}

/** How many of the strongest the text alternative tells one by one. */
const told = 5;

export const quakesMap = steppedMap<QuakeRow, Edition>(
  {
    id: 'quakes-map',
    rows,

    title(quakes, { dataset, locale }) {
      const most = [...dataset.networks].sort((a, b) => b.count - a.count).slice(0, leading);
      const four = quakes.filter(({ network }) => most.some(({ id }) => id === network)).length;
      return locale.message('quakes-map.title', {
        // The finding stands as long as hardly a strong one comes from where most are listed.
        elsewhere: four * 10 < quakes.length ? 'yes' : 'no',
        four: locale.capital(locale.words(four)),
        strongCount: locale.number(quakes.length),
        all: locale.number(total(dataset.magnitudes)),
        from: leastStrong.toFixed(1),
      });
    },

    alternative(quakes, { dataset, locale }) {
      return locale.message('quakes-map.alt', {
        small: locale.number(total(dataset.magnitudes) - quakes.length),
        strongCount: locale.number(quakes.length),
        from: leastStrong.toFixed(1),
        strongest: quakes
          .slice(0, told)
          .map(({ printed, place, at }) =>
            locale.message('quakes-map.alt.quake', {
              magnitude: printed,
              place,
              date: locale.date(at.slice(0, 10), 'day'),
              clock: locale.clock(at),
            }),
          )
          .join('; '),
      });
    },

    period: (quakes) => periodOf(quakes.map(({ at }) => at)),
    columns: [
      wordsColumn(
        'place',
        ({ locale }) => locale.message('quakes-map.column.place'),
        ({ place }) => place,
      ),
      wordsColumn(
        'when',
        ({ locale }) => locale.message('quakes-map.column.when'),
        ({ at }) => at,
        { type: 'hour', text: ({ when }) => when },
      ),
      numberColumn(
        'magnitude',
        ({ locale }) => locale.message('quakes-map.column.magnitude'),
        ({ size }) => size,
      ),
      numberColumn(
        'depth',
        ({ locale }) => locale.message('quakes-map.column.depth'),
        ({ depth }) => depth,
        { unit: 'kilometre' },
      ),
    ],
    details: [
      idDetail(({ id }) => id),
      ...certaintyDetails<QuakeRow>('magnitude', (row) => row),
      {
        key: 'longitude',
        of: 'position',
        type: 'number',
        unit: 'degree',
        value: ({ longitude }) => longitude,
      },
      { key: 'latitude', of: 'position', type: 'number', unit: 'degree', value: ({ latitude }) => latitude },
    ],
    answer: ({ id, place, printed, depth }, { locale }) => ({
      id,
      about: place,
      value: locale.message('quakes-map.answer', { magnitude: printed }),
      detail: locale.message('quakes-map.answer.detail', { depth: locale.number(depth) }),
    }),
    marksName: ({ locale }) => locale.message('quakes-map.marks'),
    credit: ({ locale }) => locale.message('source.boundaries'),
  },
  mapOptions,
);
