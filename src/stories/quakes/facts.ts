/** The facts that the story's tables give, and those that follow from them. */
import type { Fact } from '../../dataset/facts.ts';
import type { QuakesTables } from './dataset.ts';
import type { Day, MagnitudeClass, Network, StrongEarthquake } from './records.ts';

type Quantity = Pick<Fact, 'status' | 'sources'> & { series?: Fact['series'] };

function quantity(id: string, value: number, unit: string, { status, sources, series }: Quantity): Fact {
  const rule = status === 'derived' && { rule: 'counted' as const };
  return { id, kind: 'quantity', value, unit, status, sources, ...rule, ...(series && { series }) };
}

/** What a count of the list rests on. */
const ofTheList = { status: 'derived', sources: ['usgs-week'] } as const;
const counted = (id: string, value: number, unit = 'count') => quantity(id, value, unit, ofTheList);

function share(id: string, part: number, whole: number, sources: readonly string[]): Fact {
  const value = Math.round((part / whole) * 1000) / 10;
  return { id, kind: 'quantity', value, unit: 'percent', status: 'derived', sources, rule: 'share' };
}

const sum = (records: readonly { count: number }[]) => records.reduce((total, { count }) => total + count, 0);

/** How many earthquakes a class holds, how many of them the worldwide network lists, and where the class begins. */
export const factsOfClass = ({ id, from, count, worldwide, status, sources }: MagnitudeClass): Fact[] => [
  quantity(id, count, 'earthquake', { status, sources, series: 'classes' }),
  quantity(`${id}.worldwide`, worldwide, 'count', { status, sources }),
  ...(from === undefined ? [] : [quantity(`${id}.from`, from, 'magnitude', { status, sources })]),
];

/** How many earthquakes the list has from a network. */
export const factsOfNetwork = ({ id, count, status, sources }: Network): Fact[] => [
  quantity(`${id}.entries`, count, 'earthquake', { status, sources, series: 'entries' }),
];

/** Hour, magnitude and depth of an earthquake. */
export const factsOfStrong = ({ id, at, magnitude, depth, status, sources }: StrongEarthquake): Fact[] => [
  { id: `${id}.hour`, kind: 'clock', value: at, status, sources },
  quantity(`${id}.magnitude`, magnitude, 'magnitude', { status, sources, series: 'magnitudes' }),
  quantity(`${id}.depth`, depth, 'kilometre', { status, sources }),
];

/** How many earthquakes a day has. */
export const factsOfDay = ({ id, count, status, sources }: Day): Fact[] => [
  quantity(`${id}.entries`, count, 'earthquake', { status, sources }),
];

/** All earthquakes, and those below a magnitude that hardly anybody feels. */
export function derivedOfClasses(magnitudes: readonly MagnitudeClass[]): Fact[] {
  const small = sum(magnitudes.filter(({ below = 10 }) => below <= 2));
  return [
    counted('magnitudes.all', sum(magnitudes), 'earthquake'),
    counted('magnitudes.below-2', small, 'earthquake'),
    share('magnitudes.below-2-share', small, sum(magnitudes), ['usgs-week']),
  ];
}

/** The networks that list most. */
export const leading = 4;

/** How many networks there are, and what those list that list most. */
export function derivedOfNetworks(networks: readonly Network[]): Fact[] {
  const most = [...networks].sort((a, b) => b.count - a.count).slice(0, leading);
  return [
    counted('networks.count', networks.length),
    counted('networks.leading', most.length),
    counted('networks.four', sum(most), 'earthquake'),
    share('networks.four-share', sum(most), sum(networks), ['usgs-week', 'usgs-networks']),
    counted(
      'networks.california',
      sum(networks.filter(({ id }) => ['ci', 'nc', 'nn'].includes(id))),
      'earthquake',
    ),
  ];
}

/** How many strong earthquakes there are, by magnitude and by network. */
export function derivedOfStrong({ strong, networks }: Pick<QuakesTables, 'strong' | 'networks'>): Fact[] {
  const of = (id: string, kept: (one: StrongEarthquake) => boolean) =>
    counted(id, strong.filter(kept).length);
  const most = [...networks].sort((a, b) => b.count - a.count).slice(0, leading);
  return [
    counted('strong.count', strong.length, 'earthquake'),
    quantity('strong.weakest', Math.min(...strong.map(({ magnitude }) => magnitude)), 'magnitude', ofTheList),
    of('strong.from-5', ({ magnitude }) => magnitude >= 5),
    of('strong.from-6', ({ magnitude }) => magnitude >= 6),
    of('strong.four', ({ network }) => most.some(({ id }) => id === network)),
    of('strong.ak', ({ network }) => network === 'ak'),
    of('strong.california', ({ network }) => ['ci', 'nc', 'nn'].includes(network)),
  ];
}

/** The series near Hualien: its strongest, its weakest, and how many came before and after the strongest. */
export function derivedOfSequence({ strong }: Pick<QuakesTables, 'strong'>): Fact[] {
  const shocks = strong.filter(({ sequence }) => sequence === 'hualien');
  const ordered = [...shocks].sort((a, b) => b.magnitude - a.magnitude);
  const [largest, smallest] = [ordered[0], ordered.at(-1)];
  if (!largest || !smallest) return [];
  return [
    counted('hualien.count', shocks.length, 'earthquake'),
    quantity('hualien.largest', largest.magnitude, 'magnitude', ofTheList),
    quantity('hualien.smallest', smallest.magnitude, 'magnitude', ofTheList),
    counted('hualien.before', shocks.filter(({ at }) => at < largest.at).length),
    counted('hualien.after', shocks.filter(({ at }) => at > largest.at).length),
  ];
}

/** The whole days with the fewest and the most earthquakes, and the day of the strongest. */
export function derivedOfDays({ days, strong }: Pick<QuakesTables, 'days' | 'strong'>): Fact[] {
  const counts = days.filter(({ whole }) => whole).map(({ count }) => count);
  const [strongest] = [...strong].sort((a, b) => b.magnitude - a.magnitude);
  const day = days.find(({ date }) => strongest?.at.startsWith(date));
  return [
    ...(day ? [counted('strongest-day.entries', day.count)] : []),
    counted('days.whole', counts.length),
    counted('days.fewest', Math.min(...counts)),
    counted('days.most', Math.max(...counts)),
  ];
}
