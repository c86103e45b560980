/** Places that the words name beside the story's own: each an area of its own look, never a mark of the story. */
import { printText } from '../../../../dataset/print.ts';
import { type LabelArea, labelAreas, placeLabels } from '../../../../figures/labels.ts';
import { textBlock, textWidth } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import type { ContextPlace } from '../../tables/context.ts';
import { locate, type Panel, scaleBarArea } from './layer.ts';
import type { PlacedNames } from './towns.ts';

export interface ContextRow {
  id: string;
  name: string;
  longitude: number;
  latitude: number;
  /** What the reports have there, in a few words. */
  what: string;
  record: ContextPlace;
}

/** Wide enough for what was reported below the name. */
const wide = 560;
const radius = 5;

/** The places of context in the order of the data. One that is among the story's own is told as such. */
export function contextRows({ dataset, facts, locale }: Edition): ContextRow[] {
  return dataset.context
    .filter(({ name }) => !dataset.sites.some((site) => site.name === name))
    .map((record) => {
      const { id, name, longitude, latitude, reported } = record;
      return { id, name, longitude, latitude, what: printText(reported.text, facts, locale), record };
    });
}

/** What the map shows besides the story's own places, in words; with a space before it, and empty if there is none. */
export function contextSentence(edition: Edition): string {
  const { locale } = edition;
  const places = contextRows(edition).map(({ name }) => name);
  return places.length ? ` ${locale.message('sites-map.alt.context', { places: locale.list(places) })}` : '';
}

const holds = (box: LabelArea, { x, y }: { x: number; y: number }) =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;
const shrunk = ({ left, right, top, bottom }: LabelArea): LabelArea => ({
  left: left + 4,
  right: right - 4,
  top: top + 4,
  bottom: bottom - 4,
});

/**
 * Ring and name of these places, where a panel shows them, each part with the class `context-ID`. A ring without a name
 * would say nothing, so a place whose name finds no room is left out.
 */
export function contextNames(
  panel: Panel,
  ids: readonly string[] | 'all',
  edition: Edition,
  taken: readonly LabelArea[],
): PlacedNames {
  const size = panel.textSize - 1;
  const leading = size * 1.2;
  const asked = contextRows(edition).flatMap((row) => {
    const at = ids === 'all' || ids.includes(row.id) ? locate(row, panel) : undefined;
    const point = at && { x: Math.round(at.x), y: Math.round(at.y) };
    return point
      ? [{ ...point, id: row.id, lines: panel.width >= wide ? [row.name, row.what] : [row.name] }]
      : [];
  });
  const area = { left: 4, top: 4, right: panel.width - 4, bottom: panel.height - 4 };
  // A mark of the story that lies on the ring would bar each way out of it.
  const bars = taken.map((box) => (asked.some((point) => holds(box, point)) ? shrunk(box) : box));
  const placed = placeLabels(asked, area, size, leading, bars);
  const drawn = asked.flatMap(({ id, x, y, lines: [name = '', ...rest] }) => {
    const label = placed.find((candidate) => candidate.id === id);
    if (!label) return [];
    const { anchor, lead } = label;
    const [labelX, labelY] = [Math.round(label.x), Math.round(label.y)];
    const below = { size, leading, anchor, className: `hour context-${id}` };
    const parts = [
      `<circle class="vicinity context-${id}" cx="${x}" cy="${y}" r="${radius}"/>`,
      lead ? `<path class="lead context-${id}" d="M${lead.map(Math.round).join(' ')}"/>` : '',
      textBlock([name], labelX, labelY, { size, anchor, className: `context context-${id}` }),
      rest.length ? textBlock(rest, labelX, Math.round(label.y + leading), below) : '',
    ];
    const ring = { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 };
    return [
      {
        markup: parts.join(''),
        areas: [ring, ...labelAreas(label)],
      },
    ];
  });
  return {
    markup: drawn.map(({ markup }) => markup).join(''),
    taken: [...taken, ...drawn.flatMap(({ areas }) => areas)],
  };
}

/** The box of the line that tells what the rings mean. */
export function contextKeyArea(
  { width, height, textSize }: Pick<Panel, 'width' | 'height' | 'textSize'>,
  { locale }: Edition,
): LabelArea {
  const left = scaleBarArea({ height }).right + 6;
  const right = left + 20 + textWidth(locale.message('sites-map.context'), textSize - 1.5);
  return { left, right: Math.min(right, width), top: height - 26, bottom: height };
}

/** What the rings mean: at the bottom, beside the scale bar. It goes with the ring of that place, if one is told. */
export function contextKey(panel: Panel, edition: Edition, id?: string): string {
  const size = panel.textSize - 1.5;
  const { left, bottom } = contextKeyArea(panel, edition);
  const step = id ? ` context-${id}` : '';
  return `<circle class="vicinity${step}" cx="${left + 6}" cy="${bottom - 14}" r="${radius}"/>${textBlock([edition.locale.message('sites-map.context')], left + 15, bottom - 10, { size, className: `hour${step}` })}`;
}
