import { timeline } from './index.ts';

const known = { status: 'reported', sources: ['library'] } as const;

/** What happened at a library, and what was decided about it. */
export const history = timeline(
  {
    id: 'history',
    rows: () => [
      { id: 'plan', from: '2019-03-04', lane: 'council', text: 'The council plans a new wing', ...known },
      {
        id: 'works',
        from: '2019-09-02',
        until: '2020-06-30',
        lane: 'house',
        text: 'The new wing is built',
        ...known,
      },
      { id: 'opening', from: '2020-07-11', lane: 'house', text: 'The new wing opens', ...known },
    ],
    title: (rows) => `${rows.length} steps to a new wing`,
  },
  {
    lanes: {
      house: { sign: 'square', tone: 'house', name: () => 'The house' },
      council: { sign: 'diamond', tone: 'council', name: () => 'The council' },
    },
    longWait: 150,
  },
);
