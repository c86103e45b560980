/** Events of four subjects, on one scale of time and in their order. */
import { printText } from '../../../dataset/print.ts';
import { idDetail, printedDetail } from '../../../figures/details.ts';
import { type Figure, periodOf, type RowStatus } from '../../../figures/figure.ts';
import type { PrisonsEdition } from '../dataset.ts';
import type { Event } from '../tables/events.ts';
import { drawTimeline } from './timeline-drawing.ts';

export interface EventRow {
  id: string;
  from: string;
  until: string | undefined;
  /** The date or the span of days, in words. */
  when: string;
  kind: Event['kind'];
  kindWord: string;
  text: string;
  /** The two halves of a title, for whichever event is the first and whichever the last. */
  opens: string | undefined;
  closes: string | undefined;
  status: RowStatus;
  sources: readonly string[];
}

export const timeline: Figure<EventRow, PrisonsEdition> = {
  id: 'timeline',

  rows({ dataset, facts, locale }) {
    return [...dataset.events]
      .sort((a, b) => a.from.localeCompare(b.from))
      .map(({ id, from, until, kind, text, opens, closes, status, sources }) => ({
        id,
        from,
        until,
        when: until && until !== from ? locale.dateRange(from, until) : locale.date(from),
        kind,
        kindWord: locale.message(`timeline.kind.${kind}`),
        text: printText(text, facts, locale),
        opens: opens && printText(opens, facts, locale),
        closes: closes && printText(closes, facts, locale),
        status,
        sources,
      }));
  },

  title(rows, { locale }) {
    const [opens, closes] = [rows[0]?.opens, rows.at(-1)?.closes];
    const [from = '', until = ''] = [rows[0]?.from, rows.at(-1)?.until ?? rows.at(-1)?.from];
    return locale.message('timeline.title', {
      ends: opens && closes ? 'told' : 'dates',
      opens: opens ?? '',
      closes: closes ?? '',
      count: locale.capital(locale.words(rows.length)),
      eventsCount: rows.length,
      dates: from ? locale.dateRange(from, until) : '',
    });
  },

  alternative(rows, { locale }) {
    const events = rows.map(({ when, text }) => locale.message('timeline.alt.event', { date: when, text }));
    return locale.message('timeline.alt', { events: events.join(' ') });
  },

  period: (rows) => periodOf(rows.flatMap(({ from, until }) => [from, until ?? from])),
  columns: [
    {
      key: 'date',
      type: 'period',
      header: ({ locale }) => locale.message('timeline.column.date'),
      value: ({ from, until }) => (until ? `${from}/${until}` : from),
      text: ({ when }) => when,
    },
    {
      key: 'subject',
      header: ({ locale }) => locale.message('timeline.column.kind'),
      value: ({ kind }) => kind,
      text: ({ kindWord }) => kindWord,
    },
    {
      key: 'event',
      header: ({ locale }) => locale.message('timeline.column.text'),
      value: ({ text }) => text,
      text: ({ text }) => text,
    },
  ],
  details: [
    idDetail(({ id }) => id),
    { key: 'from', of: 'date', type: 'date', value: ({ from }) => from },
    { key: 'until', of: 'date', type: 'date', value: ({ from, until }) => until ?? from },
    printedDetail('date', ({ when }) => when),
    printedDetail('subject', ({ kindWord }) => kindWord),
  ],
  sources: ({ sources }) => sources,
  status: ({ status }) => status,

  marksName: ({ locale }) => locale.message('timeline.marks'),
  answer: ({ id, when, text }) => ({ id: `${id}.date`, about: text, value: when }),

  draw: drawTimeline,
};
