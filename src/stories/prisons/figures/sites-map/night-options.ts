/** How the night is told by the kind `line-of-hours`: its marks and its words. */
import type { LineOfHoursOptions } from '../../../../figures/kinds/line-of-hours/index.ts';
import type { Edition } from '../../edition.ts';
import { siteMark } from './layer.ts';
import type { SiteRow } from './rows.ts';

export const nightOptions: LineOfHoursOptions<SiteRow, Edition> = {
  tone: 'site',
  unknownHour: ({ locale }) => locale.message('sites-map.hour-unknown'),
  disputed: ({ locale }) => locale.message('sites-map.disputed'),
  mark: (row, { x, y, radius, className }) => siteMark(row, x, y, radius, className),
};
