/** The places that were attacked: the whole country, with the Paris region and the south-east enlarged. */
import { type Frame, type FrameName, periodOf } from '../../../../figures/figure.ts';
import { fromPaths } from '../../../../figures/map/path-data.ts';
import { textBlock, textWidth } from '../../../../figures/text.ts';
import { once } from '../../../../tools/once.ts';
import type { Edition, Figure } from '../../edition.ts';
import { type MapView, mapViews } from '../../map.ts';
import { contextKey, contextKeyArea, contextSentence } from './context-places.ts';
import { siteDetails } from './details.ts';
import { type MapGeometry, mapGeometry } from './geometry.ts';
import {
  type Panel,
  panelPart,
  panelTransformAttribute,
  scaleBar,
  scaleBarArea,
  siteLayer,
} from './layer.ts';
import { locator, locatorArea } from './locator.ts';
import { nightDays } from './night-line.ts';
import { nightLinks, nightPath } from './night-path.ts';
import { boxAreas, boxesBelow, boxesInOverview, stillBox } from './overseas.ts';
import { quietNames } from './quiet-names.ts';
import { pathOfHours } from './regions.ts';
import { type SiteRow, siteRows } from './rows.ts';

export const figureId = 'sites-map';

/** Land and borders of one view, in map units. */
export function geometryMarkup({ land, borders, neighbours }: MapGeometry): string {
  return `<g transform="${fromPaths}">${neighbours ? `<path class="abroad" d="${neighbours}"/>` : ''}<path class="land" d="${land}"/><path class="borders" d="${borders}"/></g>`;
}

/** Land and borders of all views, from their boundaries; made once. */
export const allGeometry = once(
  ({ boundaries }: Edition) =>
    Object.fromEntries(
      mapViews.map((view) => [view, geometryMarkup(mapGeometry(boundaries[view], view))]),
    ) as Record<MapView, string>,
);

/** Land and borders of each panel in a frame, cut at the panel's edge: not every program cuts what is drawn. Made once. */
const panelGeometry = once(
  ({ boundaries }: Edition, frame: Frame) =>
    Object.fromEntries(
      mapViews.map((view) => [
        view,
        geometryMarkup(mapGeometry(boundaries[view], view, panelPart(layouts[frame.name][view]))),
      ]),
    ) as Record<MapView, string>,
);

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  textSize?: number;
  /** Whether it shows the places of context, too. */
  withContext?: boolean;
  /** Whether the territories overseas stand in it. */
  withBoxes?: boolean;
}

/** Where the three panels of the still drawing stand. */
const layouts: Record<FrameName, Record<MapView, Box>> = {
  narrow: {
    france: { x: 0, y: 0, width: 344, height: 287 },
    paris: { x: 0, y: 295, width: 344, height: 170 },
    south: { x: 0, y: 473, width: 344, height: 300 },
  },
  wide: {
    france: { x: 0, y: 0, width: 316, height: 312 },
    south: { x: 324, y: 0, width: 316, height: 312 },
    paris: { x: 0, y: 320, width: 640, height: 276 },
  },
};

/** How many territories overseas stand side by side below them, and how high each. */
const boxes: Record<FrameName, { perRow: number; height: number }> = {
  narrow: { perRow: 1, height: 140 },
  wide: { perRow: 3, height: 170 },
};

function panelMarkup(
  view: MapView,
  rows: readonly SiteRow[],
  { x, y, width, height, textSize = view === 'france' ? 12 : 13, withContext = true, withBoxes = false }: Box,
  geometry: string,
  edition: Edition,
): string {
  const size = { width, height, textSize };
  const key = view === 'france' && withContext ? contextKeyArea(size, edition) : undefined;
  const region = edition.locale.capital(edition.locale.message(`sites-map.view.${view}`));
  // A drawing that is taken away keeps its day.
  const title = key ? `${region}, ${nightDays(edition, 'with-year')}` : region;
  const titleSize = Math.max(12, textSize - 4);
  const overseas = withBoxes ? boxesInOverview(rows, size, edition) : [];
  const panel: Panel = {
    view,
    ...size,
    withDetails: view !== 'france',
    taken: [
      scaleBarArea(size),
      { left: 0, top: 0, right: Math.max(110, 14 + textWidth(title, titleSize)), bottom: 26 },
      ...(view === 'france' ? [] : [locatorArea(rows, { view, ...size })]),
      ...(key ? [key] : []),
      ...boxAreas(overseas),
    ],
  };
  const sites = siteLayer(rows, panel, edition);
  const quiet = quietNames(panel, withContext ? 'all' : [], edition, sites.taken);
  return [
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" class="panel">`,
    `<rect class="sea" width="${width}" height="${height}"/>`,
    `<g transform="${panelTransformAttribute(panel)}">${geometry}</g>`,
    scaleBar(panel, edition),
    quiet.markup,
    key ? contextKey(panel, edition) : '',
    view === 'france' ? '' : locator(panel, locatorArea(rows, panel), edition),
    sites.markup,
    ...overseas.map((box) => stillBox(box, 4.5)),
    textBlock([title], 8, 5 + titleSize, { size: titleSize, className: 'view' }),
    '</svg>',
  ].join('');
}

export const sitesMap: Figure<SiteRow> = {
  id: figureId,
  rows: siteRows,

  title(rows, { locale, dataset, facts }) {
    const counted = facts.get(dataset.story.article?.places ?? '')?.value;
    const count = locale.words(rows.length);
    return locale.message('sites-map.title', {
      // The article's places are those of the map only while both are as many.
      whose: counted === rows.length ? 'article' : 'none',
      count,
      countFirst: locale.capital(count),
      placesCount: rows.length,
      hours: pathOfHours(rows),
    });
  },

  alternative(rows, edition) {
    const { locale } = edition;
    const residences = rows.filter(({ kind }) => kind === 'residence').length;
    const sites = rows.map(({ place, when, what }) =>
      locale.message('sites-map.alt.site', { name: place, when, what }),
    );
    return locale.message('sites-map.alt', {
      count: locale.words(rows.length),
      placesCount: rows.length,
      prisons: locale.words(rows.length - residences, 'feminine'),
      prisonsCount: rows.length - residences,
      residences: locale.words(residences, 'feminine'),
      residencesCount: residences,
      sites: sites.join('; '),
      order: nightLinks(rows).length ? ` ${locale.message('sites-map.alt.order')}` : '',
      context: contextSentence(edition),
    });
  },

  period: (_rows, { dataset }) =>
    periodOf(dataset.sites.map(({ hour }) => ('night' in hour ? hour.night : hour.at.slice(0, 10)))),
  columns: [
    {
      key: 'place',
      header: ({ locale }) => locale.message('sites-map.column.place'),
      value: ({ place }) => place,
      text: ({ place }) => place,
    },
    {
      key: 'kind',
      header: ({ locale }) => locale.message('sites-map.column.kind'),
      value: ({ kind }) => kind,
      text: ({ kindWord }) => kindWord,
    },
    {
      key: 'when',
      type: 'hour',
      header: ({ locale }) => locale.message('sites-map.column.when'),
      value: ({ at }) => at,
      text: ({ when }) => when,
    },
    {
      key: 'reported',
      header: ({ locale }) => locale.message('sites-map.column.what'),
      value: ({ what }) => what,
      text: ({ what }) => what,
    },
  ],
  details: siteDetails,
  sources: ({ sources }) => sources,
  status: ({ status }) => status,
  drawingSources: (rows, { dataset }) => [
    ...rows.flatMap(({ positionSources }) => positionSources),
    // Who gives their coordinates is credited with the boundaries.
    ...dataset.context.flatMap(({ reported }) => reported.sources),
  ],
  credit: ({ locale }) => locale.message('sites-map.credit'),

  marksName: ({ locale }) => locale.message('sites-map.marks'),
  answer: ({ id, place, at, clock, doubt, what }) => ({
    id: at ? `${id}.hour` : `${id}.place`,
    about: place,
    value: clock,
    detail: doubt ? `${what} (${doubt})` : what,
  }),

  draw(rows, frame, edition) {
    const geometry = panelGeometry(edition, frame);
    const layout = layouts[frame.name];
    const panels = Math.max(...mapViews.map((view) => layout[view].y + layout[view].height));
    const overseas = boxesBelow(
      rows,
      { width: frame.width, top: panels, textSize: 13, ...boxes[frame.name] },
      edition,
    );
    const bottom = panels + overseas.height + 8;
    const box = { left: 0, right: frame.width, top: bottom, textSize: frame.textSize - 1.5 };
    const night = nightPath(rows, { ...box, inSteps: false }, edition);
    const content = mapViews.map((view) => panelMarkup(view, rows, layout[view], geometry[view], edition));
    return { content: content.join('') + overseas.markup + night.markup, height: bottom + night.height };
  },

  drawSmall: (rows, { width, height }, edition) =>
    panelMarkup(
      'france',
      rows,
      { x: 0, y: 0, width, height, textSize: 14, withContext: false, withBoxes: true },
      allGeometry(edition).france,
      edition,
    ),
};
