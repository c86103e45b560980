/** The kind `cumulative-points`: a total as it added up, on the days that it is known of. */
import { type Edition, type Figure, frames, periodOf } from '../../figure.ts';
import { figureOf, type Told } from '../kind.ts';
import { drawPoints } from './drawing.ts';
import type { CumulativePointsOptions, PointRow } from './options.ts';

export type { PointRow } from './options.ts';
export { reached } from './reaching.ts';

/** A figure of totals, a row each, in the order of their days. */
export function cumulativePoints<Row extends PointRow, Of extends Edition = Edition>(
  told: Told<Row, never, Of>,
  options: CumulativePointsOptions<Row, Of>,
): Figure<Row, Of> {
  return figureOf(told, {
    alternative(rows, edition) {
      if (rows.length === 0) return '';
      const { locale } = edition;
      const points = rows.map(({ printed, until }) =>
        locale.message('kinds.cumulative-points.alt.point', {
          value: printed,
          date: locale.date(until, 'day'),
        }),
      );
      return options.alternative(locale.list(points), rows, edition);
    },
    period: (rows) => periodOf(rows.flatMap(({ from, until }) => [from, until])),
    marksName: ({ locale }) => locale.message('kinds.cumulative-points.marks'),
    answer: ({ id, until, printed }, { locale }) => ({ id, about: locale.date(until), value: printed }),
    draw: (rows, frame, edition) => drawPoints(rows, options, frame, edition),
    drawSmall(rows, { width, height }, edition) {
      const frame = { ...frames.wide, width, textSize: frames.narrow.textSize };
      return drawPoints(rows, options, frame, edition, height).content;
    },
  });
}
