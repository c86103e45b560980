import { numberColumn, wordsColumn } from '../../columns.ts';
import { idDetail } from '../../details.ts';
import { type ShareRow, shares } from './index.ts';

const known = { status: 'reported', sources: ['library'] } as const;

/** Readers against seats in the rooms of a library, the fullest room first. */
export const seats = shares<ShareRow>(
  {
    id: 'seats',
    rows: () => [
      { id: 'hall', name: 'Reading hall', part: 240, whole: 200, share: 120, ...known },
      { id: 'attic', name: 'Attic', part: 12, whole: 20, share: 60, ...known },
    ],
    title: (rows) => `${rows[0]?.name} has more readers than seats`,
    alternative: (rows) =>
      rows.map(({ name, part, whole }) => `${name}: ${part} readers, ${whole} seats`).join('; '),
    columns: [
      wordsColumn(
        'room',
        () => 'Room',
        ({ name }) => name,
      ),
      numberColumn(
        'readers',
        () => 'Readers',
        ({ part }) => part,
      ),
      numberColumn(
        'seats',
        () => 'Seats',
        ({ whole }) => whole,
      ),
    ],
    details: [idDetail(({ id }) => id)],
  },
  {
    tones: { part: 'seated', beyond: 'standing', limit: 'seats-end' },
    axis: () => 'Readers as a share of seats; the more seats, the thicker the bar',
    value: ({ part, whole }) => `${part} readers, ${whole} seats`,
    beyond: ({ part, whole }) => `+${part - whole}`,
    more: (count) => `and ${count} more rooms, in the table`,
  },
);
