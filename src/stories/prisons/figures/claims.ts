/** What the article said against the record: a table on the page, wrapped text as a drawing. */
import { printText } from '../../../dataset/print.ts';
import { certaintyDetails, idDetail, printedDetail } from '../../../figures/details.ts';
import { periodOf } from '../../../figures/figure.ts';
import { type VerdictRow, verdicts } from '../../../figures/kinds/verdicts/index.ts';
import type { Edition } from '../edition.ts';

interface ClaimRow extends VerdictRow {
  /** The standing as a word. */
  standingWord: string;
  on: string;
  by: string;
  /** Sources of the record alone. */
  recordSources: readonly string[];
}

function rows({ dataset, facts, locale }: Edition): ClaimRow[] {
  return dataset.claims.map(({ id, said, record, standing, on, by }) => ({
    id,
    said: printText(said, facts, locale),
    record: printText(record.text, facts, locale),
    standing,
    standingWord: locale.message(`standing.${standing}`),
    on,
    by,
    status: record.status,
    sources: [by, ...record.sources],
    recordSources: record.sources,
  }));
}

export const claims = verdicts<ClaimRow, Edition>(
  {
    id: 'claims',
    rows,

    title(statements, { locale }) {
      const errors = statements.filter(({ standing }) => standing === 'error').length;
      return locale.message('claims.title', {
        count: locale.words(statements.length, 'feminine'),
        claimsCount: statements.length,
        error: locale.words(errors, 'feminine'),
        errorCount: errors,
      });
    },

    alternative(statements, { locale }) {
      const told = statements.map(({ said, record, standingWord }) =>
        locale.message('claims.alt.claim', { said, record, standing: standingWord }),
      );
      return locale.message('claims.alt', { claims: told.join(' ') });
    },

    period: (statements) => periodOf(statements.map(({ on }) => on)),
    details: [
      idDetail(({ id }) => id),
      { key: 'said_on', of: 'said', type: 'date', value: ({ on }) => on },
      { key: 'said_by', of: 'said', value: ({ by }) => by },
      ...certaintyDetails<ClaimRow>('record', ({ status, recordSources: sources }) => ({ status, sources })),
      printedDetail('standing', ({ standingWord }) => standingWord),
    ],
  },
  {
    heading: (column, { locale }) => locale.message(`claims.column.${column}`),
    standing: (standing, { locale }) => ({
      word: locale.message(`standing.${standing}`),
      meaning: locale.message(`standing.${standing}.meaning`),
    }),
  },
);
