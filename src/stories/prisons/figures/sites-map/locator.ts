/** A small France with the frame of a view on it. */
import type { LabelArea } from '../../../../figures/labels.ts';
import * as map from '../../../../figures/map/locator.ts';
import { once } from '../../../../tools/once.ts';
import type { Edition } from '../../edition.ts';
import { views } from '../../map.ts';
import { franceOutline } from './geometry.ts';
import type { Panel } from './layer.ts';
import type { SiteRow } from './rows.ts';

type Shown = Pick<Panel, 'view' | 'width' | 'height'>;

/** What moves the outline by less than this is left out of it. */
const leastMove = 2;

/** Made once for all panels, so that a page that repeats it packs it well. */
const outline = once(({ boundaries }: Edition) =>
  franceOutline(boundaries.france, map.outlineScale(views), leastMove),
);

/** Where a panel's locator stands. */
export const locatorArea = (
  rows: readonly Pick<SiteRow, 'longitude' | 'latitude'>[],
  panel: Shown,
): LabelArea => map.locatorArea(views, rows, panel);

/** France in small, its top left at `left`, `top`, and on it the frame of what a panel shows. */
export const locator = (panel: Shown, at: Pick<LabelArea, 'left' | 'top'>, edition: Edition): string =>
  map.locator(views, panel, at, outline(edition));
