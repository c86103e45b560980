import { wordsColumn } from '../../columns.ts';
import { idDetail } from '../../details.ts';
import { type BarRow, bars } from './index.ts';

const known = { status: 'reported', sources: ['library'] } as const;

/** Visitors of a library, day by day: nobody counted on Wednesday, and Friday is not over yet. */
export const visitors = bars<BarRow>(
  {
    id: 'visitors',
    rows: () => [
      { id: 'visitors.mon', label: 'Mon', value: 120, printed: '120 visitors', ...known },
      { id: 'visitors.tue', label: 'Tue', value: 95, printed: '95 visitors', ...known, status: 'derived' },
      { id: 'visitors.wed', label: 'Wed', value: null, printed: 'not counted', status: 'gap', sources: [] },
      { id: 'visitors.thu', label: 'Thu', value: 140, printed: '140 visitors', ...known, highlighted: true },
      { id: 'visitors.fri', label: 'Fri', value: 60, printed: '60 visitors', ...known, provisional: true },
    ],
    title: (rows) => `${rows.length} days at the library`,
    columns: [
      wordsColumn(
        'day',
        () => 'Day',
        ({ label }) => label,
      ),
      wordsColumn(
        'visitors',
        () => 'Visitors',
        ({ printed }) => printed,
      ),
    ],
    details: [idDetail(({ id }) => id)],
  },
  {
    tone: 'visitors',
    axis: () => 'Visitors a day',
    alternative: (days) => `Visitors of the library: ${days}.`,
    provisional: () => ({ short: 'so far', long: 'not over yet' }),
    derivation: () => 'those who left, less those who were in',
  },
);
