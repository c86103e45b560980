/** Two years as blocks, one for each tonne if they are not too many: the reader sees how many more there are. */
import * as Plot from '@observablehq/plot';
import { growthClass } from '../../../dataset/growth.ts';
import { printFact, printInUnit } from '../../../dataset/print.ts';
import { ownUnit } from '../../../dataset/units.ts';
import { idDetail, printedDetail, tonnesDetails } from '../../../figures/details.ts';
import { type Edition, type Figure, type Frame, periodOf, type RowStatus } from '../../../figures/figure.ts';
import { drawPlot } from '../../../figures/plot.ts';
import { textWidth } from '../../../figures/text.ts';
import type { Locale } from '../../../locale/locale.ts';
import type { PrisonsEdition } from '../dataset.ts';

export interface SeizureRow {
  fact: string;
  year: number;
  tonnes: number;
  printed: string;
  provisional: boolean;
  status: RowStatus;
  sources: readonly string[];
}

const perRow: Record<Frame['name'], number> = { narrow: 5, wide: 10 };

interface Block {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** The most blocks that are told apart, and counted, as a stack. */
const mostBlocks = 120;

/** Tonnes to the block: one, unless that makes more than can be seen, or not even one block. */
function tonnesPerBlock(rows: readonly SeizureRow[]): number {
  const most = Math.max(...rows.map(({ tonnes }) => tonnes));
  if (most >= 1 && most <= mostBlocks) return 1;
  if (most < 1) return 10 ** Math.floor(Math.log10(most));
  const power = 10 ** Math.floor(Math.log10(most / mostBlocks));
  return power * ([1, 2, 5].find((step) => most / (step * power) <= mostBlocks) ?? 10);
}

const blockSize = (each: number, { dataset, locale }: Pick<Edition, 'dataset' | 'locale'>): string =>
  printInUnit(each, ownUnit(dataset, 'tonne'), locale);

/** The year, with word of it where its figure is a first one. */
function yearOf({ year, provisional }: SeizureRow, locale: Locale): string {
  return provisional ? locale.message('status.provisional', { status: String(year) }) : String(year);
}

/** A block for each of so many, filled from the bottom left; the last one is as wide as what is left. */
function blocks(count: number, left: number, columns: number): Block[] {
  return Array.from({ length: Math.ceil(count) }, (_, index) => {
    const share = Math.min(1, count - index);
    const column = left + (index % columns);
    const row = Math.floor(index / columns);
    return {
      x1: column + 0.06,
      x2: column + Math.max(0.06 + 0.88 * share, 0.1),
      y1: row + 0.06,
      y2: row + 0.94,
    };
  });
}

export const seizures: Figure<SeizureRow, PrisonsEdition> = {
  id: 'seizures',

  rows({ dataset, facts, locale }) {
    return [dataset.story.comparison.before, dataset.story.comparison.after].flatMap((id) => {
      const fact = facts.get(id);
      const record = dataset.seizures.years.find((year) => year.id === id);
      if (!fact || !record) return [];
      const { status, sources } = fact;
      const tonnes = Number(fact.value);
      const provisional = fact.provisional === true;
      return [
        {
          fact: id,
          year: record.year,
          tonnes,
          printed: printFact(fact, locale),
          provisional,
          status,
          sources,
        },
      ];
    });
  },

  title([before, after], { locale }) {
    if (!before || !after) return '';
    const growth = locale.message(`growth.${growthClass(after.tonnes / before.tonnes)}`);
    return locale.message('seizures.title', {
      growth,
      yearsCount: after.year - before.year,
      years: locale.words(after.year - before.year),
      before: before.printed,
      after: after.printed,
    });
  },

  alternative(rows, edition) {
    const { locale, facts } = edition;
    const [before, after] = rows;
    const percent = facts.get('seizures.growth');
    if (!before || !after || !percent) return '';
    const each = tonnesPerBlock(rows);
    return locale.message('seizures.alt', {
      block: blockSize(each, edition),
      blockCount: each,
      before: before.printed,
      beforeYear: yearOf(before, locale),
      after: after.printed,
      afterYear: yearOf(after, locale),
      percent: printFact(percent, locale),
    });
  },

  period: (rows) => periodOf(rows.map(({ year }) => String(year))),
  columns: [
    {
      key: 'year',
      type: 'year',
      header: ({ locale }) => locale.message('seizures.column.year'),
      value: ({ year }) => year,
      text: ({ year }) => String(year),
    },
    {
      key: 'tonnes',
      type: 'number',
      unit: 'tonne',
      header: ({ locale }) => locale.message('seizures.column.tonnes'),
      value: ({ tonnes }) => tonnes,
      text: ({ tonnes }, { locale }) => locale.number(tonnes),
    },
  ],
  details: [
    idDetail(({ fact }) => fact),
    printedDetail('tonnes', ({ printed }) => printed),
    ...tonnesDetails<SeizureRow>(({ fact }) => fact),
  ],
  sources: ({ sources }) => sources,
  status: ({ status }) => status,

  provisional: ({ provisional }) => provisional,

  marksName: ({ locale }) => locale.message('seizures.marks'),
  answer: ({ fact, year, printed }) => ({ id: fact, about: String(year), value: printed }),

  draw(rows, frame, edition: Edition) {
    const { locale } = edition;
    const columns = perRow[frame.name];
    const gap = frame.name === 'narrow' ? 2.2 : 2;
    const stacks = rows.map((row, index) => ({ row, left: index * (columns + gap) }));
    const units = rows.length * columns + (rows.length - 1) * gap;
    const each = tonnesPerBlock(rows);
    const highest = Math.max(...rows.map(({ tonnes }) => Math.ceil(tonnes / each / columns)));
    const unit = Math.min(frame.width / units, frame.name === 'narrow' ? 28 : 30);
    const top = 56;
    const { textSize } = frame;
    const note = locale.message('seizures.block', {
      number: blockSize(each, edition),
      value: each,
    });
    // Beside the last year, or below it where the words are too long for that.
    const lastYear = rows.at(-1);
    const yearWidth = textWidth((lastYear ? yearOf(lastYear, locale) : '').replace(/\d/g, '0'), textSize + 1);
    const yearEnd = (rows.length - 1) * (columns + gap) * unit + yearWidth;
    const beside = yearEnd + textSize + textWidth(note, textSize - 1) < frame.width;
    const bottom = beside ? 26 : 26 + textSize * 1.4;
    const height = Math.round(top + highest * unit + bottom);
    const label = (left: number, tonnes: number) => ({ x: left, y: Math.ceil(tonnes / each / columns) });
    const labels = stacks.map(({ row, left }) => ({ ...label(left, row.tonnes), row }));
    const { content } = drawPlot({
      width: frame.width,
      height,
      marginTop: top,
      marginBottom: bottom,
      marginLeft: 0,
      marginRight: frame.width - units * unit,
      x: { domain: [0, units], axis: null },
      y: { domain: [0, highest], axis: null },
      marks: [
        ...stacks.map(({ row, left }, index) =>
          Plot.rect(blocks(row.tonnes / each, left, columns), {
            x1: 'x1',
            x2: 'x2',
            y1: 'y1',
            y2: 'y2',
            className: index === rows.length - 1 ? 'seizures' : 'seizures-before',
          }),
        ),
        Plot.text(labels, {
          x: 'x',
          y: 'y',
          text: ({ row }: { row: SeizureRow }) => row.printed,
          textAnchor: 'start',
          lineAnchor: 'bottom',
          dx: 1,
          dy: -8,
          fontSize: textSize + 7,
          className: 'strong',
        }),
        Plot.text(stacks, {
          x: 'left',
          y: 0,
          text: ({ row }: { row: SeizureRow }) => yearOf(row, locale),
          textAnchor: 'start',
          lineAnchor: 'top',
          dx: 1,
          dy: 8,
          fontSize: textSize + 1,
          className: 'label',
        }),
        Plot.text([note], {
          frameAnchor: 'bottom-right',
          textAnchor: 'end',
          lineAnchor: 'top',
          dx: frame.width - units * unit,
          dy: beside ? 8 : 8 + textSize * 1.4,
          fontSize: textSize - 1,
          className: 'quiet',
        }),
      ],
    });
    const marks = stacks.map(({ left }) => ({ left: left * unit, top: 0, width: columns * unit, height }));
    return { content, height, marks };
  },
};
