/** Events on an axis that keeps the time between them, with labels spread beside it. */
import { scaleUtc, utcMonth, utcYear } from 'd3';
import type { Event } from '../dataset/shapes.ts';
import { printText } from '../locale/print.ts';
import { idDetail, printedDetail } from './details.ts';
import { type Edition, type Figure, periodOf, type RowStatus } from './figure.ts';
import { round, textBlock, wrap } from './text.ts';

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

const date = (iso: string) => new Date(`${iso}T00:00Z`);

interface Label {
  /** Where the label would like its top to be. */
  wanted: number;
  height: number;
}

/**
 * Tops for labels that may not overlap, in their given order and each as near to its wanted place as the others
 * allow. Labels that meet form a block, which moves as one to the mean of what its labels want.
 */
export function spread(labels: readonly Label[], bottom: number): number[] {
  interface Block {
    labels: Label[];
    height: number;
    /** Sum over the labels of the top that the block would need for each to be where it wants. */
    wanted: number;
  }
  const topOf = (block: Block) =>
    Math.max(0, Math.min(block.wanted / block.labels.length, bottom - block.height));
  const blocks: Block[] = [];
  for (const label of labels) {
    let block: Block = { labels: [label], height: label.height, wanted: label.wanted };
    for (
      let above = blocks.at(-1);
      above && topOf(above) + above.height > topOf(block);
      above = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        labels: [...above.labels, ...block.labels],
        height: above.height + block.height,
        wanted: above.wanted + block.wanted - above.height * block.labels.length,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => {
    let top = topOf(block);
    return block.labels.map(({ height }) => {
      const here = top;
      top += height;
      return here;
    });
  });
}

export const timeline: Figure<EventRow> = {
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

  draw(rows, frame, { locale }: Edition) {
    const first = rows[0];
    const last = rows.at(-1);
    if (!first || !last) return { content: '', height: 0 };
    const size = frame.textSize;
    const leading = size * 1.32;
    const axisX = 44;
    const textX = frame.name === 'narrow' ? 76 : 96;
    const labels = rows.map((row) => ({ row, lines: wrap(row.text, frame.width - textX, size) }));
    const heights = labels.map(({ lines }) => (lines.length + 1) * leading + 12);
    const height = Math.ceil(heights.reduce((sum, each) => sum + each, 0) * 1.06 + 24);
    const end = date(last.until ?? last.from);
    const y = scaleUtc([utcMonth.floor(date(first.from)), utcMonth.ceil(end)], [8, height - 8]);
    const tops = spread(
      labels.map(({ row }, index) => ({
        wanted: y(date(row.from)) - leading / 2,
        height: heights[index] ?? 0,
      })),
      height,
    );

    const [top, bottom] = y.range() as [number, number];
    const [start, stop] = y.domain() as [Date, Date];
    // Ticks that can be told apart: months and years, or years alone, or every tenth or hundredth.
    const yearHeight =
      (bottom - top) / Math.max(1, (stop.getTime() - start.getTime()) / (365.25 * 86_400_000));
    const ticked =
      [1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => years * yearHeight > size * 1.3) ?? 1000;
    const years = utcYear.every(ticked)?.range(start, stop) ?? [];
    const months = yearHeight > 60 ? utcMonth.range(start, stop) : years;
    const axis = [
      `<path class="axis" d="M${axisX} ${top}V${bottom}"/>`,
      ...months.map((month) => {
        const isYear = month.getTime() === utcYear.floor(month).getTime();
        return `<path class="axis" d="M${axisX} ${round(y(month))}h${isYear ? -10 : -5}"/>`;
      }),
      ...years
        .filter((year) => y(year) > top + size * 2.2)
        .map((year) =>
          textBlock([String(year.getUTCFullYear())], axisX - 14, y(year) + size * 0.35, {
            size: size - 2,
            anchor: 'end',
            className: 'quiet',
          }),
        ),
      textBlock(
        [locale.date(first.from, 'short-month'), first.from.slice(0, 4)],
        axisX - 14,
        top + size * 0.7,
        {
          size: size - 2,
          anchor: 'end',
          className: 'quiet',
        },
      ),
    ];
    const events = labels.map(({ row, lines }, index) => {
      const at = y(date(row.from));
      const until = y(date(row.until ?? row.from));
      const middle = (at + until) / 2;
      const labelTop = tops[index] ?? 0;
      const baseline = labelTop + size;
      const lead = labelTop + size * 0.65;
      const mark =
        until - at > 2
          ? `<path class="span" d="M${axisX} ${round(at)}V${round(until)}"/>`
          : `<circle cx="${axisX}" cy="${round(middle)}" r="4.5"/>`;
      return [
        `<g class="event-${row.kind}">`,
        `<path class="lead" d="M${axisX} ${round(middle)}L${textX - 14} ${round(lead)}h8"/>`,
        mark,
        textBlock([row.when], textX, baseline, { size, className: 'strong' }),
        '</g>',
        textBlock(lines, textX, baseline + leading, { size, leading, className: 'label' }),
      ].join('');
    });
    const left = textX - 8;
    const marks = tops.map((labelTop, index) => ({
      left,
      top: labelTop - 2,
      width: frame.width - left,
      height: (heights[index] ?? 0) - 4,
    }));
    return { content: [...axis, ...events].join(''), height, marks };
  },
};
