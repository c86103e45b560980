/** The kind `line-of-hours`: what happened within a night or a day, each at its hour. */
import { type Edition, type Figure, type Frame, markAround, periodOf } from '../../figure.ts';
import { figureOf, type Told } from '../kind.ts';
import { drawHours } from './drawing.ts';
import type { HourRow, LineOfHoursOptions } from './options.ts';

export { drawHours } from './drawing.ts';
export { hourLinks } from './links.ts';
export type { HourRow, LineOfHoursOptions } from './options.ts';

/** Half the width of a mark, and the width of what answers around it, in CSS pixels. */
const radius = 6;
const answers = 24;
/** What letters of the last line reach below it, in sizes of the text. */
const descent = 0.3;

/** A point as what readers ask, as near to it as the frame's edges let. */
function markInside({ x, y }: { x: number; y: number }, { width }: Frame) {
  const middle = Math.min(Math.max(x, answers / 2), width - answers / 2);
  return markAround(middle, y, answers);
}

/** A figure of hours, a row each. Its text alternative is its own: it says what happened at them. */
export function lineOfHours<Row extends HourRow, Of extends Edition = Edition>(
  told: Told<Row, never, Of> & Pick<Figure<Row, Of>, 'alternative'>,
  options: LineOfHoursOptions<Row, Of>,
): Figure<Row, Of> {
  return figureOf<Row, never, Of>(told, {
    alternative: told.alternative,
    period: (rows) => periodOf(rows.flatMap(({ at }) => (at ? [at.slice(0, 10)] : []))),
    marksName: ({ locale }) => locale.message('kinds.line-of-hours.marks'),
    answer: ({ id, name, clock, doubt }) => ({ id, about: name, value: clock, detail: doubt }),
    draw(rows, frame, edition) {
      const box = { left: 0, right: frame.width, top: 0, textSize: frame.textSize - 1 };
      const drawn = drawHours(rows, options, { ...box, nameSize: frame.textSize, radius }, edition);
      return {
        content: drawn.content,
        height: Math.ceil(drawn.height + box.textSize * descent),
        marks: drawn.marks.map((mark) => markInside(mark, frame)),
      };
    },
  });
}
