/** Year by year: gaps stay gaps, and a computed year is told apart from a reported one. */
import * as Plot from '@observablehq/plot';
import { printFact, printText } from '../locale/print.ts';
import { idDetail, printedDetail, tonnesDetails } from './details.ts';
import { type Edition, type Figure, periodOf, type RowStatus } from './figure.ts';
import { drawPlot } from './plot.ts';
import { textWidth } from './text.ts';

export interface YearRow {
  fact: string;
  year: number;
  /** Null for a year without a comparable figure. */
  tonnes: number | null;
  printed: string;
  status: RowStatus;
  sources: readonly string[];
  note: string | undefined;
  /** The year that the story compares with the one before. */
  highlighted: boolean;
}

/** Gaps after the last known year are told in a note, not drawn. */
function drawnRows(rows: readonly YearRow[]): readonly YearRow[] {
  return rows.slice(0, rows.findLastIndex(({ tonnes }) => tonnes !== null) + 1);
}

/** Neighbouring gaps, as one stretch of years each. */
function gaps(rows: readonly YearRow[]): YearRow[][] {
  const stretches: YearRow[][] = [];
  for (const row of rows) {
    if (row.tonnes !== null) continue;
    const open = stretches.at(-1);
    if (open?.at(-1)?.year === row.year - 1) open.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

export const seizuresHistory: Figure<YearRow> = {
  id: 'seizures-history',

  rows({ dataset, facts, locale }) {
    return [...dataset.seizures.years]
      .sort((a, b) => a.year - b.year)
      .map((record) => {
        const fact = facts.get(record.id);
        return {
          fact: record.id,
          year: record.year,
          tonnes: fact ? Number(fact.value) : null,
          printed: fact ? printFact(fact, locale) : locale.message('seizures-history.gap'),
          status: record.status,
          sources: fact?.sources ?? [],
          note: 'note' in record && record.note ? printText(record.note, facts, locale) : undefined,
          highlighted: record.id === dataset.story.comparison.after,
        };
      });
  },

  title(rows, { locale }) {
    const known = rows.filter(({ tonnes }) => tonnes !== null);
    const highest = known.reduce<YearRow | undefined>(
      (best, row) => (best && (best.tonnes ?? 0) >= (row.tonnes ?? 0) ? best : row),
      undefined,
    );
    return locale.message('seizures-history.title', {
      highest: highest?.highlighted ? 'yes' : 'no',
      year: String(highest?.year ?? ''),
      tonnes: highest?.printed ?? '',
    });
  },

  alternative(rows, { locale }) {
    const years = rows.map(({ year, tonnes, printed, status }) => {
      const key = tonnes === null ? 'gap' : status === 'derived' ? 'derived' : 'year';
      return locale.message(`seizures-history.alt.${key}`, { year: String(year), tonnes: printed });
    });
    return locale.message('seizures-history.alt', { years: years.join('; ') });
  },

  period: (rows) => periodOf(rows.map(({ year }) => String(year))),
  columns: [
    {
      key: 'year',
      type: 'year',
      header: ({ locale }) => locale.message('seizures-history.column.year'),
      value: ({ year }) => year,
      text: ({ year }) => String(year),
    },
    {
      key: 'tonnes',
      type: 'number',
      unit: 'tonne',
      header: ({ locale }) => locale.message('seizures-history.column.tonnes'),
      value: ({ tonnes }) => tonnes,
      text: ({ tonnes, printed }, { locale }) => (tonnes === null ? printed : locale.number(tonnes)),
    },
  ],
  details: [
    idDetail(({ fact }) => fact),
    printedDetail('tonnes', ({ printed }) => printed),
    ...tonnesDetails<YearRow>(({ fact }) => fact),
  ],
  sources: ({ sources }) => sources,
  status: ({ status }) => status,

  note(rows, { locale }) {
    const notes = new Map<string, number[]>();
    for (const { note, year } of rows) {
      if (note) notes.set(note, [...(notes.get(note) ?? []), year]);
    }
    const derived = rows.filter(({ status }) => status === 'derived').map(({ year }) => String(year));
    const sentences = [
      ...(derived.length
        ? [
            locale.message('seizures-history.derived-note', {
              years: locale.list(derived),
              rule: locale.message('rule.before-growth'),
            }),
          ]
        : []),
      ...[...notes].map(([note, years]) =>
        locale.message('seizures-history.note', { years: locale.list(years.map(String)), note }),
      ),
    ];
    return sentences.join(' ') || undefined;
  },

  answer: ({ fact, year, printed, note }) => ({
    id: fact,
    about: String(year),
    value: printed,
    detail: note,
  }),

  draw(rows, frame, { locale }: Edition) {
    const drawn = drawnRows(rows);
    const known = drawn.filter(({ tonnes }) => tonnes !== null);
    const { textSize } = frame;
    const height = frame.name === 'narrow' ? 270 : 310;
    const highest = Math.max(...known.map(({ tonnes }) => tonnes ?? 0));
    const bars = (derived: boolean) => known.filter(({ status }) => (status === 'derived') === derived);
    const number = ({ tonnes }: YearRow) => locale.number(tonnes ?? 0);
    // Labels shrink to fit their bars; where that would make them too small, only the telling ones stay.
    const widest = Math.max(...known.map((row) => textWidth(number(row), 1, 700)));
    const fitting = Math.min(textSize, Math.floor(((frame.width / drawn.length - 4) / widest) * 2) / 2);
    const everyBarLabelled = fitting >= 10.5;
    const labelSize = everyBarLabelled ? fitting : textSize;
    // So that the words of bars at the edges, which are wider than these, stay inside.
    const half = Math.max(textWidth('0000', textSize - 1), widest * labelSize) / 2 + 1;
    const edge = Math.max(0, half - frame.width / drawn.length / 2);
    const band = (frame.width - 2 * edge) / drawn.length;
    const step = Math.ceil((textWidth('0000', textSize - 1) + 6) / band);
    const derivedWord = locale.message('seizures-history.derived');
    const gapWords = locale.message('seizures-history.gap').split(' ').join('\n');
    const gapWidth = Math.max(...gapWords.split('\n').map((word) => textWidth(word, textSize - 2)));
    const wideEnough = gaps(drawn).filter((stretch) => stretch.length * band > gapWidth);
    const { content } = drawPlot({
      width: frame.width,
      height,
      marginTop: 30,
      marginBottom: 24,
      marginLeft: edge,
      marginRight: edge,
      x: { type: 'band', domain: drawn.map(({ year }) => year), padding: 0.16 },
      y: { domain: [0, highest], axis: null },
      marks: [
        Plot.axisX(
          drawn.map(({ year }) => year).filter((_, index) => (drawn.length - 1 - index) % step === 0),
          { tickSize: 0, tickFormat: String, fontSize: textSize - 1, label: null, className: 'axis' },
        ),
        Plot.barY(bars(false), { x: 'year', y: 'tonnes', className: 'seizures' }),
        Plot.barY(bars(true), { x: 'year', y: 'tonnes', inset: 0.75, className: 'seizures-derived' }),
        Plot.ruleY([0], { className: 'axis' }),
        Plot.text(
          known.filter((row) => everyBarLabelled || row.highlighted || row === known.at(-1)),
          {
            x: 'year',
            y: 'tonnes',
            text: number,
            lineAnchor: 'bottom',
            dy: -5,
            fontSize: labelSize,
            className: 'strong',
          },
        ),
        // The outline says it, too, and the note below: the word stands only where it has room.
        ...bars(true)
          .filter(() => textWidth(derivedWord, textSize - 2) < band * 1.1)
          .map((row) =>
            Plot.text([row], {
              x: 'year',
              y: 'tonnes',
              text: () => derivedWord,
              lineAnchor: 'bottom',
              dy: -5 - textSize * 1.25,
              fontSize: textSize - 2,
              className: 'quiet',
            }),
          ),
        ...wideEnough.map((stretch) =>
          Plot.text(
            stretch.filter((_, index) => index === Math.floor((stretch.length - 1) / 2)),
            {
              x: 'year',
              y: 0,
              text: () => gapWords,
              lineAnchor: 'bottom',
              dx: stretch.length % 2 === 0 ? band / 2 : 0,
              dy: -8,
              fontSize: textSize - 2,
              className: 'quiet',
            },
          ),
        ),
        Plot.text([locale.message('seizures-history.axis')], {
          frameAnchor: 'top-left',
          textAnchor: 'start',
          lineAnchor: 'top',
          dy: -26,
          fontSize: textSize - 1,
          className: 'quiet',
        }),
      ],
    });
    const marks = drawn.map((_, index) => ({
      left: edge + index * band,
      top: 14,
      width: band,
      height: height - 14,
    }));
    return { content, height, marks };
  },
};
