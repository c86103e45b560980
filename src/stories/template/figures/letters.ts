/** An example, to be replaced: how many letters each word of the headline has. */
import { numberColumn, wordsColumn } from '../../../figures/columns.ts';
import { certaintyDetails, idDetail } from '../../../figures/details.ts';
import { type BarRow, bars } from '../../../figures/kinds/bars/index.ts';
import type { Edition } from '../edition.ts';

interface LettersRow extends BarRow {
  count: number;
}

export const letters = bars<LettersRow, Edition>(
  {
    id: 'letters',

    rows: ({ dataset, locale }) =>
      dataset.letters.map(({ id, word, count, status, sources }) => ({
        id,
        label: word,
        value: count,
        count,
        printed: locale.number(count),
        status,
        sources,
      })),

    title(rows, { locale }) {
      const longest = rows.reduce((most, row) => (row.count > most.count ? row : most));
      return locale.message('letters.title', { word: longest.label, count: longest.printed });
    },

    columns: [
      wordsColumn(
        'word',
        ({ locale }) => locale.message('letters.column.word'),
        ({ label }) => label,
      ),
      numberColumn(
        'letters',
        ({ locale }) => locale.message('letters.column.count'),
        ({ count }) => count,
        { type: 'integer', unit: 'letter' },
      ),
    ],
    details: [
      idDetail(({ id }) => id),
      ...certaintyDetails<LettersRow>('letters', ({ status, sources }) => ({ status, sources })),
    ],
  },
  {
    tone: 'letters',
    axis: ({ locale }) => locale.message('letters.axis'),
    alternative: (words, { locale }) => locale.message('letters.alt', { words }),
  },
);
