import { wordsColumn } from '../../columns.ts';
import { idDetail } from '../../details.ts';
import { type HourRow, lineOfHours } from './index.ts';

type Train = HourRow<'out' | 'back'>;

const known = { status: 'reported', sources: ['log'] } as const;
const differs = { disputed: true, doubt: 'disputed: the two boxes differ by an hour' };

/** Trains past a level crossing on one night, as two signal boxes noted them. */
export const trains = lineOfHours<Train>(
  {
    id: 'trains',
    rows: () => [
      { id: 'milk', name: 'Milk train', at: '2021-05-03T22:10', clock: '22:10', lane: 'out', ...known },
      { id: 'mail', name: 'Mail', at: '2021-05-03T22:40', clock: 'about 22:40', lane: 'back', ...known },
      { id: 'coal', name: 'Coal', at: '2021-05-04T00:05', clock: '00:05', lane: 'out', ...known, ...differs },
      { id: 'sleeper', name: 'Sleeper', at: '2021-05-04T01:30', clock: '01:30', lane: 'back', ...known },
      { id: 'engine', name: 'Engine alone', at: null, clock: 'hour not noted', lane: 'back', ...known },
    ],
    title: (rows) => `${rows.length} trains in one night`,
    alternative: (rows) => `Trains: ${rows.map(({ name, clock }) => `${name}, ${clock}`).join('; ')}.`,
    columns: [
      wordsColumn(
        'train',
        () => 'Train',
        ({ name }) => name,
      ),
      wordsColumn(
        'hour',
        () => 'Hour',
        ({ clock }) => clock,
      ),
    ],
    details: [idDetail(({ id }) => id)],
  },
  {
    tone: 'trains',
    unknownHour: () => 'hour not noted',
    disputed: () => 'disputed',
    lanes: { out: () => 'To the coast', back: () => 'To town' },
    links: { meaning: () => 'order of the hours, not one train', disputed: () => 'hour disputed' },
  },
);
