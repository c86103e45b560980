/** How many blocks stand for a value, and where each stands. */

/** The most blocks that are told apart, and counted, as a stack. */
const mostBlocks = 120;
/** Where a block begins and ends, and how wide it is, as shares of its place; the end of the narrowest that is still seen. */
const begin = 0.06;
const end = 0.94;
const side = 0.88;
const leastEnd = 0.1;

/** How much a block stands for: one, unless that makes more than can be seen, or not even one block. */
export function eachBlock(values: readonly number[]): number {
  const most = Math.max(...values);
  if (most >= 1 && most <= mostBlocks) return 1;
  if (most < 1) return 10 ** Math.floor(Math.log10(most));
  const power = 10 ** Math.floor(Math.log10(most / mostBlocks));
  return power * ([1, 2, 5].find((step) => most / (step * power) <= mostBlocks) ?? 10);
}

/** In blocks, from the left lower corner of the drawing. */
interface Block {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** A block for each of so many, filled from the bottom left; the last one is as wide as what is left. */
export function blocksOf(count: number, left: number, columns: number): Block[] {
  return Array.from({ length: Math.ceil(count) }, (_, index) => {
    const share = Math.min(1, count - index);
    const column = left + (index % columns);
    const row = Math.floor(index / columns);
    return {
      x1: column + begin,
      x2: column + Math.max(begin + side * share, leastEnd),
      y1: row + begin,
      y2: row + end,
    };
  });
}
