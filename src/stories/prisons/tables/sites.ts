/** The places that were attacked, and what is known of each: the hour, what is reported, how full it is. */
import { z } from 'zod';
import { inRegion } from '../../../dataset/checks/regions.ts';
import { inOneSpan } from '../../../dataset/checks/spans.ts';
import { counted, dateFact, derived, quantityFacts } from '../../../dataset/fact-parts.ts';
import type { Fact, Facts } from '../../../dataset/facts.ts';
import {
  clock,
  day,
  id,
  provenance,
  qualifier,
  quantities,
  shortNote,
  sources,
  statement,
} from '../../../dataset/shape-parts.ts';
import { type Dataset, table } from '../../../dataset/table.ts';
import { limits } from '../limits.ts';
import { beyondPlaces, occupancy } from '../occupancy.ts';
import type { Options } from '../options.ts';
import { furtherSite } from './further-site.ts';
import { inFrance, sitsInCommune } from './place-checks.ts';
import { place } from './place-shape.ts';

const people = (description: string) => z.number().int().positive().max(limits.prison).meta({ description });
const hour = clock.meta({
  description: `Day and hour in French time; all sites lie within ${limits.nights} days of the one in the middle`,
  examples: ['2025-04-14T20:00'],
});

const site = z.strictObject({
  id,
  name: place.name,
  kind: z.enum(['prison', 'residence']).meta({ description: 'Drawn as a disc or as a square' }),
  department: place.department,
  commune: place.commune,
  longitude: place.longitude,
  latitude: place.latitude,
  precision: z.enum(['site', 'quarter']).meta({ description: 'quarter: only the part of town is known' }),
  position: place.position,
  hour: z.union([
    z.strictObject({ at: hour, qualifier: qualifier.optional(), ...provenance, note: shortNote.optional() }),
    z.strictObject({
      status: z.literal('gap'),
      night: day.meta({ description: 'The evening of the night in question' }),
      sources,
    }),
  ]),
  reported: statement,
  facts: quantities.optional(),
  crowding: z
    .strictObject({
      detainees: people(`People held: at most ${limits.overcrowding} times the places`),
      places: people('Places that the prison has'),
      ...provenance,
    })
    .optional(),
});
export type Site = z.infer<typeof site>;

/** The evening of the night that an hour belongs to: before noon it is that of the day before. */
function eveningOf(at: string): string {
  return new Date(Date.parse(`${at}Z`) - 12 * 3_600_000).toISOString().slice(0, 10);
}

function hourFacts({ id, hour }: Site): Fact[] {
  if (!('at' in hour))
    return [dateFact(`${id}.night`, hour.night, { status: 'reported', sources: hour.sources })];
  const { at, qualifier, status, sources } = hour;
  return [
    { id: `${id}.hour`, kind: 'clock', value: at, qualifier, status, sources, series: 'hours' },
    dateFact(`${id}.night`, eveningOf(at), hour),
  ];
}

function crowdingFacts({ id, crowding }: Site, on: string | undefined): Fact[] {
  if (!crowding) return [];
  const { status, sources } = crowding;
  return (['detainees', 'places'] as const).map((name) => ({
    id: `${id}.${name}`,
    kind: 'quantity',
    value: crowding[name],
    unit: 'count',
    status,
    sources,
    series: name,
    on,
  }));
}

/** The month that the crowding figures are of. */
function crowdingMonth({ facts, story }: Dataset & { story: Options }): string | undefined {
  const month = facts.find(({ id }) => id === story.crowdingMonth);
  return month && 'date' in month ? month.date : undefined;
}

/** The day that a site's hour lies in, or the evening of its night. */
const dayOf = ({ hour }: Site) => ('at' in hour ? hour.at.slice(0, 10) : hour.night);

function siteCounts(sites: readonly Site[]): Fact[] {
  const sources = sites.flatMap(({ reported }) => reported.sources);
  const count = (id: string, kept: (site: Site) => boolean) =>
    counted(id, sites.filter(kept).length, sources);
  return [
    count('sites.count', () => true),
    count('sites.prisons', ({ kind }) => kind === 'prison'),
    count('sites.residences', ({ kind }) => kind === 'residence'),
    count('sites.with-hour', ({ hour }) => 'at' in hour),
    count('sites.without-hour', ({ hour }) => !('at' in hour)),
  ];
}

/** The first and the last hour that somebody printed. */
function nightEnds(sites: readonly Site[], recorded: Facts): Fact[] {
  const hours = sites
    .flatMap(({ id, hour }) => ('at' in hour ? [{ id, at: hour.at }] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
  const ends = [
    ['night.first', hours.at(0)],
    ['night.last', hours.at(-1)],
  ] as const;
  return ends.flatMap(([id, hour]): Fact[] => {
    const fact = hour && recorded.get(`${hour.id}.hour`);
    return fact ? [{ ...fact, id, series: undefined }] : [];
  });
}

function occupancies(sites: readonly Site[]): Fact[] {
  const crowded = sites.flatMap(({ id, crowding }) => (crowding ? [{ id, crowding }] : []));
  const sources = crowded.flatMap(({ crowding }) => crowding.sources);
  const over = crowded.filter(({ crowding }) => beyondPlaces(crowding) > 0);
  return [
    ...crowded.map(
      ({ id, crowding }): Fact => ({
        ...derived(`${id}.occupancy`, occupancy(crowding), 'percent', 'occupancy', crowding.sources),
        series: 'occupancy',
      }),
    ),
    ...crowded.map(({ id, crowding }) =>
      derived(`${id}.beyond-places`, beyondPlaces(crowding), 'person', 'difference', crowding.sources),
    ),
    counted('crowding.count', crowded.length, sources),
    counted('crowding.over', over.length, sources),
  ];
}

export const sites = table({
  name: 'sites',
  record: site,
  atLeast: 1,
  atMost: limits.sites,
  named: 'site',
  facts: (own, dataset: Dataset & { story: Options }) => [
    ...hourFacts(own),
    ...crowdingFacts(own, crowdingMonth(dataset)),
    ...quantityFacts(own.id, dayOf(own), own.facts),
  ],
  derived: (records, facts) => [
    ...siteCounts(records),
    ...nightEnds(records, facts),
    ...occupancies(records),
  ],
  series: ['hours', 'detainees', 'places', 'occupancy'],
  gaps: ({ id, hour }) => ('at' in hour ? [] : [`${id}.hour`]),
  dates: ({ id, hour }) =>
    'at' in hour
      ? [[['hour', 'at'], `the hour of ${id}`, hour.at]]
      : [[['hour', 'night'], `the night of ${id}`, hour.night]],
  taken: ['hour', 'night', 'detainees', 'places', 'occupancy', 'beyond-places'],
  groups: ['sites', 'night', 'crowding'],
  drawn: ['name'],
  further: (index, _known, regions) => furtherSite(index, regions),
  places: [inRegion(inFrance, sitsInCommune)],
  checks: [
    inOneSpan({
      days: limits.nights,
      day: dayOf,
      path: ({ hour }) => ['hour', 'at' in hour ? 'at' : 'night'],
      others: 'the other sites',
      why: 'one line shows all hours',
    }),
    // One bar that is hundreds of times as long would leave nothing of the others.
    (records, { at }) =>
      records.flatMap(({ id, crowding }, index) => {
        if (!crowding || crowding.detainees <= limits.overcrowding * crowding.places) return [];
        const message = `${id} holds ${crowding.detainees} in ${crowding.places} places, more than ${limits.overcrowding} times as many: fix whichever is wrong`;
        return [at(index, ['crowding', 'detainees'], message)];
      }),
  ],
});
