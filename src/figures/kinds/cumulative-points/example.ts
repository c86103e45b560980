import { numberColumn, wordsColumn } from '../../columns.ts';
import { idDetail } from '../../details.ts';
import { cumulativePoints, type PointRow } from './index.ts';

const known = { from: '2021-01-01', status: 'reported', sources: ['library'] } as const;

/** Members who joined a library in a year, as far as it told, against the whole year before. */
export const members = cumulativePoints<PointRow>(
  {
    id: 'members',
    rows: () => [
      { id: 'members.march', until: '2021-03-31', value: 210, printed: '210 members', ...known },
      { id: 'members.may', until: '2021-05-15', value: 400, printed: '400 members', ...known },
      { id: 'members.december', until: '2021-12-31', value: 905, printed: '905 members', ...known },
    ],
    title: (rows) => `${rows.at(-1)?.printed} joined within a year`,
    columns: [
      wordsColumn(
        'until',
        () => 'By',
        ({ until }) => until,
        { type: 'date', text: ({ until }, { locale }) => locale.date(until) },
      ),
      numberColumn(
        'members',
        () => 'New members',
        ({ value }) => value,
      ),
    ],
    details: [idDetail(({ id }) => id)],
  },
  {
    tone: 'members',
    axis: () => 'New members since 1 January',
    alternative: (points) => `New members of the library: ${points}.`,
    reference: () => ({ value: 380, words: 'All of 2020: 380' }),
  },
);
