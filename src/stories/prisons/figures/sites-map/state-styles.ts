/** The style sheet that turns a step's state into what the map shows. */
import * as map from '../../../../figures/map/state-styles.ts';
import { cameras } from './camera.ts';
import type { SiteRow } from './rows.ts';
import type { MapState } from './states.ts';

export const stateStyles = (states: readonly MapState[], rows: readonly SiteRow[]): string =>
  map.stateStyles(cameras, states, rows);
