/** The year as it added up, as far as it was announced, against the line of the whole year before. */
import { printFact } from '../../../dataset/print.ts';
import type { Qualifier } from '../../../dataset/shapes.ts';
import { idDetail, printedDetail, tonnesDetails } from '../../../figures/details.ts';
import { type Figure, frames, periodOf, type RowStatus } from '../../../figures/figure.ts';
import type { Locale } from '../../../locale/locale.ts';
import type { PrisonsDataset, PrisonsEdition } from '../dataset.ts';
import { reached } from './reaching.ts';
import { drawSeizures2024 } from './seizures-2024-drawing.ts';

export interface CumulativeRow {
  fact: string;
  from: string;
  until: string;
  tonnes: number;
  printed: string;
  qualifier: Qualifier | undefined;
  status: RowStatus;
  sources: readonly string[];
  /** The whole of the year before, which the drawing compares with. */
  before: { year: number; tonnes: number; printed: string; sources: readonly string[] };
}

/** The day from which all rows count. */
const since = ([first]: readonly CumulativeRow[], locale: Locale): string =>
  first ? locale.date(first.from) : '';

/** The beginning of the periods where there is little room: the month, unless they begin inside one. */
function monthOf({ seizures }: PrisonsDataset, locale: Locale): string {
  const from = seizures.within[0]?.from ?? '';
  return locale.date(from, from.endsWith('-01') ? 'month-name' : 'day');
}

export const seizures2024: Figure<CumulativeRow, PrisonsEdition> = {
  id: 'seizures-2024',

  rows({ dataset, facts, locale }) {
    const beforeFact = facts.get(dataset.story.comparison.before);
    const beforeRecord = dataset.seizures.years.find(({ id }) => id === dataset.story.comparison.before);
    if (!beforeFact || !beforeRecord) return [];
    const before = {
      year: beforeRecord.year,
      tonnes: Number(beforeFact.value),
      printed: printFact(beforeFact, locale),
      sources: beforeFact.sources,
    };
    return [...dataset.seizures.within]
      .sort((a, b) => a.until.localeCompare(b.until))
      .flatMap(({ id, from, until, tonnes, qualifier, status, sources }) => {
        const fact = facts.get(id);
        return fact
          ? [
              {
                fact: id,
                from,
                until,
                tonnes,
                printed: printFact(fact, locale),
                qualifier,
                status,
                sources,
                before,
              },
            ]
          : [];
      });
  },

  title(rows, { locale }) {
    const [first] = rows;
    const point = reached(rows);
    if (!first) return '';
    if (!point || point === rows.at(-1)) {
      return locale.message('seizures-2024.title.later', { date: since(rows, locale) });
    }
    return locale.message('seizures-2024.title', {
      date: locale.date(point.until, 'full'),
      year: String(point.before.year),
    });
  },

  alternative(rows, { locale }) {
    const [first] = rows;
    if (!first) return '';
    const points = rows.map(({ printed, until }) =>
      locale.message('seizures-2024.alt.point', { tonnes: printed, date: locale.date(until, 'day') }),
    );
    return locale.message('seizures-2024.alt', {
      date: since(rows, locale),
      points: locale.list(points),
      beforeYear: String(first.before.year),
      before: first.before.printed,
    });
  },

  period: (rows) => periodOf(rows.flatMap(({ from, until }) => [from, until])),
  columns: [
    {
      key: 'until',
      type: 'date',
      header: ({ locale }) => locale.message('seizures-2024.column.until'),
      value: ({ until }) => until,
      text: ({ until }, { locale }) => locale.date(until),
    },
    {
      key: 'tonnes',
      type: 'number',
      unit: 'tonne',
      header: ({ locale, dataset }) =>
        locale.message('seizures-2024.column.tonnes', { month: monthOf(dataset, locale) }),
      value: ({ tonnes }) => tonnes,
      text: ({ tonnes, qualifier }, { locale }) => {
        const number = locale.number(tonnes);
        return qualifier ? locale.message(`qualifier.${qualifier}`, { number, value: tonnes }) : number;
      },
    },
  ],
  details: [
    idDetail(({ fact }) => fact),
    { key: 'from', type: 'date', value: ({ from }) => from },
    printedDetail('tonnes', ({ printed }) => printed),
    ...tonnesDetails<CumulativeRow>(({ fact }) => fact),
  ],
  sources: ({ sources }) => sources,
  drawingSources: (rows) => rows[0]?.before.sources ?? [],
  note: (_rows, { locale }) => locale.message('seizures-2024.note'),
  status: ({ status }) => status,

  marksName: ({ locale }) => locale.message('seizures-2024.marks'),
  answer: ({ fact, until, printed }, { locale }) => ({ id: fact, about: locale.date(until), value: printed }),

  draw: (rows, frame, edition) => drawSeizures2024(rows, frame, edition),
  drawSmall: (rows, { width, height }, edition) =>
    drawSeizures2024(rows, { ...frames.wide, width, textSize: frames.narrow.textSize }, edition, height)
      .content,
};
