/** The list as the USGS published it: what an entry is, read from its GeoJSON. */
import { z } from 'zod';

const entry = z.object({
  id: z.string(),
  properties: z.object({
    mag: z.number(),
    magType: z.string(),
    place: z.string(),
    time: z.number(),
    felt: z.number().nullable(),
    status: z.enum(['automatic', 'reviewed']),
    net: z.string(),
    type: z.string(),
  }),
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number(), z.number()]) }),
});
const published = z.object({
  metadata: z.object({ generated: z.number(), count: z.number() }),
  features: z.array(entry).min(1),
});

/** An earthquake of the list. */
export interface Earthquake {
  id: string;
  /** Where, as the list has it: `22km NNE of Hualian, Taiwan`. */
  place: string;
  /** Milliseconds since 1970. */
  time: number;
  magnitude: number;
  /** How the magnitude was worked out: `ml`, `mb`. */
  scale: string;
  /** Degrees WGS84. */
  longitude: number;
  latitude: number;
  /** Kilometres. */
  depth: number;
  /** The network whose report the list prefers: `ci`. */
  network: string;
  /** How many people reported that they felt it. */
  felt: number;
  /** Whether nobody had looked at it yet. */
  automatic: boolean;
}

export interface List {
  /** When the list was made, in milliseconds since 1970. */
  made: number;
  /** Entries by the list's own count, whatever they are of. */
  entries: number;
  /** Entries that are of explosions and quarry blasts. */
  blasts: number;
  /** The earliest first. */
  earthquakes: Earthquake[];
}

/** Reads the list. Throws an Error where it is not of the form that the USGS documents. */
export function readList(json: unknown): List {
  const { metadata, features } = published.parse(json);
  const earthquakes = features
    .filter(({ properties }) => properties.type === 'earthquake')
    .map(({ id, properties, geometry }) => {
      const [longitude, latitude, depth] = geometry.coordinates;
      const { mag: magnitude, magType: scale, place, time, net: network, felt, status } = properties;
      const automatic = status === 'automatic';
      return {
        id,
        place,
        time,
        magnitude,
        scale,
        longitude,
        latitude,
        depth,
        network,
        felt: felt ?? 0,
        automatic,
      };
    })
    .sort((a, b) => a.time - b.time);
  return {
    made: metadata.generated,
    entries: metadata.count,
    blasts: features.length - earthquakes.length,
    earthquakes,
  };
}
