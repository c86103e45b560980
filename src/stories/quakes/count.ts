/** The records of the story's tables, counted from the list. */
import type { QuakesTables } from './dataset.ts';
import type { Earthquake, List } from './list.ts';
import type { Day, MagnitudeClass, Network, StrongEarthquake } from './records.ts';
import { leastStrong } from './records.ts';

/** The network of the USGS that listens to all of the world. */
export const worldwide = 'us';

const bounds = [1, 2, 3, 4, 5, 6];

/** What the networks of the list cover. */
const areas: Record<string, string> = {
  ak: 'Alaska',
  ci: 'Southern California',
  hv: 'Hawaii',
  mb: 'Montana',
  nc: 'Northern California',
  nm: 'Central United States',
  nn: 'Nevada',
  pr: 'Puerto Rico',
  se: 'Southeastern United States',
  us: 'USGS, worldwide',
  uu: 'Utah',
  uw: 'Pacific Northwest',
};

const counted = () => ({ status: 'derived' as const, sources: ['usgs-week'] });

export const minuteOf = (time: number) => new Date(time).toISOString().slice(0, 16);
const dayOf = (time: number) => minuteOf(time).slice(0, 10);

/** How many earthquakes there are of each kind, by what `kind` says of each. */
function countBy(earthquakes: readonly Earthquake[], kind: (one: Earthquake) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of earthquakes) counts.set(kind(one), (counts.get(kind(one)) ?? 0) + 1);
  return counts;
}

function magnitudeClasses(earthquakes: readonly Earthquake[]): MagnitudeClass[] {
  return [undefined, ...bounds].map((from, index) => {
    const below = bounds[index];
    const inside = earthquakes.filter(
      ({ magnitude }) => magnitude >= (from ?? -10) && magnitude < (below ?? 10),
    );
    return {
      id: from === undefined ? `magnitude-below-${below}` : `magnitude-${from}`,
      ...(from !== undefined && { from }),
      ...(below !== undefined && { below }),
      count: inside.length,
      worldwide: inside.filter(({ network }) => network === worldwide).length,
      ...counted(),
    };
  });
}

function networks(earthquakes: readonly Earthquake[]): Network[] {
  return [...countBy(earthquakes, ({ network }) => network)]
    .map(([id, count]) => {
      const area = areas[id];
      if (!area) throw new Error(`nobody has said what the network ${id} covers: add it in count.ts`);
      return {
        id,
        name: { en: area },
        count,
        status: 'derived' as const,
        sources: ['usgs-week', 'usgs-networks'],
      };
    })
    .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}

/** The list's words with a space between number and unit. */
const spaced = (place: string) => place.replace(/^(\d+)km /, '$1 km ');

function strong(earthquakes: readonly Earthquake[]): StrongEarthquake[] {
  return earthquakes
    .filter(({ magnitude }) => magnitude >= leastStrong)
    .map(({ id, place, time, magnitude, scale, longitude, latitude, depth, network }) => ({
      id,
      place: spaced(place),
      at: minuteOf(time),
      magnitude,
      scale,
      longitude,
      latitude,
      depth,
      network,
      ...(place.endsWith(' of Hualian, Taiwan') && { sequence: 'hualien' as const }),
      status: 'reported' as const,
      sources: ['usgs-week'],
    }));
}

/** The list holds a week to the minute: its first and its last day are parts of days. */
function days({ earthquakes, made }: List): Day[] {
  const counts = [...countBy(earthquakes, ({ time }) => dayOf(time))];
  return counts.map(([date, count], index) => ({
    id: `day-${date}`,
    date,
    count,
    whole: index > 0 && date !== dayOf(made),
    ...counted(),
  }));
}

/** All tables, each in the order of its file. */
export function countedTables(list: List): QuakesTables {
  const { earthquakes } = list;
  return {
    magnitudes: magnitudeClasses(earthquakes),
    networks: networks(earthquakes),
    strong: strong(earthquakes),
    days: days(list),
  };
}

/** Longitude and latitude, in hundredths of a degree, of all that are too small for `strong`. */
export function smallEpicentres({ earthquakes }: List): [longitude: number, latitude: number][] {
  const hundredth = (degrees: number) => Math.round(degrees * 100) / 100;
  return earthquakes
    .filter(({ magnitude }) => magnitude < leastStrong)
    .map(({ longitude, latitude }): [number, number] => [hundredth(longitude), hundredth(latitude)])
    .sort(([a, b], [c, d]) => a - c || b - d);
}

/** What `facts.json` has of the list, by the ids of its facts. */
export function looseValues({ made, entries, blasts, earthquakes }: List): Record<string, number | string> {
  const of = (kept: (one: Earthquake) => boolean) => earthquakes.filter(kept).length;
  return {
    'list-made': minuteOf(made),
    'list-first': minuteOf(earthquakes[0]?.time ?? made),
    'list-last': minuteOf(earthquakes.at(-1)?.time ?? made),
    'list-entries': entries,
    blasts,
    'below-zero': of(({ magnitude }) => magnitude < 0),
    felt: of(({ felt }) => felt > 0),
    automatic: of(({ automatic }) => automatic),
    scales: new Set(earthquakes.map(({ scale }) => scale)).size,
  };
}
