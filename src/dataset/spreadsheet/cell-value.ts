/** The value that an edited cell stands for, given what the record holds now. */
import { type Conventions, cellOf, possibleValues } from './cells.ts';
import type { columnKind } from './columns.ts';
import { doubtAbout, doubtAboutPercent } from './doubtful.ts';
import { isOnlyRewritten } from './rewritten.ts';

const wholePercent = /^([+-]?\d+(?:[.,]\d+)?)\s?%$/;

/** The value of a cell, or what is wrong with it. `current` is what the record holds now. */
export function cellValue(
  cell: string,
  current: unknown,
  kind: ReturnType<typeof columnKind>,
  conventions: Conventions,
  isPercent = false,
): { value: unknown } | { message: string } {
  const written = cellOf(current);
  if (isOnlyRewritten(cell, written, kind, conventions)) return { value: current };
  const doubt = doubtAbout(cell, written, kind, conventions.isWorkbook);
  if (doubt) return { message: doubt };
  const [, percent] = (isPercent && kind === 'number' && wholePercent.exec(cell)) || [];
  const found = possibleValues(percent ?? cell, kind, conventions);
  if (found.length > 1) {
    const either = found.map(cellOf).join(' or ');
    return { message: `"${cell}" can be read as ${either}: write the one that you mean` };
  }
  const [value] = found;
  const hundredth = isPercent ? doubtAboutPercent(cell, value, current) : undefined;
  return hundredth ? { message: hundredth } : { value };
}
