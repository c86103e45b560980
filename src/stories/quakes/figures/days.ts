/** Earthquakes by day: how many there are says nothing of how strong they were. */
import { numberColumn, wordsColumn } from '../../../figures/columns.ts';
import { certaintyDetails, idDetail } from '../../../figures/details.ts';
import { periodOf } from '../../../figures/figure.ts';
import { type BarRow, bars } from '../../../figures/kinds/bars/index.ts';
import type { Edition } from '../edition.ts';

interface DayRow extends BarRow {
  /** ISO, in UTC. */
  date: string;
  count: number;
  /** Whether the list has all of the day: a part of a day is compared with none. */
  whole: boolean;
}

function rows({ dataset, locale }: Edition): DayRow[] {
  const [strongest] = [...dataset.strong].sort((a, b) => b.magnitude - a.magnitude);
  return dataset.days.map(({ id, date, count, whole, status, sources }) => ({
    id: `${id}.entries`,
    date,
    count,
    whole,
    label: locale.date(date, 'day'),
    value: count,
    printed: locale.number(count),
    provisional: !whole,
    highlighted: strongest?.at.startsWith(date) === true,
    status,
    sources,
  }));
}

export const days = bars<DayRow, Edition>(
  {
    id: 'days',
    rows,

    title(all, { locale }) {
      const strongest = all.find(({ highlighted }) => highlighted);
      if (!strongest) return locale.message('days.axis');
      const others = all.filter((row) => row.whole && row !== strongest);
      return locale.message('days.title', {
        fewest: strongest.whole && others.every(({ count }) => count > strongest.count) ? 'yes' : 'no',
        date: strongest.label,
        count: strongest.printed,
      });
    },

    note(all, { facts, locale }) {
      const parts = all.filter(({ whole }) => !whole).map(({ label }) => label);
      const made = facts.get('list-made');
      if (!parts.length || !made) return undefined;
      return locale.message('days.note', {
        clock: locale.clock(String(made.value)),
        parts: locale.list(parts),
      });
    },

    period: (all) => periodOf(all.map(({ date }) => date)),
    columns: [
      wordsColumn(
        'date',
        ({ locale }) => locale.message('days.column.date'),
        ({ date }) => date,
        { type: 'date', text: ({ date }, { locale }) => locale.date(date) },
      ),
      numberColumn(
        'earthquakes',
        ({ locale }) => locale.message('days.column.count'),
        ({ count }) => count,
        { type: 'integer', unit: 'earthquake' },
      ),
      wordsColumn(
        'whole',
        ({ locale }) => locale.message('days.column.whole'),
        ({ whole }) => (whole ? 'yes' : 'no'),
        {
          codes: ['yes', 'no'],
          text: ({ whole }, { locale }) => locale.message(`days.whole.${whole ? 'yes' : 'no'}`),
        },
      ),
    ],
    details: [
      idDetail(({ id }) => id),
      ...certaintyDetails<DayRow>('earthquakes', ({ status, sources }) => ({ status, sources })),
    ],
  },
  {
    tone: 'quakes',
    allDerived: true,
    axis: ({ locale }) => locale.message('days.axis'),
    alternative: (all, { locale }) => locale.message('days.alt', { days: all }),
    provisional: ({ locale }) => ({
      short: locale.message('days.part.short'),
      long: locale.message('days.part'),
    }),
  },
);
