/** Every rule that words rest on, with a change that breaks it. */
import { all, type Edit, inRecord, recordIn } from '../changed-data.ts';
import {
  at,
  claimHeld,
  event,
  fact,
  nightOf,
  provenance,
  site,
  tarascon,
  tonnesOf2025,
  unprinted,
  year,
} from './edits.ts';

/** By the rule that they rest on: a change that makes the words false. */
export const broken: Record<string, Edit> = {
  'hours-cross-the-country': site('villepinte', { hour: at('2025-04-14T20:30') }),
  'one-residence': site('toulon', { kind: 'residence', crowding: undefined }),
  'nanterre-agreed': (files) => {
    const { facts } = recordIn(files('sites').sites, 'nanterre') as never as { facts: { vehicles: object } };
    Object.assign(facts.vehicles, { status: 'disputed' });
  },
  'nanterre-hour-disputed': site('nanterre', { hour: at('2025-04-14T20:00', 'checked') }),
  'two-hours-unreported': site('marseille', { hour: at('2025-04-15T01:00') }),
  'same-night': site('aix-luynes', { hour: nightOf('2025-04-13') }),
  'marseille-same-night': site('marseille', { hour: nightOf('2025-04-13') }),
  'villepinte-that-evening': site('villepinte', { hour: at('2025-04-15T00:20') }),
  'crowding-in-that-month': fact('carceral-month', { date: '2026-08' }),
  'final-2024': year('seized-2024', { provisional: true }),
  'ministry-2020-agrees': all(unprinted, fact('ministry-2020', { value: 12 })),
  'most-in-custody': (files) => {
    const { facts } = recordIn(files('events').events, 'charges') as never as { facts: { custody: object } };
    Object.assign(facts.custody, { value: 9 });
  },
  'attacks-within-days': event('attacks', { until: '2025-05-25' }),
  'lists-differ': fact('list-journaleux', { value: 7 }),
  'every-prison-over-capacity': all(tarascon, claimHeld),
  'nimes-most-crowded': site('nanterre', { crowding: { detainees: 1800, places: 689, ...provenance } }),
  'channel-before-the-hours': fact('channel-made', { date: '2025-04-14' }),
  'channel-before-the-article': fact('channel-first-text', { date: '2025-04-16' }),
  'growth-above-the-quoted': all(
    unprinted,
    inRecord('seizures', 'growth', 'growth-2024', { percent: 131, qualifier: undefined }),
  ),
  'june-reached-the-year-before': all(
    unprinted,
    inRecord('seizures', 'within', 'seized-2024-june', { tonnes: 23.1 }),
  ),
  'record-when-announced': all(unprinted, year('seized-2017', { tonnes: 60 })),
  'fell-the-year-before': all(unprinted, year('seized-2022', { tonnes: 23 }), (files) => {
    const { growth = [] } = files('seizures');
    growth.splice(growth.indexOf(recordIn(growth, 'growth-2023')), 1);
  }),
  'higher-a-year-later': tonnesOf2025(50),
  'highest-now': tonnesOf2025(50),
  'provisional-2025': year('seized-2025', { provisional: undefined }),
  'two-years-unknown': year('seized-2018', { status: 'reported', tonnes: 15, sources: ['afp-2018'] }),
  'year-2020-computed': year('seized-2020', { status: 'reported', tonnes: 13.1, from: undefined }),
  'details-a-day-later': fact('prosecutor-details', { date: '2025-05-05' }),
  'adopted-before-the-charges': event('law-adopted', { from: '2025-05-03' }),
  'no-lead-a-day-later': fact('no-lead', { date: '2025-04-18' }),
};
