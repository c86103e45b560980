/**
 * The night below the map: a lane for each region, and dashed links from hour to hour. It is an order, not a route: no
 * report says that anybody travelled, and lines across the land would be read as if one did.
 */
import {
  drawHours,
  hourLinks,
  type LineOfHoursOptions,
} from '../../../../figures/kinds/line-of-hours/index.ts';
import type { Edition } from '../../edition.ts';
import type { Region } from '../../map.ts';
import { nightOptions } from './night-options.ts';
import { regionOf } from './regions.ts';
import type { SiteRow } from './rows.ts';

/** The links of the night. `rows` come in the order of the hours; places without an hour have none. */
export const nightLinks = (rows: readonly SiteRow[]) => hourLinks(rows);

export interface NightPath {
  markup: string;
  /** In CSS pixels, from the box's top. */
  height: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  textSize: number;
  /** Whether the marks begin hollow, and fill as the steps of a scrolly tell of their places. */
  inSteps: boolean;
}

/** What a lane is for: a region, or all that lies in none. */
type LaneRow = SiteRow & { lane: Region | 'france' };

const options: LineOfHoursOptions<LaneRow, Edition> = {
  ...nightOptions,
  lanes: {
    paris: ({ locale }) => locale.message('sites-map.lane.paris'),
    south: ({ locale }) => locale.message('sites-map.lane.south'),
    france: ({ locale }) => locale.message('sites-map.lane.france'),
  },
  links: {
    meaning: ({ locale }) => locale.message('sites-map.order'),
    disputed: ({ locale }) => locale.message('sites-map.order.disputed'),
  },
};

const classes = {
  mark: (id: string) => `hour-mark mark-${id}`,
  link: (id: string) => `named-${id}`,
};

/** The night in lanes, with its links and what they mean. */
export function nightPath(rows: readonly SiteRow[], { inSteps, ...box }: Box, edition: Edition): NightPath {
  const lanes = rows.map((row): LaneRow => ({ ...row, lane: regionOf(row) ?? 'france' }));
  const within = { ...box, radius: 4.5, ...(inSteps ? { classes } : {}) };
  const { content, height } = drawHours(lanes, options, within, edition);
  return { markup: content, height };
}
