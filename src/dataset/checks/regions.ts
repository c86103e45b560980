/** Every place lies in the region that its record names. */
import type { Path } from '../json.ts';
import { liesIn, type Region } from '../regions.ts';
import type { Check, PlaceContext } from '../table.ts';
import type { UnplacedProblem } from './unplaced-problem.ts';

interface Place {
  id: string;
  longitude: number;
  latitude: number;
}

/** How records name their region, in the words of those who edit them. */
export interface RegionWords<Rec> {
  /** The key that holds its code. */
  key: string;
  code(record: Rec): string;
  /** What is said of a code that no region has. */
  unknown(code: string): string;
  /** Where coordinates lie that are in no region: `outside the country`. */
  outside: string;
}

type Also<Rec> = (record: Rec, region: Region) => { key: string; message: string } | undefined;

/**
 * Finds coordinates outside their region, swapped ones told as such. What else must hold of a place and its region,
 * `also`, is tried before.
 */
export function inRegion<Rec extends Place>(
  words: RegionWords<Rec>,
  ...also: readonly Also<Rec>[]
): Check<Rec, PlaceContext> {
  return (records, { regions, at }) =>
    records.flatMap((record, index): UnplacedProblem[] => {
      const { id, longitude, latitude } = record;
      const tell = (path: Path, message: string) => [at(index, path, message)];
      const code = words.code(record);
      const region = regions.find((each) => each.code === code);
      if (!region) return tell([words.key], words.unknown(code));
      for (const check of also) {
        const found = check(record, region);
        if (found) return tell([found.key], found.message);
      }
      if (liesIn(region.shape, longitude, latitude)) return [];
      if (liesIn(region.shape, latitude, longitude)) {
        return tell(
          ['longitude'],
          `longitude and latitude of ${id} are swapped: ${longitude} is its latitude`,
        );
      }
      const elsewhere = regions.find(({ shape }) => liesIn(shape, longitude, latitude));
      const where = elsewhere ? `in ${elsewhere.name} (${elsewhere.code})` : words.outside;
      return tell(
        ['longitude'],
        `the coordinates of ${id} lie ${where}, not in ${region.name} (${code}): fix whichever is wrong`,
      );
    });
}
