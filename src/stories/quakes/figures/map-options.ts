/** The map's views, what they are made of, and how it says what it shows. */
import type { GeoPermissibleObjects } from 'd3';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import california from '../../../../data/quakes/geo/california.topo.json' with { type: 'json' };
import epicentres from '../../../../data/quakes/geo/epicentres.json' with { type: 'json' };
import hualien from '../../../../data/quakes/geo/hualien.topo.json' with { type: 'json' };
import names from '../../../../data/quakes/geo/names.json' with { type: 'json' };
import world from '../../../../data/quakes/geo/world.topo.json' with { type: 'json' };
import type { MapLabel, SteppedMapOptions } from '../../../figures/kinds/stepped-map/options.ts';
import type { Edition } from '../edition.ts';
import { type MapView, mapProjection, mapViews, radiusOf } from '../map.ts';
import { leastStrong } from '../records.ts';
import type { QuakeRow } from './quake-row.ts';

const topologies: Record<MapView, unknown> = { world, california, hualien };

function landOf(view: MapView): GeoPermissibleObjects {
  const topology = topologies[view] as Topology;
  const { land } = topology.objects;
  if (!land) throw new Error(`data/quakes/geo/${view}.topo.json has no land: run npm run quakes`);
  return feature(topology, land);
}

interface Name {
  id: 'alaska' | 'california' | 'hualien' | 'nevada' | 'pacific' | 'taiwan';
  view: MapView;
  at: [longitude: number, latitude: number];
  anchor?: 'start' | 'middle' | 'end';
}

const labels = (names.labels as Name[]).map(
  ({ id, ...label }): MapLabel<Edition> => ({
    ...label,
    words: ({ locale }) => locale.message(`quakes-map.label.${id}`),
  }),
);

/** The strongest of them can be asked: there is no room to tap all. */
const leastAsked = 6;

export const mapOptions: SteppedMapOptions<QuakeRow, Edition> = {
  views: Object.fromEntries(
    mapViews.map((view) => [
      view,
      {
        projection: (size) => mapProjection(view, size),
        land: landOf(view),
        radius: (magnitude) => radiusOf(magnitude, view),
        name: ({ locale }) => locale.message(`quakes-map.view.${view}`),
      },
    ]),
  ),
  shape: 0.49,
  tones: { land: 'quake-land', dots: 'quake-dots', circles: 'quake' },
  dots: epicentres as [number, number][],
  groups: { hualien: ({ sequence }) => sequence === 'hualien' },
  labels,
  key: {
    sizes: [leastStrong, 5.5, 6.4],
    dots: ({ locale }) => locale.message('quakes-map.key.small', { from: locale.number(leastStrong) }),
    size: (magnitude, { locale }) => locale.number(magnitude),
  },
  measure: ({ locale }) => locale.message('quakes-map.column.magnitude'),
  distance: (kilometres, { locale }) =>
    locale.message('quakes-map.scale', { number: locale.number(kilometres) }),
  asked: ({ size }) => size >= leastAsked,
  still: (view, rows, { locale }) =>
    locale.message('quakes-map.still', {
      view: locale.message(`quakes-map.view.${view as MapView}`),
      from: locale.number(leastStrong),
      count: rows.length,
    }),
};
