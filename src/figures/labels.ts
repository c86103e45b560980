/** Places names beside points so that none covers another name or another point. */
import { textWidth } from './text.ts';

export interface LabelRequest {
  id: string;
  /** The point, in CSS pixels of the drawing. */
  x: number;
  y: number;
  /** First line bold, the rest plain. */
  lines: readonly string[];
  /** Labels of higher priority choose first; among equals, those in a crowd. */
  priority?: number;
}

export interface PlacedLabel {
  id: string;
  /** Where the text is anchored: `x`, and the first baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** A line from the point to the label, where the label is too far to tell whose it is. */
  lead: [x1: number, y1: number, x2: number, y2: number] | undefined;
  /** What the label covers. */
  box: LabelArea;
}

export interface LabelArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Small boxes along a line, so that labels keep off it. */
function alongLine(points: readonly { x: number; y: number }[], half = 3): LabelArea[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (half * 2)));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const x = from.x + ((to.x - from.x) * step) / steps;
      const y = from.y + ((to.y - from.y) * step) / steps;
      return { left: x - half, right: x + half, top: y - half, bottom: y + half };
    });
  });
}

interface Candidate extends PlacedLabel {
  cost: number;
}

const pointRadius = 7;
/** Among so many points hardly one finds room for its name, whoever chooses first. */
const crowded = 60;
const distances = [14, 19, 25, 34, 46, 60, 78, 98];
/** Directions in the order of preference: right, left, then the diagonals, then above and below. */
const angles = [0, 180, -30, 30, -150, 150, -55, 55, -125, 125, -90, 90, -75, 75, -105, 105];

/** Whether two boxes share a point. */
export function overlap(a: LabelArea, b: LabelArea): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How much a direction points at the nearest other point: 0 for away from it or beside it, up to 12 for straight at it. */
function towards(request: LabelRequest, nearest: LabelRequest | undefined, radians: number): number {
  if (!nearest) return 0;
  const bearing = Math.atan2(nearest.y - request.y, nearest.x - request.x);
  return 12 * Math.max(0, Math.cos(bearing - radians));
}

function candidates(
  request: LabelRequest,
  nearest: LabelRequest | undefined,
  area: LabelArea,
  size: number,
  leading: number,
): Candidate[] {
  const { id, x, y, lines } = request;
  const width = Math.max(...lines.map((line, index) => textWidth(line, size, index === 0 ? 700 : 400)));
  const height = lines.length * leading;
  return distances.flatMap((distance, ring) =>
    angles.map((angle, preference): Candidate => {
      const radians = (angle * Math.PI) / 180;
      const endX = x + Math.cos(radians) * distance;
      const endY = y + Math.sin(radians) * distance;
      const anchor = Math.abs(angle) < 90 ? 'start' : Math.abs(angle) > 90 ? 'end' : 'middle';
      const centred = Math.min(Math.max(endX - width / 2, area.left + 2), area.right - width - 2);
      const left = anchor === 'start' ? endX : anchor === 'end' ? endX - width : centred;
      const top = angle === -90 ? endY - height : angle === 90 ? endY : endY - height / 2;
      const lead: PlacedLabel['lead'] =
        distance > 19
          ? [x + Math.cos(radians) * pointRadius, y + Math.sin(radians) * pointRadius, endX, endY]
          : undefined;
      return {
        id,
        x:
          anchor === 'start'
            ? endX + (lead ? 3 : 0)
            : anchor === 'end'
              ? endX - (lead ? 3 : 0)
              : left + width / 2,
        y: top + size * 0.98,
        anchor,
        lead,
        box: { left: left - 2, top: top - 1, right: left + width + 2, bottom: top + height + 1 },
        cost: ring * 14 + preference + towards(request, nearest, radians),
      };
    }),
  );
}

/**
 * Labels for all points that find room inside `area`; a point whose label finds none keeps its mark alone.
 * `size` and `leading` are in CSS pixels; `taken` are boxes that no label may cover.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: LabelArea,
  size: number,
  leading: number,
  taken: readonly LabelArea[] = [],
): PlacedLabel[] {
  const crowd = ({ x, y }: LabelRequest) =>
    requests.filter((other) => Math.hypot(other.x - x, other.y - y) < 70).length;
  let order = requests
    .map((request) => ({ request, crowd: crowd(request) }))
    .filter(({ request, crowd }) => request.priority || crowd <= crowded)
    .sort(
      (a, b) =>
        (b.request.priority ?? 0) - (a.request.priority ?? 0) ||
        b.crowd - a.crowd ||
        b.request.x - a.request.x ||
        a.request.id.localeCompare(b.request.id),
    )
    .map(({ request }) => request);
  let best: PlacedLabel[] = [];
  // Whoever found no room chooses first in the next attempt.
  const attempts = requests.length > crowded ? 1 : 6;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const placed = placeInOrder(order, requests, area, size, leading, taken);
    if (attempt === 0 || placed.length > best.length) best = placed;
    if (best.length === order.length) break;
    const without = (request: LabelRequest) => !placed.some(({ id }) => id === request.id);
    order = [...order.filter(without), ...order.filter((request) => !without(request))];
  }
  return best;
}

/** The point that lies nearest to another one, the first of those that lie as near. */
function nearestTo(request: LabelRequest, points: readonly LabelRequest[]): LabelRequest | undefined {
  let nearest: LabelRequest | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of points) {
    if (other === request) continue;
    const distance = Math.hypot(other.x - request.x, other.y - request.y);
    if (distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}

/** The box around some boxes and the lines that lead to them. */
function around(boxes: readonly LabelArea[]): LabelArea {
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - 5,
    top: Math.min(...boxes.map(({ top }) => top)) - 5,
    right: Math.max(...boxes.map(({ right }) => right)) + 5,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + 5,
  };
}

function placeInOrder(
  order: readonly LabelRequest[],
  all: readonly LabelRequest[],
  area: LabelArea,
  size: number,
  leading: number,
  taken: readonly LabelArea[],
): PlacedLabel[] {
  const aroundPoint = ({ x, y }: LabelRequest, radius: number): LabelArea => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  });
  const points = all.map((point) => ({
    point,
    close: aroundPoint(point, pointRadius),
    wide: aroundPoint(point, pointRadius + 3),
  }));
  const boxes: LabelArea[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const request of order) {
    const nearest = nearestTo(request, all);
    const choices = candidates(request, nearest, area, size, leading);
    const reach = around(choices.map(({ box }) => box));
    const near = boxes.filter((box) => overlap(box, reach));
    // Points that lie on one another cannot be told apart by distance. The nearest are the likeliest in the way.
    const others = points
      .filter(({ wide }) => overlap(wide, reach))
      .map((other) => ({
        ...other,
        distance: Math.hypot(other.point.x - request.x, other.point.y - request.y),
      }))
      .filter(({ distance }) => distance > pointRadius)
      .sort((a, b) => a.distance - b.distance);
    const own = aroundPoint(request, pointRadius);
    const fits = ({ box, lead }: Candidate): boolean => {
      const inside =
        box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
      if (!inside || overlap(box, own) || near.some((other) => overlap(box, other))) return false;
      const line = lead ? leadBoxes(lead) : [];
      // Without a lead the own point must be the nearest; with one, nothing else may lie under it.
      return (
        others.every(({ close, wide }) => {
          const point = lead ? close : wide;
          return !overlap(box, point) && !line.some((step) => overlap(step, point));
        }) && !line.some((step) => near.some((other) => overlap(step, other)))
      );
    };
    const [best] = choices.filter(fits).sort((a, b) => a.cost - b.cost);
    if (!best) continue;
    boxes.push(best.box, ...(best.lead ? leadBoxes(best.lead) : []));
    placed.push(best);
  }
  return placed;
}

/** All that a label covers: its words, and the line that leads to them. */
export function labelAreas({ box, lead }: PlacedLabel): LabelArea[] {
  return lead ? [box, ...leadBoxes(lead)] : [box];
}

function leadBoxes([x1, y1, x2, y2]: NonNullable<PlacedLabel['lead']>): LabelArea[] {
  return alongLine(
    [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
    1,
  );
}
