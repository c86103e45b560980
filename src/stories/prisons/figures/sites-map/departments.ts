/** Names of departments, quietly, so that a region seen from near can be recognised. */
import { geoCentroid, geoContains, geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { type LabelArea, overlap } from '../../../../figures/labels.ts';
import { textBlock, textWidth } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import { mapHeight, mapProjection, mapWidth } from '../../map.ts';
import { type Panel, panelTransform } from './layer.ts';
import { type PlacedNames, quietSize } from './towns.ts';

/** Names of the departments that hold a site, where they cover no name and no mark. */
export function departmentNames(
  panel: Panel,
  { boundaries, dataset }: Edition,
  taken: readonly LabelArea[],
): PlacedNames {
  const named = new Set(dataset.sites.map(({ department }) => department));
  const topology = boundaries[panel.view];
  const collection = feature(
    topology,
    topology.objects.departments as GeometryCollection<{ code: string; name: string }>,
  );
  const { k, x, y } = panelTransform(panel);
  const projection = mapProjection(panel.view).clipExtent([
    [0, 0],
    [mapWidth, mapHeight],
  ]);
  const path = geoPath(projection);
  const size = quietSize(panel);
  const boxes = [...taken];
  const markup = collection.features
    .filter(({ properties }) => named.has(properties.code))
    .flatMap(({ properties, geometry }) => {
      // A crescent's centre lies outside it: a name there would be read as its neighbour's.
      const centre = geoCentroid(geometry);
      if (!geoContains(geometry, centre)) return [];
      const [centreX, centreY] = path
        .centroid(geometry)
        .map((value, axis) => value * k + (axis === 0 ? x : y));
      if (centreX === undefined || centreY === undefined || Number.isNaN(centreX)) return [];
      const half = textWidth(properties.name, size) / 2 + 16;
      const box = {
        left: centreX - half,
        right: centreX + half,
        top: centreY - size,
        bottom: centreY + size,
      };
      const outside = box.left < 0 || box.right > panel.width || box.top < 0 || box.bottom > panel.height;
      if (outside || boxes.some((other) => overlap(other, box))) return [];
      boxes.push(box);
      return [
        textBlock([properties.name], centreX, centreY + size * 0.35, {
          size,
          anchor: 'middle',
          className: 'department',
        }),
      ];
    })
    .join('');
  return { markup, taken: boxes };
}
