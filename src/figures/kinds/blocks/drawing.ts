/** Stacks side by side, each with its value above and its label below. */
import * as Plot from '@observablehq/plot';
import type { Drawn, Edition, Frame, FrameName } from '../../figure.ts';
import { drawPlot } from '../../plot.ts';
import { textWidth } from '../../text.ts';
import { blocksOf, eachBlock } from './blocks.ts';
import type { BlockRow, BlocksOptions } from './options.ts';

/** Blocks side by side in a stack; from one stack to the next, in blocks; and the largest side of a block, in CSS pixels. */
const layouts: Record<FrameName, { columns: number; gap: number; largest: number }> = {
  narrow: { columns: 5, gap: 2.2, largest: 28 },
  wide: { columns: 10, gap: 2, largest: 30 },
};
/** CSS pixels over the highest stack, and below all of them where the note is on the line of the labels. */
const above = 56;
const below = 26;
/** Of a second line below the stacks, in sizes of the text. */
const line = 1.4;

/** A row's label, with word of it where its value is a first one. */
export function labelOf({ label, provisional }: BlockRow, { locale }: Pick<Edition, 'locale'>): string {
  return provisional ? locale.message('status.provisional', { status: label }) : label;
}

/** Where everything stands: in blocks, but for `unit`, which is the side of a block in CSS pixels. */
function layoutOf(rows: readonly BlockRow[], frame: Frame, each: number) {
  const { columns, gap, largest } = layouts[frame.name];
  const units = rows.length * columns + (rows.length - 1) * gap;
  return {
    columns,
    stacks: rows.map((row, index) => ({
      row,
      left: index * (columns + gap),
      rowsOfBlocks: Math.ceil(row.value / each / columns),
    })),
    units,
    unit: Math.min(frame.width / units, largest),
  };
}

/** Whether the note has room beside the last label; else it stands below. */
function isBeside(lastLabel: string, note: string, left: number, { textSize, width }: Frame): boolean {
  const labelEnd = left + textWidth(lastLabel.replace(/\d/g, '0'), textSize + 1);
  return labelEnd + textSize + textWidth(note, textSize - 1) < width;
}

export function drawBlocks<Row extends BlockRow>(
  rows: readonly Row[],
  options: BlocksOptions,
  frame: Frame,
  edition: Edition,
): Drawn {
  if (rows.length === 0) return { content: '', height: 0, marks: [] };
  const { textSize, width } = frame;
  const each = eachBlock(rows.map(({ value }) => value));
  const { columns, stacks, units, unit } = layoutOf(rows, frame, each);
  const highest = Math.max(...stacks.map(({ rowsOfBlocks }) => rowsOfBlocks));
  const note = options.block(each, edition);
  const last = stacks.at(-1);
  const beside = last !== undefined && isBeside(labelOf(last.row, edition), note, last.left * unit, frame);
  const bottom = beside ? below : below + textSize * line;
  const height = Math.round(above + highest * unit + bottom);
  const right = width - units * unit;
  const { content } = drawPlot({
    width,
    height,
    marginTop: above,
    marginBottom: bottom,
    marginLeft: 0,
    marginRight: right,
    x: { domain: [0, units], axis: null },
    y: { domain: [0, highest], axis: null },
    marks: [
      ...stacks.map(({ row, left }, index) =>
        Plot.rect(blocksOf(row.value / each, left, columns), {
          x1: 'x1',
          x2: 'x2',
          y1: 'y1',
          y2: 'y2',
          className: index === rows.length - 1 ? options.tone : options.toneBefore,
        }),
      ),
      Plot.text(stacks, {
        x: 'left',
        y: 'rowsOfBlocks',
        text: ({ row }: { row: BlockRow }) => row.printed,
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
        text: ({ row }: { row: BlockRow }) => labelOf(row, edition),
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
        dx: right,
        dy: beside ? 8 : 8 + textSize * line,
        fontSize: textSize - 1,
        className: 'quiet',
      }),
    ],
  });
  const marks = stacks.map(({ left }) => ({ left: left * unit, top: 0, width: columns * unit, height }));
  return { content, height, marks };
}
