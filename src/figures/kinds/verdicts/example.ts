import { idDetail } from '../../details.ts';
import { type VerdictRow, verdicts } from './index.ts';

const known = { status: 'checked', sources: ['library'] } as const;
const words = {
  held: { word: 'Kept', meaning: 'done by the day' },
  error: { word: 'Broken', meaning: 'not done' },
  overtaken: { word: 'Overtaken', meaning: 'no longer needed' },
  disputed: { word: 'Disputed', meaning: 'reports differ' },
};

/** What a library promised, and what came of it. */
export const promises = verdicts<VerdictRow>(
  {
    id: 'promises',
    rows: () => [
      { id: 'hours', said: 'Open on Sundays.', record: 'It has been since May.', standing: 'held', ...known },
      { id: 'wing', said: 'A wing by 2020.', record: 'It opened in 2020.', standing: 'held', ...known },
      { id: 'lift', said: 'A lift to the attic.', record: 'There is none.', standing: 'error', ...known },
    ],
    title: (rows) => `What came of ${rows.length} promises`,
    alternative: (rows) => rows.map(({ said, record }) => `${said} ${record}`).join(' '),
    details: [idDetail(({ id }) => id)],
  },
  {
    heading: (column) => ({ said: 'Promised', record: 'Done', standing: 'Verdict' })[column],
    standing: (standing) => words[standing],
  },
);
