/** Boxes for the territories overseas, as maps of France have them: each by name, at a scale of its own. */
import { type GeoProjection, geoCentroid, geoDistance, geoMercator } from 'd3';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { LabelArea } from '../../../../figures/labels.ts';
import { outlinePath } from '../../../../figures/map/path-data.ts';
import { round, textBlock, textWidth } from '../../../../figures/text.ts';
import { once } from '../../../../tools/once.ts';
import { departmentsOf } from '../../departments.ts';
import type { Edition } from '../../edition.ts';
import { mapProjection } from '../../map.ts';
import { territories } from '../../overseas.ts';
import {
  type Panel,
  panelTransform,
  type SiteNames,
  scaleBar,
  scaleBarArea,
  siteMark,
  siteNames,
} from './layer.ts';
import type { SiteRow } from './rows.ts';

export interface Territory {
  name: string;
  code: string;
  rows: SiteRow[];
}

/** The territories that hold a site, in the order of their codes. */
export function territoriesOf(rows: readonly SiteRow[]): Territory[] {
  return Object.keys(territories).flatMap((code) => {
    const there = rows.filter(({ record }) => record.department === code);
    const [first] = there;
    return first?.territory ? [{ name: first.territory, code, rows: there }] : [];
  });
}

/** Islands further than this from every site are left out: French Polynesia is as wide as Europe. */
const farthest = 150;
const earthRadius = 6371;
const kilometres = (from: [number, number], to: [number, number]) => geoDistance(from, to) * earthRadius;

/** The shapes of the territories by their codes; made once. */
const shapes = once(
  ({ boundaries }: Edition) =>
    new Map(
      departmentsOf(boundaries.overseas).map(({ properties, geometry }) => [properties.code, geometry]),
    ),
);

/** The parts of a territory that lie around its sites. */
function shapeAround({ code, rows }: Territory, edition: Edition): Geometry {
  const geometry = shapes(edition).get(code) as Polygon | MultiPolygon | undefined;
  if (!geometry) throw new Error(`overseas.topo.json has no shape of ${code}: run npm run geo`);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.filter((rings) =>
    rings[0]?.some(([x = 0, y = 0]) =>
      rows.some(({ longitude, latitude }) => kilometres([x, y], [longitude, latitude]) < farthest),
    ),
  );
  return { type: 'MultiPolygon', coordinates: coordinates.length ? coordinates : polygons };
}

interface Inset {
  top: number;
  bottom: number;
  side: number;
}

/** How a box shows its territory, in its own pixels. */
function boxProjection(
  shape: Geometry,
  { width, height }: Pick<Panel, 'width' | 'height'>,
  around: Inset,
): GeoProjection {
  const [longitude] = geoCentroid(shape);
  return geoMercator()
    .rotate([-longitude, 0])
    .fitExtent(
      [
        [around.side, around.top],
        [width - around.side, height - around.bottom],
      ],
      shape,
    );
}

export interface TerritoryBox extends Territory {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Sea, land, scale and name. */
  ground: string;
  /** Each site with where it stands in the box, and its name there. */
  sites: SiteNames['names'];
}

/** A territory in its box, which stands at `x`, `y` of the drawing. */
export function territoryBox(
  territory: Territory,
  at: { x: number; y: number },
  size: Pick<Panel, 'width' | 'height' | 'textSize' | 'withDetails' | 'withHours' | 'inSteps'>,
  edition: Edition,
): TerritoryBox {
  const { width, height, textSize } = size;
  const titleSize = Math.min(12, textSize);
  // A small box has no room for a scale of its own.
  const withScale = height >= 120;
  // On the sea of the overview a frame tells that the box is no part of it.
  const frame = size.withDetails ? '' : `<path class="axis" d="M0 0h${width}v${height}H0z"/>`;
  // The ring around a mark on the northern coast stays clear of the name.
  const inset = { side: 10, top: titleSize + 14, bottom: withScale ? 14 : 8 };
  const shape = shapeAround(territory, edition);
  const projection = boxProjection(shape, size, inset);
  const [, latitude] = geoCentroid(shape);
  const perKilometre = projection.scale() / earthRadius / Math.cos((latitude * Math.PI) / 180);
  const panel: Panel = {
    view: 'france',
    ...size,
    taken: [
      { left: 0, top: 0, right: 14 + textWidth(territory.name, titleSize), bottom: titleSize + 8 },
      ...(withScale ? [scaleBarArea(size)] : []),
    ],
  };
  const { names } = siteNames(territory.rows, panel, edition, ({ longitude, latitude }) => {
    const [x, y] = projection([longitude, latitude]) ?? [];
    return x === undefined || y === undefined ? undefined : { x, y };
  });
  const ground = [
    `<rect class="sea" width="${width}" height="${height}"/>`,
    outlinePath(shape, projection),
    frame,
    withScale ? scaleBar(panel, edition, perKilometre) : '',
    textBlock([territory.name], 8, 5 + titleSize, { size: titleSize, className: 'view' }),
  ].join('');
  return { ...territory, ...at, width, height, ground, sites: names };
}

/** A box with its sites, for a drawing that stands still. */
export function stillBox({ x, y, width, height, ground, sites }: TerritoryBox, radius: number): string {
  const marks = sites.map(
    ({ row, x, y, markup }) =>
      `<g class="site" data-site="${row.id}">${siteMark(row, x, y, radius)}${markup}</g>`,
  );
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" class="panel">${ground}${marks.join('')}</svg>`;
}

/** A box of the scrolly's drawing: its marks and names obey the steps like all others. */
export function steppedBox(
  { x, y, ground, sites }: TerritoryBox,
  { mark, ring }: { mark: number; ring: number },
): string {
  const marks = sites.map(
    ({ row, x, y, markup }) =>
      `<g class="site at-${row.id}" data-site="${row.id}" transform="translate(${round(x)} ${round(y)})"><circle class="ring" r="${ring}"/>${siteMark(row, 0, 0, mark)}</g>${markup}`,
  );
  return `<g transform="translate(${x} ${y})">${ground}${marks.join('')}</g>`;
}

const gap = 8;

/** Boxes side by side below the map, as wide as it: their height counts the gap above them. */
export function boxesBelow(
  rows: readonly SiteRow[],
  {
    width,
    top,
    perRow,
    height,
    textSize,
  }: { width: number; top: number; perRow: number; height: number; textSize: number },
  edition: Edition,
): { markup: string; height: number } {
  const found = territoriesOf(rows);
  const lines = Math.ceil(found.length / perRow);
  const markup = found.map((territory, index) => {
    const line = Math.floor(index / perRow);
    const beside = Math.min(perRow, found.length - line * perRow);
    const boxWidth = (width - gap * (beside - 1)) / beside;
    const at = { x: (index % perRow) * (boxWidth + gap), y: top + gap + line * (height + gap) };
    const size = { width: boxWidth, height, textSize, withDetails: true };
    return stillBox(territoryBox(territory, at, size, edition), 6);
  });
  return { markup: markup.join(''), height: lines * (height + gap) };
}

/** Where the overview has nothing but sea: the Bay of Biscay. */
const bay = { east: -1.75, north: 46.5 };

/** Boxes in the overview, one above the other in the bay. */
export function boxesInOverview(
  rows: readonly SiteRow[],
  panel: Pick<Panel, 'width' | 'height' | 'textSize' | 'withHours' | 'inSteps'>,
  edition: Edition,
): TerritoryBox[] {
  const found = territoriesOf(rows);
  const { k, x, y } = panelTransform(panel);
  const [east = 0, north = 0] = mapProjection('france')([bay.east, bay.north]) ?? [];
  const area: LabelArea = {
    left: gap,
    right: x + east * k,
    top: y + north * k,
    bottom: scaleBarArea(panel).top - 4,
  };
  const room = (area.bottom - area.top - 4 * (found.length - 1)) / Math.max(1, found.length);
  const height = Math.round(Math.min(room, (area.right - area.left) * 0.62));
  return found.map((territory, index) => {
    const at = {
      x: area.left,
      y: Math.round(area.bottom - (found.length - index) * height - (found.length - index - 1) * 4),
    };
    const size = { ...panel, width: Math.round(area.right - area.left), height, withDetails: false };
    return territoryBox(territory, at, size, edition);
  });
}

/** What boxes cover. */
export function boxAreas(boxes: readonly TerritoryBox[]): LabelArea[] {
  return boxes.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
}
