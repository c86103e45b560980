/** Marks and names of the places in one view of the map. */
import { type LabelArea, labelAreas, placeLabels } from '../../../../figures/labels.ts';
import * as map from '../../../../figures/map/panel.ts';
import { drawScaleBar, pixelsPerKilometre, scaleBarArea } from '../../../../figures/map/scale-bar.ts';
import { round, textBlock } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import { type MapView, mapProjection, views } from '../../map.ts';
import type { SiteRow } from './rows.ts';

export { scaleBarArea };

export interface Panel {
  view: MapView;
  /** Size in CSS pixels; the map is scaled to cover it from the top left. */
  width: number;
  height: number;
  textSize: number;
  /** Whether the hour, and what kind of place it is, stand below the name. */
  withDetails: boolean;
  /** Whether the hour alone stands below the name, where one was reported. */
  withHours?: boolean;
  /** Whether names come and go with the steps of a scrolly. */
  inSteps?: boolean;
  /** Boxes that labels must leave free, in the panel's pixels. */
  taken?: readonly LabelArea[];
}

/** Scale from map units to the panel's pixels, and the offset that centres the map in it. */
export const panelTransform = (panel: map.PanelSize) => map.panelTransform(views, panel);

/** The same as the value of a `transform` attribute. */
export const panelTransformAttribute = (panel: map.PanelSize) => map.panelTransformAttribute(views, panel);

/** The part of the map that a panel shows. */
export const panelPart = (panel: map.PanelSize) => map.panelPart(views, panel);

/** A place in the panel's pixels, or undefined if the view does not show it. */
export const locate = (
  row: Pick<SiteRow, 'longitude' | 'latitude'>,
  panel: Pick<Panel, 'view' | 'width' | 'height'> & Partial<Panel>,
) => map.locate(views, row, panel);

/** A prison is a disc, the residence a square: told apart by form, not by colour alone. */
export function siteMark(
  { kind }: Pick<SiteRow, 'kind'>,
  x: number,
  y: number,
  radius: number,
  className = '',
): string {
  const classes = [...(kind === 'prison' ? [] : ['residence']), ...(className ? [className] : [])].join(' ');
  const named = classes && `class="${classes}" `;
  if (kind === 'prison')
    return `<circle ${named}cx="${round(x)}" cy="${round(y)}" r="${Math.round(radius * 100) / 100}"/>`;
  const half = radius * 0.95;
  return `<rect ${named}x="${round(x - half)}" y="${round(y - half)}" width="${round(half * 2)}" height="${round(half * 2)}"/>`;
}

export interface SiteNames {
  /** The name of each place that the view shows, with its hour where the panel has details. */
  names: { row: SiteRow; x: number; y: number; markup: string }[];
  /** What the marks cover alone. */
  marks: LabelArea[];
  /** What marks and names cover, and what was taken before. */
  taken: LabelArea[];
}

/** Where a place stands in the panel's pixels, if it shows it. */
type Place = (row: SiteRow) => { x: number; y: number } | undefined;

/** Names of the places that a panel shows, so that none covers another name or a mark. */
export function siteNames(
  rows: readonly SiteRow[],
  panel: Panel,
  { locale }: Edition,
  place: Place = (row) => locate(row, panel),
): SiteNames {
  const { textSize: size, width, height, withDetails, withHours, inSteps } = panel;
  const leading = size * 1.22;
  const shown = rows.flatMap((row) => {
    const at = place(row);
    if (!at) return [];
    const hour = row.disputed ? `${row.clock}, ${locale.message('sites-map.disputed')}` : row.clock;
    const details = row.kind === 'residence' ? [row.kindWord, hour] : [hour];
    const below = withDetails ? details : withHours && row.at ? [hour] : [];
    return [{ row, ...at, id: row.id, lines: [row.name, ...below] }];
  });
  const area = { left: 4, top: 4, right: width - 4, bottom: height - 4 };
  const placed = placeLabels(shown, area, size, leading, panel.taken);
  const labels = new Map(placed.map((label) => [label.id, label]));
  const names = shown.map(({ row, x, y, lines }) => {
    const label = labels.get(row.id);
    const [name = '', ...rest] = lines;
    const step = inSteps ? ` named-${row.id}` : '';
    const markup = label
      ? [
          label.lead
            ? `<path class="lead${step}" stroke-width="1.5" d="M${label.lead.map(round).join(' ')}"/>`
            : '',
          textBlock([name], label.x, label.y, { size, anchor: label.anchor, className: `name${step}` }),
          rest.length
            ? textBlock(rest, label.x, label.y + leading, {
                size,
                leading,
                anchor: label.anchor,
                className: `hour${step}`,
              })
            : '',
        ].join('')
      : '';
    return { row, x, y, markup };
  });
  const marks = shown.map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }));
  return { names, marks, taken: [...marks, ...placed.flatMap(labelAreas), ...(panel.taken ?? [])] };
}

export interface SiteLayer {
  /** A `<g data-site>` with mark and name for each place that the view shows. */
  markup: string;
  /** What marks and names cover. */
  taken: LabelArea[];
}

/** Marks and names of the places that a panel shows. */
export function siteLayer(rows: readonly SiteRow[], panel: Panel, edition: Edition): SiteLayer {
  const { names, taken } = siteNames(rows, panel, edition);
  const radius = panel.view === 'france' ? 4.5 : 6;
  const markup = names.map(
    ({ row, x, y, markup: name }) =>
      `<g class="site" data-site="${row.id}">${siteMark(row, x, y, radius)}${name}</g>`,
  );
  return { markup: markup.join(''), taken };
}

function viewPixelsPerKilometre(panel: Panel): number {
  return pixelsPerKilometre(mapProjection(panel.view).scale() * panelTransform(panel).k);
}

/** A scale bar at the panel's bottom left. */
export function scaleBar(panel: Panel, { locale }: Edition, scale = viewPixelsPerKilometre(panel)): string {
  return drawScaleBar(panel, scale, (kilometres) =>
    locale.message('sites-map.scale', { number: locale.number(kilometres), value: kilometres }),
  );
}
