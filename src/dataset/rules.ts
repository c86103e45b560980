/** Comparisons that the prose makes in words. A sentence that leans on one stands only while it is true. */

import { tonnesOf } from './derived.ts';
import type { Facts } from './facts.ts';
import type { Dataset } from './shapes.ts';

export interface Rule {
  /** What the rule says, for the editor whose change broke it. */
  says: string;
  holds: boolean;
}

/** All rules of a dataset by name, each with its verdict. */
export function rulesOf(dataset: Dataset, facts: Facts): Record<string, Rule> {
  const value = (id: string) => Number(facts.get(id)?.value);
  const known = dataset.seizures.years.flatMap((year) => tonnesOf(dataset.seizures, year) ?? []);
  const { before, after } = dataset.story.comparison;
  const crowded = dataset.sites.flatMap(({ id, crowding }) => (crowding ? [{ id, ...crowding }] : []));
  const [mostCrowded] = [...crowded].sort((a, b) => b.detainees / b.places - a.detainees / a.places);
  const dates = (id: string) => String(facts.get(id)?.value);
  return {
    'june-reached-the-year-before': {
      says: `by June (seized-2024-june) at least as much was seized as in all of the year before (${before})`,
      holds: value('seized-2024-june') >= value(before),
    },
    'highest-of-the-series': {
      says: `${after} is the highest value among the years of seizures.json`,
      holds: value(after) === Math.max(...known),
    },
    'growth-above-the-quoted': {
      says: 'the growth computed from the two years is above the one quoted in growth-2024, by less than a point',
      holds:
        value('seizures.growth') > value('growth-2024') &&
        value('seizures.growth') - value('growth-2024') < 1,
    },
    'fell-the-year-before': {
      says: `${before} is lower than seized-2022`,
      holds: value(before) < value('seized-2022'),
    },
    'every-prison-over-capacity': {
      says: 'every prison in sites.json with crowding figures held more detainees than places',
      holds: crowded.length > 0 && crowded.every(({ detainees, places }) => detainees > places),
    },
    'nimes-most-crowded': {
      says: 'no prison in sites.json has more detainees per place than nimes',
      holds: mostCrowded?.id === 'nimes',
    },
    'nimes-more-than-twice': {
      says: 'nimes held more than two detainees for each place',
      holds: value('nimes.detainees') > 2 * value('nimes.places'),
    },
    'channel-before-the-article': {
      says: 'the channel (channel-first-text) wrote before the article said that nobody had claimed the attacks',
      holds: dates('channel-first-text') < dates('no-claim.on'),
    },
    'adopted-before-the-charges': {
      says: 'the law was adopted (law-adopted) before the charges were brought (charges)',
      holds: dates('law-adopted.date') < dates('charges.date'),
    },
  };
}
