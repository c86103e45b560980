/** The year as it added up, as far as it was announced, against the line of the whole year before. */
import * as Plot from '@observablehq/plot';
import { utcDay, utcMonth } from 'd3';
import type { Dataset, Qualifier } from '../dataset/shapes.ts';
import type { Locale } from '../locale/locale.ts';
import { printFact } from '../locale/print.ts';
import { idDetail, printedDetail, tonnesDetails } from './details.ts';
import { type Edition, type Figure, markAround, periodOf, type RowStatus } from './figure.ts';
import { alongLine, placeLabels } from './labels.ts';
import { drawPlot } from './plot.ts';
import { crossing, reached } from './reaching.ts';
import { round, textBlock, textWidth, wrap } from './text.ts';

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

const date = (iso: string) => new Date(`${iso}T00:00Z`);

/** The day from which all rows count. */
const since = ([first]: readonly CumulativeRow[], locale: Locale): string =>
  first ? locale.date(first.from) : '';

/** The beginning of the periods where there is little room: the month, unless they begin inside one. */
function monthOf({ seizures }: Dataset, locale: Locale): string {
  const from = seizures.within[0]?.from ?? '';
  return locale.date(from, from.endsWith('-01') ? 'month-name' : 'day');
}

export const seizures2024: Figure<CumulativeRow> = {
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

  draw(rows, frame, { locale }: Edition) {
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return { content: '', height: 0 };
    const { textSize } = frame;
    const narrow = frame.name === 'narrow';
    const height = narrow ? 330 : 340;
    const start = date(first.from);
    const end = utcMonth.ceil(utcDay.offset(date(last.until), 1));
    const line = [{ until: first.from, tonnes: 0 }, ...rows];
    const { before } = first;
    const plot = drawPlot({
      width: frame.width,
      height,
      marginTop: 26,
      marginBottom: 26,
      marginLeft: 0,
      marginRight: narrow ? 8 : 14,
      x: { type: 'utc', domain: [start, end] },
      y: { domain: [0, Math.max(last.tonnes, before.tonnes) * 1.12], axis: null },
      marks: [
        Plot.ruleY([0], { className: 'axis' }),
        Plot.axisX(narrow ? utcMonth.range(start, end, 3) : utcMonth.range(start, end), {
          tickFormat: (day: Date) => locale.date(day.toISOString().slice(0, 10), 'short-month'),
          tickSize: 4,
          textAnchor: 'start',
          fontSize: textSize - 1,
          className: 'axis',
        }),
        Plot.ruleY([before.tonnes], { className: 'reference' }),
        Plot.line(line, {
          x: ({ until }: { until: string }) => date(until),
          y: 'tonnes',
          className: 'seizures-line',
        }),
        Plot.dot(rows, {
          x: ({ until }: CumulativeRow) => date(until),
          y: 'tonnes',
          r: 5,
          className: 'seizures',
        }),
        Plot.text([locale.message('seizures-2024.axis', { date: locale.date(first.from) })], {
          frameAnchor: 'top-left',
          textAnchor: 'start',
          lineAnchor: 'top',
          dy: -24,
          fontSize: textSize - 1,
          className: 'quiet',
        }),
      ],
    });

    const reference = locale.message('seizures-2024.line', {
      year: String(before.year),
      tonnes: before.printed,
    });
    const referenceY = plot.y(before.tonnes);
    const onLine = line.map(({ until, tonnes }) => ({ x: plot.x(date(until)), y: plot.y(tonnes) }));
    const leading = textSize * 1.25;
    // Above its line and left of where the year crosses it; where the year crosses at once, right of that.
    const crossed = crossing(onLine, referenceY);
    const atStart = crossed > 110;
    const room = atStart ? crossed - 8 : (frame.width - crossed) / 2;
    const referenceLines = wrap(reference, room, textSize);
    const referenceTop = referenceY - 9 - (referenceLines.length - 1) * leading;
    const referenceWidth = Math.max(...referenceLines.map((words) => textWidth(words, textSize))) + 8;
    const labels = placeLabels(
      rows.map(({ fact, until, printed, tonnes }, index) => ({
        id: fact,
        priority: index === rows.length - 1 ? 1 : 0,
        x: plot.x(date(until)),
        y: plot.y(tonnes),
        lines: [printed, locale.date(until, 'day')],
      })),
      { left: 0, top: 22, right: frame.width, bottom: height - 30 },
      textSize,
      leading,
      [
        {
          left: atStart ? 0 : frame.width - referenceWidth,
          right: atStart ? referenceWidth : frame.width,
          top: referenceTop - textSize - 1,
          bottom: referenceY,
        },
        { left: 0, right: frame.width, top: referenceY - 2, bottom: referenceY + 2 },
        ...alongLine(onLine),
      ],
    );
    const printed = new Map(rows.map((row) => [row.fact, row]));
    const texts = labels.map(({ id, x, y, anchor, lead }) => {
      const row = printed.get(id);
      return [
        lead ? `<path class="lead axis" d="M${lead.map(round).join(' ')}"/>` : '',
        textBlock([row?.printed ?? ''], x, y, { size: textSize, anchor, className: 'strong' }),
        textBlock([locale.date(row?.until ?? '', 'day')], x, y + leading, {
          size: textSize,
          anchor,
          className: 'label',
        }),
      ].join('');
    });
    const referenceLabel = textBlock(referenceLines, atStart ? 0 : frame.width, referenceTop, {
      size: textSize,
      anchor: atStart ? 'start' : 'end',
      leading,
      className: 'label',
    });
    const marks = rows.map(({ until, tonnes }) => markAround(plot.x(date(until)), plot.y(tonnes)));
    return { content: [plot.content, referenceLabel, ...texts].join(''), height, marks };
  },
};
