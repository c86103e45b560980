/** What the downloads say of a place besides the table: its kind in words, how sure the hour is, where it lies. */
import { certaintyDetails, idDetail, printedDetail } from '../../../../figures/details.ts';
import type { Detail } from '../../edition.ts';
import { timeZone } from '../../time-zone.ts';
import type { SiteRow } from './rows.ts';

export const siteDetails: readonly Detail<SiteRow>[] = [
  idDetail(({ id }) => id),
  printedDetail('kind', ({ kindWord }) => kindWord),
  printedDetail('when', ({ when }) => when),
  {
    key: 'when_date',
    of: 'when',
    type: 'date',
    value: ({ record: { hour } }) => ('at' in hour ? hour.at.slice(0, 10) : null),
  },
  // Where no hour was printed, the night is all that is known.
  {
    key: 'when_night',
    of: 'when',
    type: 'date',
    value: ({ record: { hour } }) => ('night' in hour ? hour.night : null),
  },
  { key: 'when_time_zone', of: 'when', value: ({ at }) => (at === null ? null : timeZone) },
  ...certaintyDetails<SiteRow>('when', ({ record: { hour }, note }) => ({ ...hour, note }), [
    'qualifier',
    'note',
  ]),
  ...certaintyDetails<SiteRow>('reported', ({ record: { reported } }) => reported),
  { key: 'department', value: ({ record }) => record.department },
  { key: 'commune', value: ({ record }) => record.commune },
  { key: 'longitude', of: 'position', type: 'number', unit: 'degree', value: ({ longitude }) => longitude },
  { key: 'latitude', of: 'position', type: 'number', unit: 'degree', value: ({ latitude }) => latitude },
  { key: 'position_precision', of: 'position', value: ({ record }) => record.precision },
  ...certaintyDetails<SiteRow>('position', ({ record: { position } }) => position),
];
