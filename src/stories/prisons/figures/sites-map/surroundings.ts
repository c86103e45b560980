/** Names of seas and of the countries around, where they cover nothing: seas slanted, countries in spaced capitals. */
import { geoContains } from 'd3';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import { type LabelArea, overlap } from '../../../../figures/labels.ts';
import { textBlock, textWidth } from '../../../../figures/text.ts';
import { once } from '../../../../tools/once.ts';
import type { Edition } from '../../edition.ts';
import { mapProjection } from '../../map.ts';
import { type Panel, panelTransform } from './layer.ts';
import { type PlacedNames, quietSize, spaceBeside } from './towns.ts';

/** Between the letters of a country's name, as a share of their size. drawings.css says the same. */
const spacing = 0.1;
const leading = 1.2;

type Degrees = [longitude: number, latitude: number];

interface Name {
  className: 'sea-name' | 'country';
  /** In the order of preference: on one line, on several. */
  forms: readonly (readonly string[])[];
  at: readonly (readonly [longitude: number, latitude: number])[];
  size: number;
  spacing: number;
  /** Whether the middle of the name, or one of its ends, may lie there. */
  middle(point: Degrees): boolean;
  ends(point: Degrees): boolean;
}

/** All land of the overview, and the countries around by their names. Made once. */
const lands = once(({ boundaries: { france } }: Edition) => {
  const { departments, neighbours } = france.objects as Record<string, GeometryCollection<{ name: string }>>;
  const countries: FeatureCollection<Geometry, { name: string }> = neighbours
    ? feature(france, neighbours)
    : { type: 'FeatureCollection', features: [] };
  const home = merge(france, (departments?.geometries ?? []) as (Polygon | MultiPolygon)[]);
  return { home, countries: new Map(countries.features.map((shape) => [shape.properties.name, shape])) };
});

function names(panel: Panel, edition: Edition): Name[] {
  const { locale, surroundings } = edition;
  const { home, countries } = lands(edition);
  const all: (Feature | Geometry)[] = [home, ...countries.values()];
  const isSea = (point: Degrees) => !all.some((land) => geoContains(land, point));
  const size = quietSize(panel);
  const words = new Intl.DisplayNames(locale.language, { type: 'region' });
  return [
    ...surroundings.seas.map(({ id, at }): Name => {
      const name = locale.message(`sites-map.sea.${id}`);
      return {
        className: 'sea-name',
        forms: [[name], name.split(' ')],
        at,
        size,
        spacing: 0,
        middle: isSea,
        ends: isSea,
      };
    }),
    ...surroundings.countries.flatMap(({ code, shape, at }): Name[] => {
      const land = countries.get(shape);
      const name = (words.of(code) ?? code).toLocaleUpperCase(locale.language);
      if (!land) return [];
      return [
        {
          className: 'country',
          forms: [[name], name.split(/[ -]/)],
          at,
          size: size - 1.5,
          spacing,
          middle: (point) => geoContains(land, point),
          ends: (point) => !geoContains(home, point),
        },
      ];
    }),
  ];
}

/** The names that a panel has room for: each on what it names, with no letter on France. */
export function surroundingNames(panel: Panel, edition: Edition, taken: readonly LabelArea[]): PlacedNames {
  const projection = mapProjection(panel.view);
  const { k, x: left, y: top } = panelTransform(panel);
  const boxes = [...taken];
  const isFree = (box: LabelArea) =>
    box.left >= 4 &&
    box.top >= 4 &&
    box.right <= panel.width - 4 &&
    box.bottom <= panel.height - 4 &&
    !boxes.some((other) => overlap(other, box));

  /** The name at a place, if it is free and bears the name from the first letter to the last. */
  const drawn = (name: Name, lines: readonly string[], [longitude, latitude]: Name['at'][number]): string => {
    const point = projection([longitude, latitude]);
    if (!point) return '';
    const { size, className } = name;
    const [x, y] = [left + point[0] * k, top + point[1] * k];
    const half =
      Math.max(...lines.map((line) => textWidth(line, size) + line.length * name.spacing * size)) / 2;
    const height = lines.length * size * leading;
    const box = {
      left: x - half - spaceBeside(half),
      right: x + half + spaceBeside(half),
      top: y - height / 2,
      bottom: y + height / 2,
    };
    const ends = [-half, half].flatMap((aside) => {
      const place = projection.invert?.([(x + aside - left) / k, (y - top) / k]);
      return place ? [place] : [];
    });
    if (!isFree(box) || !name.middle([longitude, latitude]) || !ends.every(name.ends)) return '';
    boxes.push(box);
    const options = { size, leading: size * leading, anchor: 'middle' as const, className };
    return textBlock(lines, Math.round(x), Math.round(box.top + size * 0.95), options);
  };

  let markup = '';
  for (const name of names(panel, edition)) {
    const places = name.forms.flatMap((lines) => name.at.map((place) => ({ lines, place })));
    for (const { lines, place } of places) {
      const text = drawn(name, lines, place);
      markup += text;
      if (text) break;
    }
  }
  return { markup, taken: boxes };
}
