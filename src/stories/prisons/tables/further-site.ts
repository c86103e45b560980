/** Sites beyond those that there are, all over the country and within the same night. */
import { geoCentroid } from 'd3';
import { liesIn, type Region } from '../../../dataset/regions.ts';
import { once } from '../../../tools/once.ts';
import { territories } from '../overseas.ts';

const provenance = { status: 'reported' as const, sources: ['carceral'] };

/** The departments whose middle lies in them. */
const middles = once((regions: readonly Region[]) =>
  regions
    .filter(({ code }) => !(code in territories))
    .flatMap((region) => {
      const [longitude, latitude] = geoCentroid(region.shape);
      return liesIn(region.shape, longitude, latitude) ? [{ region, longitude, latitude }] : [];
    }),
);

/** A place in a department: the further the round, the further from its middle, as long as that lies in it. */
function placeOf(index: number, regions: readonly Region[]) {
  const all = middles(regions);
  const middle = all[index % all.length];
  if (!middle) throw new Error('there are no departments');
  const { code, shape } = middle.region;
  const angle = index * 2.4;
  const distance = 0.02 * Math.floor(index / all.length);
  const tenThousandths = (value: number) => Math.round(value * 1e4) / 1e4;
  const longitude = tenThousandths(middle.longitude + distance * Math.cos(angle));
  const latitude = tenThousandths(middle.latitude + (distance / 2) * Math.sin(angle));
  return liesIn(shape, longitude, latitude)
    ? { code, longitude, latitude }
    : { code, longitude: tenThousandths(middle.longitude), latitude: tenThousandths(middle.latitude) };
}

/** Minutes after the first hour that a further site may have, so that the night stays as long as it was. */
const night = { from: Date.parse('2025-04-14T20:05Z'), minutes: 270 };

/** The same site for the same index. */
export function furtherSite(index: number, regions: readonly Region[]) {
  const { code, longitude, latitude } = placeOf(index, regions);
  const at = new Date(night.from + ((index * 37) % night.minutes) * 60_000).toISOString().slice(0, 16);
  return {
    id: `further-${index}`,
    name: `Lieu ${index}`,
    kind: index % 7 === 6 ? ('residence' as const) : ('prison' as const),
    department: code,
    commune: `${code}001`,
    longitude,
    latitude,
    precision: 'site' as const,
    position: provenance,
    hour:
      index % 20 === 19
        ? { status: 'gap' as const, night: '2025-04-14', sources: ['carceral'] }
        : { at, ...provenance },
    reported: {
      text: { en: 'A vehicle burned in the car park', fr: 'Un véhicule incendié sur le parking' },
      ...provenance,
    },
    ...(index % 2 ? {} : { crowding: { detainees: 510 + ((index * 61) % 600), places: 500, ...provenance } }),
  };
}
