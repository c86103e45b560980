/** What a stepped map is told by. */
import type { GeoPermissibleObjects, GeoProjection } from 'd3';
import type { Edition } from '../../figure.ts';
import type { KindRow } from '../kind.ts';

/** A place with a value. */
export interface MapRow extends KindRow {
  /** Degrees WGS84, east is positive. */
  longitude: number;
  /** Degrees WGS84, north is positive. */
  latitude: number;
  /** What its circle stands for, in the unit of the figure. */
  size: number;
}

/** Words on the map. */
export interface MapLabel<Of extends Edition = Edition> {
  /** The view that has them. */
  view: string;
  /** Longitude and latitude of their anchor, degrees WGS84. */
  at: readonly [longitude: number, latitude: number];
  /** Which end of them lies there; the middle unless told. */
  anchor?: 'start' | 'middle' | 'end';
  /** The words. */
  words(edition: Of): string;
}

/** What the map shows at some steps, as a projection and what lies under it. */
export interface MapView<Of extends Edition = Edition> {
  /** Fitted to a box of that size, in CSS pixels. */
  projection(size: { width: number; height: number }): GeoProjection;
  /** The land, in degrees WGS84. */
  land: GeoPermissibleObjects;
  /** Radius of the circle for a size, as a share of the box's width. Example: `(size) => 0.01 * Math.sqrt(size)`. */
  radius(size: number): number;
  /** What it shows, above it. Example: `() => 'The old town'`. */
  name(edition: Of): string;
}

/**
 * A map of places with values, as circles, over dots for all those that have none. The first view shows all; each other one
 * enlarges a part, and grows out of where it lies. Steps name a view, and the groups of places that it shows. Views may have
 * projections of their own. Not for areas with values, for routes, or for places so close that no view parts them.
 */
export interface SteppedMapOptions<Row extends MapRow, Of extends Edition = Edition> {
  /** By name, the one that shows all first. Steps and style sheets know them by it: small letters and hyphens. */
  views: Readonly<Record<string, MapView<Of>>>;
  /** Height of the first view as a share of its width. */
  shape: number;
  /** The classes of the land, of dots and of circles; `figures.css` colours them. */
  tones: { land: string; dots: string; circles: string };
  /** Places without a value, degrees WGS84: a dot each, in every view. */
  dots?: readonly (readonly [longitude: number, latitude: number])[];
  /** Groups that steps can show, by name; a row is of the first that holds it, and `others` has the rest. */
  groups?: Readonly<Record<string, (row: Row) => boolean>>;
  /** Words on the map; none unless told. */
  labels?: readonly MapLabel<Of>[];
  /** What dots and circles are called, in the key; the dots' are left out where there are none. */
  key: { sizes: readonly number[]; dots?(edition: Of): string; size(size: number, edition: Of): string };
  /** What the sizes are, before them in the key of an enlarged view. Example: `() => 'Visitors'`. */
  measure(edition: Of): string;
  /** The length of the scale bar. Example: `(kilometres) => kilometres + ' km'`. */
  distance(kilometres: number, edition: Of): string;
  /** Whether readers can ask for a row; rows that can be asked come first. All of them unless told. */
  asked?(row: Row): boolean;
  /** What a step's still is called, by its view and the rows that it shows, for those who do not see it. */
  still(view: string, rows: readonly Row[], edition: Of): string;
}
