/** The map of the scrolly: every view, place and hour is in it, and the active step's style shows what belongs to it. */
import { sourceLine } from '../drawing.ts';
import { type Edition, type FrameName, type Mark, markAround } from '../figure.ts';
import { type MapView, mapHeight, mapProjection, mapViews, mapWidth } from '../projection.ts';
import { textBlock, wrap } from '../text.ts';
import { departmentNames } from './departments.ts';
import { allGeometry, figureId, sitesMap } from './index.ts';
import {
  locate,
  type Panel,
  panelTransformAttribute,
  scaleBar,
  scaleBarArea,
  siteLayer,
  siteMark,
} from './layer.ts';
import { nightDays, nightStrip } from './night-line.ts';
import type { SiteRow } from './rows.ts';
import type { MapState } from './states.ts';

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

const stripHeight = 46;

/** The ids that drawings on the same page may refer to. */
export const geometryId = (view: MapView) => `${figureId}-geometry-${view}`;
/** That of the text alternative, which must stand on the same page as the scrolly's drawings. */
export const alternativeId = `${figureId}-alternative`;
export const stageId = (frame: FrameName) => `${figureId}-stage-${frame}`;

/** Land and borders, once for all drawings of the page. */
export function geometryDefinitions(edition: Edition): string {
  const geometry = allGeometry(edition);
  return `<defs>${mapViews.map((view) => `<g id="${geometryId(view)}">${geometry[view]}</g>`).join('')}</defs>`;
}

/** How the overview must move and grow so that a region fills the frame, in map units. */
export function zoom(view: MapView): { scale: number; x: number; y: number } {
  const overview = mapProjection('france');
  const region = mapProjection(view);
  const scale = region.scale() / overview.scale();
  const centre = region.invert?.([mapWidth / 2, mapHeight / 2]) ?? [0, 0];
  const [x, y] = overview(centre) ?? [0, 0];
  return { scale, x: mapWidth / 2 - scale * x, y: mapHeight / 2 - scale * y };
}

/** What the clock says in a state: the hour, then the day and the region, then what is doubtful. */
export function clockLines(state: MapState, rows: readonly SiteRow[], edition: Edition): string[] {
  const { locale } = edition;
  const region = locale.message(`sites-map.view.${state.view}`);
  const told = rows.filter(({ id }) => state.current.includes(id));
  const [first] = told;
  if (!first) return [nightDays(edition, 'alone'), locale.capital(region)];
  if (!first.at)
    return [
      locale.message('sites-map.during-night'),
      `${locale.capital(region)}, ${locale.message('sites-map.hour-unknown')}`,
    ];
  const day = locale.date(first.at.slice(0, 10), 'day');
  return [first.clock, `${day}, ${region}`, ...(first.doubt ? [first.doubt] : [])];
}

function clock(state: MapState, rows: readonly SiteRow[], frame: StageFrame, edition: Edition): string {
  const [hour = '', ...rest] = clockLines(state, rows, edition);
  const { clockSize, textSize } = frame;
  const lines = rest.flatMap((line) => wrap(line, frame.width * 0.42, textSize - 1));
  return `<g class="clock clock-${state.step}">${textBlock([hour], 12, 8 + clockSize, { size: clockSize, className: 'strong' })}${textBlock(lines, 12, 12 + clockSize + textSize * 1.2, { size: textSize - 1, className: 'view' })}</g>`;
}

/** Hollow marks on the overview, where places are that no step has told of yet. */
function comingMarks(rows: readonly SiteRow[], panel: Panel): string {
  const marks = rows.flatMap((row) => {
    const at = locate(row, panel);
    return at ? [`<g class="coming coming-${row.id}">${siteMark(row, at.x, at.y, 4)}</g>`] : [];
  });
  return marks.join('');
}

const sourceSizes: Record<FrameName, number> = { narrow: 11.5, wide: 13 };

function stageSources(rows: readonly SiteRow[], name: FrameName, edition: Edition): string[] {
  return wrap(sourceLine(sitesMap, rows, edition), stageFrames[name].width - 24, sourceSizes[name]);
}

/** Width and height of the scrolly's drawing, in CSS pixels. */
export function stageSize(
  rows: readonly SiteRow[],
  name: FrameName,
  edition: Edition,
): { width: number; height: number } {
  const { width, mapHeight: map } = stageFrames[name];
  const lines = stageSources(rows, name, edition).length;
  return { width, height: Math.ceil(map + stripHeight + lines * sourceSizes[name] * 1.3 + 8) };
}

/** Where readers ask for a place, in each view of the scrolly's drawing. */
export function stageMarks(
  rows: readonly SiteRow[],
  name: FrameName,
): { view: MapView; row: SiteRow; mark: Mark }[] {
  const { width, mapHeight: height, textSize } = stageFrames[name];
  return mapViews.flatMap((view) =>
    rows.flatMap((row) => {
      const at = locate(row, { view, width, height, textSize, withDetails: false });
      return at ? [{ view, row, mark: markAround(at.x, at.y, view === 'france' ? 24 : 28) }] : [];
    }),
  );
}

/** The scrolly's drawing for one frame. It refers to `geometryDefinitions`, which must stand on the same page. */
export function drawStage(
  rows: readonly SiteRow[],
  states: readonly MapState[],
  name: FrameName,
  edition: Edition,
): string {
  const frame = stageFrames[name];
  const clockArea = {
    left: 0,
    top: 0,
    right: frame.width * 0.46,
    bottom: frame.clockSize + frame.textSize * 4.4,
  };
  const views = mapViews.map((view) => {
    const size = { width: frame.width, height: frame.mapHeight, textSize: frame.textSize };
    const panel: Panel = {
      view,
      ...size,
      withDetails: view !== 'france',
      withRings: true,
      taken: [scaleBarArea(size), clockArea],
    };
    const sites = siteLayer(rows, panel, edition);
    return {
      view,
      geometry:
        view === 'france'
          ? `<use class="geometry-france" href="#${geometryId(view)}"/>`
          : // The sea hides the overview, which is coarser, once the region is there.
            `<g class="region geometry-${view}"><rect class="sea" width="${mapWidth}" height="${mapHeight}"/><use href="#${geometryId(view)}"/></g>`,
      layer: `<g class="layer layer-${view}">${view === 'france' ? comingMarks(rows, panel) : ''}${scaleBar(panel, edition)}${view === 'france' ? '' : departmentNames(panel, edition, sites.taken)}${sites.markup}</g>`,
    };
  });
  const { height } = stageSize(rows, name, edition);
  const sourceSize = sourceSizes[name];
  const content = [
    `<rect class="backdrop" width="${frame.width}" height="${height}"/>`,
    // A nested svg clips what zooming moves out of the map.
    `<svg width="${frame.width}" height="${frame.mapHeight}"><rect class="sea" width="${frame.width}" height="${frame.mapHeight}"/><g transform="${panelTransformAttribute({ width: frame.width, height: frame.mapHeight })}">${views.map(({ geometry }) => geometry).join('')}</g></svg>`,
    ...views.map(({ layer }) => layer),
    ...states.map((state) => clock(state, rows, frame, edition)),
    nightStrip(
      rows,
      { left: 18, right: frame.width - 14, y: frame.mapHeight + 16, textSize: frame.textSize - 1.5 },
      edition,
    ),
    textBlock(stageSources(rows, name, edition), 12, frame.mapHeight + stripHeight + sourceSize, {
      size: sourceSize,
      className: 'source',
    }),
  ].join('');
  return `<svg class="drawing ${name}" viewBox="0 0 ${frame.width} ${height}" width="${frame.width}" height="${height}" role="img" aria-labelledby="${alternativeId}"><g id="${stageId(name)}">${content}</g></svg>`;
}
