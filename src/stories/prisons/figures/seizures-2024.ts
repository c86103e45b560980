/** The year as it added up, as far as it was announced, against the line of the whole year before. */
import { printFact } from '../../../dataset/print.ts';
import { wordsColumn } from '../../../figures/columns.ts';
import { cumulativePoints, type PointRow, reached } from '../../../figures/kinds/cumulative-points/index.ts';
import type { PrisonsDataset } from '../dataset.ts';
import type { Edition, Locale } from '../edition.ts';
import { tonnesDetails } from './tonnes-details.ts';

export interface CumulativeRow extends PointRow {
  /** The whole of the year before, which the drawing compares with. */
  before: { year: number; value: number; printed: string; sources: readonly string[] };
}

function rows({ dataset, facts, locale }: Edition): CumulativeRow[] {
  const beforeFact = facts.get(dataset.story.comparison.before);
  const beforeRecord = dataset.seizures.years.find(({ id }) => id === dataset.story.comparison.before);
  if (!beforeFact || !beforeRecord) return [];
  const before = {
    year: beforeRecord.year,
    value: Number(beforeFact.value),
    printed: printFact(beforeFact, locale),
    sources: beforeFact.sources,
  };
  return [...dataset.seizures.within]
    .sort((a, b) => a.until.localeCompare(b.until))
    .flatMap(({ id, from, until, tonnes, qualifier, status, sources }) => {
      const fact = facts.get(id);
      const known = { id, from, until, value: tonnes, qualifier, status, sources, before };
      return fact ? [{ ...known, printed: printFact(fact, locale) }] : [];
    });
}

/** The day from which all rows count. */
const since = ([first]: readonly CumulativeRow[], locale: Locale): string =>
  first ? locale.date(first.from) : '';

/** The beginning of the periods where there is little room: the month, unless they begin inside one. */
function monthOf({ seizures }: PrisonsDataset, locale: Locale): string {
  const from = seizures.within[0]?.from ?? '';
  return locale.date(from, from.endsWith('-01') ? 'month-name' : 'day');
}

export const seizures2024 = cumulativePoints<CumulativeRow, Edition>(
  {
    id: 'seizures-2024',
    rows,

    title(totals, { locale }) {
      const [first] = totals;
      if (!first) return '';
      const point = reached(totals, first.before.value);
      if (!point || point === totals.at(-1))
        return locale.message('seizures-2024.title.later', { date: since(totals, locale) });
      return locale.message('seizures-2024.title', {
        date: locale.date(point.until, 'full'),
        year: String(point.before.year),
      });
    },

    columns: [
      wordsColumn(
        'until',
        ({ locale }) => locale.message('seizures-2024.column.until'),
        ({ until }) => until,
        { type: 'date', text: ({ until }, { locale }) => locale.date(until) },
      ),
      {
        key: 'tonnes',
        type: 'number',
        unit: 'tonne',
        header: ({ locale, dataset }) =>
          locale.message('seizures-2024.column.tonnes', { month: monthOf(dataset, locale) }),
        value: ({ value }) => value,
        text({ value, qualifier }, { locale }) {
          const number = locale.number(value);
          return qualifier ? locale.message(`qualifier.${qualifier}`, { number, value }) : number;
        },
      },
    ],
    details: tonnesDetails({ key: 'from', type: 'date', value: ({ from }) => from }),
    drawingSources: (totals) => totals[0]?.before.sources ?? [],
    note: (_totals, { locale }) => locale.message('seizures-2024.note'),
  },
  {
    tone: 'seizures',
    axis: (totals, { locale }) => locale.message('seizures-2024.axis', { date: since(totals, locale) }),
    alternative: (points, totals, { locale }) =>
      locale.message('seizures-2024.alt', {
        date: since(totals, locale),
        points,
        beforeYear: String(totals[0]?.before.year),
        before: totals[0]?.before.printed ?? '',
      }),
    reference([first], { locale }) {
      if (!first) return undefined;
      const { year, value, printed } = first.before;
      return { value, words: locale.message('seizures-2024.line', { year: String(year), tonnes: printed }) };
    },
  },
);
