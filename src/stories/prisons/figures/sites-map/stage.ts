/** The map of the scrolly: every view, place and hour is in it, and the active step's style shows what belongs to it. */
import { sourceLine, sourceMarkup } from '../../../../figures/drawing.ts';
import { type FrameName, type Mark, markAround } from '../../../../figures/figure.ts';
import { pathScale } from '../../../../figures/map/path-data.ts';
import { markedTextBlock, round, textWidth, wrap } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import { type MapView, mapHeight, mapProjection, mapViews, mapWidth, regions } from '../../map.ts';
import { intoOverview } from './camera.ts';
import { clock, clockLines } from './clock.ts';
import { contextKey, contextKeyArea } from './context-places.ts';
import { allGeometry, figureId, sitesMap } from './index.ts';
import {
  locate,
  type Panel,
  panelTransform,
  panelTransformAttribute,
  scaleBar,
  scaleBarArea,
  siteMark,
  siteNames,
} from './layer.ts';
import { locator, locatorArea } from './locator.ts';
import { type NightPath, nightPath } from './night-path.ts';
import { boxAreas, boxesInOverview, steppedBox, type TerritoryBox } from './overseas.ts';
import { quietNames } from './quiet-names.ts';
import type { SiteRow } from './rows.ts';
import type { MapState } from './states.ts';
import { largestTownName } from './towns.ts';

interface StageFrame {
  width: number;
  mapHeight: number;
  textSize: number;
  clockSize: number;
}

const stageFrames: Record<FrameName, StageFrame> = {
  narrow: { width: 360, mapHeight: 300, textSize: 13, clockSize: 26 },
  wide: { width: mapWidth, mapHeight, textSize: 15, clockSize: 46 },
};

/** The id that drawings on the same page may refer to. */
const geometryId = (view: MapView) => `${figureId}-geometry-${view}`;

/** Land and borders, once for all drawings of the page. */
export function geometryDefinitions(edition: Edition): string {
  const geometry = allGeometry(edition);
  // The sea of a region hides the overview, which is coarser, once the region is there.
  const sea = `<rect class="sea" width="${mapWidth * pathScale}" height="${mapHeight * pathScale}"/>`;
  const named = (view: MapView) =>
    geometry[view]
      .replace('<g ', `<g id="${geometryId(view)}" `)
      .replace('>', view === 'france' ? '>' : `>${sea}`);
  return `<defs>${mapViews.map(named).join('')}</defs>`;
}

/** The land of every view, in the units of the overview, as the camera shows it. */
function land(): string {
  const finer = regions.map(
    (view) => `<use class="geometry-${view}" transform="${intoOverview(view)}" href="#${geometryId(view)}"/>`,
  );
  return `<use href="#${geometryId('france')}"/>${finer.join('')}`;
}

/** In a narrow frame so small that the rings of neighbours do not touch. */
const markSizes: Record<FrameName, { mark: number; ring: number }> = {
  narrow: { mark: 4, ring: 7.5 },
  wide: { mark: 5, ring: 9.5 },
};

/** Marks of all places. They stand in the land, and what the camera enlarges keeps its size. */
function marks(rows: readonly SiteRow[], name: FrameName): string {
  const { width, mapHeight: height } = stageFrames[name];
  const size = markSizes[name];
  const at = mapProjection('france');
  const point = ({ longitude, latitude }: SiteRow) => at([longitude, latitude]);
  const { k } = panelTransform({ width, height });
  const sites = rows.flatMap((row) => {
    const place = point(row);
    if (!place || row.territory) return [];
    const [x, y] = place.map((value) => Math.round(value * 100) / 100);
    return [
      `<g class="site at-${row.id}" data-site="${row.id}" transform="translate(${x} ${y})"><circle class="ring" r="${round(size.ring / k)}"/>${siteMark(row, 0, 0, size.mark / k)}</g>`,
    ];
  });
  return sites.join('');
}

/** The boxes of the territories overseas: like the overview's names, they are there while the camera is. */
function stageBoxes(rows: readonly SiteRow[], name: FrameName, edition: Edition): TerritoryBox[] {
  const { width, mapHeight: height, textSize } = stageFrames[name];
  return boxesInOverview(
    rows,
    { width, height, textSize: textSize - 1, withHours: name === 'wide', inSteps: true },
    edition,
  );
}

const sourceSizes: Record<FrameName, number> = { narrow: 11.5, wide: 13 };

/** The night below the map, as far as the steps have told of it. */
function stageNight(rows: readonly SiteRow[], name: FrameName, edition: Edition): NightPath {
  const { width, mapHeight: map } = stageFrames[name];
  const box = { left: 12, right: width - 12, top: map + 8, textSize: sourceSizes[name], inSteps: true };
  return nightPath(rows, box, edition);
}

function stageSources(rows: readonly SiteRow[], name: FrameName, edition: Edition): string[] {
  return wrap(sourceLine(sitesMap, rows, edition), stageFrames[name].width - 24, sourceSizes[name]);
}

/** What stands below the map: the night, and the sources, whose first baseline is `baseline`. */
function stageFoot(rows: readonly SiteRow[], name: FrameName, edition: Edition) {
  const size = sourceSizes[name];
  const night = stageNight(rows, name, edition);
  const sources = stageSources(rows, name, edition);
  const top = stageFrames[name].mapHeight + 8 + night.height + size * 0.4;
  return { night, sources, baseline: top + size, height: Math.ceil(top + sources.length * size * 1.3 + 8) };
}

/** Width and height of the scrolly's drawing, in CSS pixels. */
export function stageSize(
  rows: readonly SiteRow[],
  name: FrameName,
  edition: Edition,
): { width: number; height: number } {
  return { width: stageFrames[name].width, height: stageFoot(rows, name, edition).height };
}

/** Where readers ask for a place, in each view of the scrolly's drawing. */
export function stageMarks(
  rows: readonly SiteRow[],
  name: FrameName,
  edition: Edition,
): { view: MapView; row: SiteRow; mark: Mark }[] {
  const { width, mapHeight: height, textSize } = stageFrames[name];
  const overseas = stageBoxes(rows, name, edition).flatMap(({ x, y, sites }) =>
    sites.map((site) => ({
      view: 'france' as const,
      row: site.row,
      mark: markAround(x + site.x, y + site.y, 24),
    })),
  );
  const shown = mapViews.flatMap((view) =>
    rows.flatMap((row) => {
      const at = locate(row, { view, width, height, textSize, withDetails: false });
      return at ? [{ view, row, mark: markAround(at.x, at.y, view === 'france' ? 24 : 28) }] : [];
    }),
  );
  return [...shown, ...overseas];
}

/** What the scrolly's drawing for one frame holds. It refers to `geometryDefinitions`, which must stand on the same page. */
export function drawStage(
  rows: readonly SiteRow[],
  states: readonly MapState[],
  name: FrameName,
  edition: Edition,
): string {
  const frame = stageFrames[name];
  const clocks = states.flatMap((state) => clockLines(state, rows, edition)[0] ?? []);
  const widest = Math.max(0, ...clocks.map((hour) => textWidth(hour, frame.clockSize, 700)));
  const clockAreas = [
    { left: 0, top: 0, right: frame.width * 0.46, bottom: frame.clockSize + frame.textSize * 4.4 },
    { left: 0, top: 0, right: widest + 20, bottom: frame.clockSize + 12 },
  ];
  const boxes = stageBoxes(rows, name, edition);
  const layers = mapViews.map((view) => {
    const size = { width: frame.width, height: frame.mapHeight, textSize: frame.textSize };
    const inset = view === 'france' ? undefined : locatorArea(rows, { view, ...size });
    const context = states.flatMap((state) => (state.view === view ? state.context : []));
    const panel: Panel = {
      view,
      ...size,
      withDetails: view !== 'france',
      // A narrow overview has room for names alone; the strip below has the hours.
      withHours: name === 'wide',
      inSteps: true,
      taken: [
        scaleBarArea(size),
        ...clockAreas,
        ...(inset ? [inset] : []),
        ...boxAreas(view === 'france' ? boxes : []),
        ...(context.length ? [contextKeyArea(size, edition)] : []),
      ],
    };
    const { names, marks: dots, taken } = siteNames(rows, panel, edition);
    const quiet = quietNames(panel, context, edition, taken);
    const content = [
      quiet.markup,
      // While no place is named there is room for the capital's name beside their marks.
      view === 'france'
        ? largestTownName(panel, edition, [
            ...dots,
            ...(panel.taken ?? []),
            ...quiet.taken.filter((area) => !taken.includes(area)),
          ])
        : '',
      ...names.map(({ markup }) => markup),
      ...(view === 'france' ? boxes.map((box) => steppedBox(box, markSizes[name])) : []),
      scaleBar(panel, edition),
      inset ? locator(panel, inset, edition) : '',
      // What rings mean is said where there is one.
      context[0] ? contextKey(panel, edition, context[0]) : '',
    ];
    return `<g class="layer layer-${view}">${content.join('')}</g>`;
  });
  const { night, sources, baseline, height } = stageFoot(rows, name, edition);
  return [
    `<rect class="backdrop" width="${frame.width}" height="${height}"/>`,
    // A nested svg clips what zooming moves out of the map.
    `<svg width="${frame.width}" height="${frame.mapHeight}"><rect class="sea" width="${frame.width}" height="${frame.mapHeight}"/><g transform="${panelTransformAttribute({ width: frame.width, height: frame.mapHeight })}"><g class="camera">${land()}${marks(rows, name)}</g></g></svg>`,
    ...layers,
    ...states.map((state) => clock(state, rows, frame, edition)),
    night.markup,
    markedTextBlock(sourceMarkup(sources, sitesMap, rows, edition), 12, baseline, {
      size: sourceSizes[name],
      className: 'source',
    }),
  ].join('');
}
