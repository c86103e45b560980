/** The kind `timeline`: events of a few subjects, on one scale of time and in their order. */
import { wordsColumn } from '../../columns.ts';
import { idDetail, printedDetail } from '../../details.ts';
import { type Column, type Detail, type Edition, type Figure, periodOf } from '../../figure.ts';
import { figureOf, type Told } from '../kind.ts';
import { drawTimeline } from './drawing.ts';
import type { TimelineOptions, TimelineRow } from './options.ts';
import { whenOf } from './when.ts';

export type { TimelineRow } from './options.ts';

function columnsOf<Lane extends string, Row extends TimelineRow<Lane>>({
  lanes,
}: TimelineOptions<Lane>): Column<Row>[] {
  return [
    wordsColumn(
      'date',
      ({ locale }) => locale.message('kinds.timeline.column.date'),
      ({ from, until }) => (until ? `${from}/${until}` : from),
      { type: 'period', text: (row, { locale }) => whenOf(row, locale) },
    ),
    wordsColumn(
      'subject',
      ({ locale }) => locale.message('kinds.timeline.column.lane'),
      ({ lane }) => lane,
      { text: ({ lane }, edition) => lanes[lane].name(edition) },
    ),
    wordsColumn(
      'event',
      ({ locale }) => locale.message('kinds.timeline.column.text'),
      ({ text }) => text,
    ),
  ];
}

function detailsOf<Lane extends string, Row extends TimelineRow<Lane>>({
  lanes,
}: TimelineOptions<Lane>): Detail<Row>[] {
  return [
    idDetail(({ id }) => id),
    { key: 'from', of: 'date', type: 'date', value: ({ from }) => from },
    { key: 'until', of: 'date', type: 'date', value: ({ from, until }) => until ?? from },
    printedDetail('date', (row, { locale }) => whenOf(row, locale)),
    printedDetail('subject', ({ lane }, edition) => lanes[lane].name(edition)),
  ];
}

const wordsOf = ({ text, ...row }: TimelineRow, { locale }: Edition): string =>
  locale.message('kinds.timeline.alt.event', { date: whenOf(row, locale), text });

/** A timeline, an event each row, in the order of their dates. */
export function timeline<Lane extends string, Row extends TimelineRow<Lane>, Of extends Edition = Edition>(
  told: Told<Row, 'columns' | 'details', Of>,
  options: TimelineOptions<Lane, Of>,
): Figure<Row, Of> {
  return figureOf<Row, 'columns' | 'details', Of>(told, {
    columns: columnsOf(options),
    details: detailsOf(options),
    alternative: (rows, edition) =>
      edition.locale.message('kinds.timeline.alt', {
        events: rows.map((row) => wordsOf(row, edition)).join(' '),
      }),
    period: (rows) => periodOf(rows.flatMap(({ from, until }) => [from, until ?? from])),
    marksName: ({ locale }) => locale.message('kinds.timeline.marks'),
    answer: (row, { locale }) => ({ id: `${row.id}.date`, about: row.text, value: whenOf(row, locale) }),
    draw: (rows, frame, edition) => drawTimeline(rows, options, frame, edition),
  });
}
