/** Earthquakes by magnitude: how many small ones there are, and which classes the worldwide network lists. */
import { numberColumn, wordsColumn } from '../../../figures/columns.ts';
import { certaintyDetails, idDetail } from '../../../figures/details.ts';
import { type BarRow, bars } from '../../../figures/kinds/bars/index.ts';
import type { Edition } from '../edition.ts';
import type { MagnitudeClass } from '../records.ts';
import { total } from '../totals.ts';

interface MagnitudeRow extends BarRow {
  /** The class in words: `3 to 4`. */
  range: string;
  below: number | undefined;
  count: number;
  /** Those of them that the worldwide network lists. */
  worldwide: number;
}

/** What the title takes as small: hardly anybody feels it. */
const small = 2;

function namesOf({ from, below }: MagnitudeClass, { locale }: Edition): { range: string; label: string } {
  const where = from === undefined ? '.first' : below === undefined ? '.last' : '';
  const values = { from: from ?? '', below: below ?? '' };
  return {
    range: locale.message(`magnitudes.range${where}`, values),
    label: locale.message(`magnitudes.label${where}`, values),
  };
}

export const magnitudes = bars<MagnitudeRow, Edition>(
  {
    id: 'magnitudes',

    rows: (edition) =>
      edition.dataset.magnitudes.map((record) => ({
        id: record.id,
        ...namesOf(record, edition),
        below: record.below,
        count: record.count,
        worldwide: record.worldwide,
        value: record.count,
        printed: edition.locale.number(record.count),
        status: record.status,
        sources: record.sources,
      })),

    title: (rows, { locale }) =>
      locale.message('magnitudes.title', {
        small: locale.number(total(rows.filter(({ below = 10 }) => below <= small))),
        all: locale.number(total(rows)),
        below: small,
      }),

    note: (_rows, { locale }) => locale.message('magnitudes.note'),

    columns: [
      wordsColumn(
        'magnitude',
        ({ locale }) => locale.message('magnitudes.column.range'),
        ({ range }) => range,
      ),
      numberColumn(
        'earthquakes',
        ({ locale }) => locale.message('magnitudes.column.count'),
        ({ count }) => count,
        { type: 'integer', unit: 'earthquake' },
      ),
      numberColumn(
        'worldwide',
        ({ locale }) => locale.message('magnitudes.column.worldwide'),
        ({ worldwide }) => worldwide,
        { type: 'integer', unit: 'earthquake' },
      ),
    ],
    details: [
      idDetail(({ id }) => id),
      ...certaintyDetails<MagnitudeRow>('earthquakes', ({ status, sources }) => ({ status, sources })),
    ],
  },
  {
    tone: 'quakes',
    allDerived: true,
    axis: ({ locale }) => locale.message('magnitudes.axis'),
    alternative: (classes, { locale }) => locale.message('magnitudes.alt', { classes }),
  },
);
