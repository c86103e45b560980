/** Events of four subjects, on one scale of time and in their order. */
import { printText } from '../../../dataset/print.ts';
import { type TimelineRow, timeline as timelineOf } from '../../../figures/kinds/timeline/index.ts';
import type { Edition } from '../edition.ts';
import type { Event } from '../tables/events.ts';

interface EventRow extends TimelineRow<Event['kind']> {
  /** The two halves of a title, for whichever event is the first and whichever the last. */
  opens: string | undefined;
  closes: string | undefined;
}

function rows({ dataset, facts, locale }: Edition): EventRow[] {
  return [...dataset.events]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ id, from, until, kind, text, opens, closes, status, sources }) => ({
      id,
      from,
      until,
      lane: kind,
      text: printText(text, facts, locale),
      opens: opens && printText(opens, facts, locale),
      closes: closes && printText(closes, facts, locale),
      status,
      sources,
    }));
}

export const timeline = timelineOf<Event['kind'], EventRow, Edition>(
  {
    id: 'timeline',
    rows,

    title(events, { locale }) {
      const [first, last] = [events[0], events.at(-1)];
      const [opens, closes] = [first?.opens, last?.closes];
      const [from = '', until = ''] = [first?.from, last?.until ?? last?.from];
      return locale.message('timeline.title', {
        ends: opens && closes ? 'told' : 'dates',
        opens: opens ?? '',
        closes: closes ?? '',
        count: locale.capital(locale.words(events.length)),
        eventsCount: events.length,
        dates: from ? locale.dateRange(from, until) : '',
      });
    },
  },
  {
    lanes: {
      attack: {
        sign: 'dot',
        tone: 'event-attack',
        name: ({ locale }) => locale.message('timeline.kind.attack'),
      },
      seizure: {
        sign: 'square',
        tone: 'event-seizure',
        name: ({ locale }) => locale.message('timeline.kind.seizure'),
      },
      justice: {
        sign: 'triangle',
        tone: 'event-justice',
        name: ({ locale }) => locale.message('timeline.kind.justice'),
      },
      law: { sign: 'diamond', tone: 'event-law', name: ({ locale }) => locale.message('timeline.kind.law') },
    },
  },
);
