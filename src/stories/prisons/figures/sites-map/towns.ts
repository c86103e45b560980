/** Towns that readers know, quietly: a dot and a name where they cover nothing. */
import { type LabelArea, overlap } from '../../../../figures/labels.ts';
import { textBlock, textWidth } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import type { Town } from '../../surroundings.ts';
import { locate, type Panel } from './layer.ts';

/** What has been drawn, and the boxes that it covers, those before it included. */
export interface PlacedNames {
  markup: string;
  taken: LabelArea[];
}

/** A handful gives the lie of the land; more would be an atlas. Large panels have room for towns abroad. */
const mostTowns = { small: 3, large: 4 };
const mostAbroad = { small: 0, large: 2 };
const largeWidth = 560;
/** So near to a place of the story a town's dot would be taken for it; so near to another town, for its suburb. */
const apart = { site: 18, town: 50 };
const dotRadius = 1.8;
/** A town nearer to the edge has its surroundings cut off. */
const edge = 14;
const gap = 4;

/** Text of what is known besides the story: smaller than the story's own. */
export const quietSize = ({ textSize }: Pick<Panel, 'textSize'>) =>
  Math.max(11.5, Math.round(textSize * 8.3) / 10);

/** Free on each side of a quiet name: where the typeface is not installed, a wider one makes all names longer. */
export const spaceBeside = (width: number) => 4 + width * 0.1;

/** A town's name in the language of the edition. */
const nameOf = ({ name, names }: Town, { locale }: Edition) => names?.[locale.language] ?? name;

interface Position {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: LabelArea;
}

/** Where a name may stand at its dot, the best first: right, left, above, below. */
function positions(x: number, y: number, name: string, size: number, beside = dotRadius + gap): Position[] {
  const width = textWidth(name, size);
  const space = spaceBeside(width);
  const at = (left: number, baseline: number, anchor: Position['anchor']): Position => ({
    x: anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2,
    y: baseline,
    anchor,
    box: {
      left: left - space,
      right: left + width + space,
      top: baseline - size * 0.85,
      bottom: baseline + size * 0.3,
    },
  });
  return [
    at(x + beside, y + size * 0.35, 'start'),
    at(x - beside - width, y + size * 0.35, 'end'),
    at(x - width / 2, y - beside, 'middle'),
    at(x - width / 2, y + beside + size * 0.8, 'middle'),
  ];
}

const isInside = (box: LabelArea, { width, height }: Panel) =>
  box.left >= 4 && box.right <= width - 4 && box.top >= 4 && box.bottom <= height - 4;

/** So far from its dot, which marks of the story cover, the largest town may be named. */
const besideMarks = [10, 13, 16, 20];

/** The name of the largest town alone: where marks lie on its dot, it says where they are. Empty where it has no room. */
export function largestTownName(panel: Panel, edition: Edition, taken: readonly LabelArea[]): string {
  const [town] = edition.surroundings.towns;
  const at = town && locate(town, panel);
  if (!at) return '';
  const size = quietSize(panel);
  const name = nameOf(town, edition);
  const free = besideMarks
    .flatMap((distance) => positions(at.x, at.y, name, size, distance))
    .find(({ box }) => isInside(box, panel) && !taken.some((other) => overlap(other, box)));
  if (!free) return '';
  const text = { size, anchor: free.anchor, className: 'town untold' };
  return textBlock([name], Math.round(free.x), Math.round(free.y), text);
}

/** The largest towns of a panel whose dot and name are free, those of France first; a story's place names its own. */
export function townNames(panel: Panel, edition: Edition, taken: readonly LabelArea[]): PlacedNames {
  const { dataset, surroundings } = edition;
  const room = panel.width >= largeWidth ? 'large' : 'small';
  const size = quietSize(panel);
  const told = [...dataset.sites, ...dataset.context];
  const marks = dataset.sites.flatMap((site) => locate(site, panel) ?? []);
  const boxes = [...taken];
  const dots: { x: number; y: number }[] = [];
  const countries = new Set<string>();
  let path = '';
  let words = '';
  const near = (points: readonly { x: number; y: number }[], x: number, y: number, distance: number) =>
    points.some((point) => Math.hypot(point.x - x, point.y - y) < distance);

  const place = (town: Town): boolean => {
    const at = locate(town, panel);
    const isTold = told.some(({ name }) => name === town.name || name.startsWith(`${town.name}-`));
    if (!at || isTold) return false;
    const [x, y] = [Math.round(at.x), Math.round(at.y)];
    if (x < edge || y < edge || x > panel.width - edge || y > panel.height - edge) return false;
    const dot = { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
    const hidden = boxes.some((box) => overlap(box, dot));
    if (hidden || near(marks, x, y, apart.site) || near(dots, x, y, apart.town)) return false;
    const name = nameOf(town, edition);
    const free = positions(x, y, name, size).find(
      ({ box }) => isInside(box, panel) && !boxes.some((other) => overlap(other, box)),
    );
    if (!free) return false;
    boxes.push(dot, free.box);
    dots.push(at);
    path += `M${x} ${y}h.1`;
    words += textBlock([name], Math.round(free.x), Math.round(free.y), {
      size,
      anchor: free.anchor,
      className: 'town',
    });
    return true;
  };

  for (const town of surroundings.towns) {
    if (dots.length === mostTowns[room]) break;
    if (town.country === 'FR') place(town);
  }
  // One town of a country tells as much of it as three.
  for (const town of surroundings.towns) {
    if (countries.size === mostAbroad[room]) break;
    if (town.country !== 'FR' && !countries.has(town.country) && place(town)) countries.add(town.country);
  }
  const markup = path && `<path class="town-dots" d="${path}"/>${words}`;
  return { markup, taken: boxes };
}
