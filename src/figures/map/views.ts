/** The views of a map: one that shows all of it, and others that enlarge a part. */
import type { GeoProjection } from 'd3';

export interface MapViews<View extends string = string> {
  names: readonly View[];
  /** The one that shows all. */
  overview: View;
  /** The frame that every view is projected to, in CSS pixels of the widest drawing: map units. */
  width: number;
  height: number;
  /** Fitted to a view, to be changed at will. Takes degrees WGS84 (longitude, latitude), gives map units. */
  projection(view: View): GeoProjection;
}
