/** The story's data with further sites and years: the same at every call, valid, and never checked in. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoCentroid } from 'd3';
import { departmentsOf, readBoundaries } from '../src/dataset/boundaries.ts';
import { liesIn } from '../src/dataset/regions.ts';

export interface DataSize {
  sites: number;
  years: number;
}

const provenance = { status: 'reported', sources: ['carceral'] };

/** A place in a department: the further the round, the further from its middle, as long as that lies in it. */
function placesIn(): (index: number) => { code: string; longitude: number; latitude: number } {
  const areas = departmentsOf(readBoundaries('departments', 'data/prisons/geo')).flatMap((area) => {
    const [longitude, latitude] = geoCentroid(area);
    return liesIn(area, longitude, latitude) ? [{ area, longitude, latitude }] : [];
  });
  return (index) => {
    const place = areas[index % areas.length];
    if (!place) throw new Error('there are no departments');
    const angle = index * 2.4;
    const distance = 0.02 * Math.floor(index / areas.length);
    const tenThousandths = (value: number) => Math.round(value * 1e4) / 1e4;
    const longitude = tenThousandths(place.longitude + distance * Math.cos(angle));
    const latitude = tenThousandths(place.latitude + (distance / 2) * Math.sin(angle));
    const { code } = place.area.properties;
    return liesIn(place.area, longitude, latitude)
      ? { code, longitude, latitude }
      : { code, longitude: tenThousandths(place.longitude), latitude: tenThousandths(place.latitude) };
  };
}

/** Minutes after the first hour that a further site may have, so that the night stays as long as it was. */
const night = { from: Date.parse('2025-04-14T20:05Z'), minutes: 270 };

function furtherSite(index: number, placeOf: ReturnType<typeof placesIn>): object {
  const { code, longitude, latitude } = placeOf(index);
  const at = new Date(night.from + ((index * 37) % night.minutes) * 60_000).toISOString().slice(0, 16);
  return {
    id: `further-${index}`,
    name: `Lieu ${index}`,
    kind: index % 7 === 6 ? 'residence' : 'prison',
    department: code,
    commune: `${code}001`,
    longitude,
    latitude,
    precision: 'site',
    position: provenance,
    hour:
      index % 20 === 19
        ? { status: 'gap', night: '2025-04-14', sources: ['carceral'] }
        : { at, ...provenance },
    reported: {
      text: { en: 'A vehicle burned in the car park', fr: 'Un véhicule incendié sur le parking' },
      ...provenance,
    },
    ...(index % 2 ? {} : { crowding: { detainees: 510 + ((index * 61) % 600), places: 500, ...provenance } }),
  };
}

type Loose = Record<string, unknown>;

/** Takes away what the story states of its own data, in rules, claims, corrections and sources: others grow there. */
function withoutStatements(folder: string): void {
  const edit = (file: string, change: (record: Loose) => Loose[]) => {
    const path = join(folder, `${file}.json`);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    content[file] = content[file].flatMap(change);
    writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  };
  // The prose names them all the same.
  edit('rules', ({ id }) => [{ id, is: 'at-least', fact: 'sites.count', value: 1 }]);
  edit('claims', ({ compare: _, ...claim }) => [
    { ...claim, ...(claim.facts && claim.standing === 'held' ? { standing: 'disputed' } : {}) },
  ]);
  edit('corrections', () => []);
  edit('sources', ({ gives: _, ...source }) => [source]);
}

/**
 * Copies the story's data files to `folder` and adds sites all over the country and years before the first, until there
 * are as many. What is there already stays: the prose speaks of it.
 */
export function writeGrownData(folder: string, { sites, years }: DataSize): void {
  cpSync('data/prisons', folder, { recursive: true });
  withoutStatements(folder);
  const edit = <List>(file: string, list: string, add: (records: List[]) => object[]) => {
    const path = join(folder, `${file}.json`);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    content[list] = [...content[list], ...add(content[list])];
    writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  };
  const placeOf = placesIn();
  edit('sites', 'sites', (known) =>
    Array.from({ length: Math.max(0, sites - known.length) }, (_, index) => furtherSite(index, placeOf)),
  );
  edit('seizures', 'years', (known: { year: number }[]) => {
    const first = Math.min(...known.map(({ year }) => year));
    return Array.from({ length: Math.max(0, years - known.length) }, (_, index) => ({
      id: `seized-${first - 1 - index}`,
      year: first - 1 - index,
      tonnes: 1 + ((index * 7) % 190) / 10,
      ...provenance,
    }));
  });
}
