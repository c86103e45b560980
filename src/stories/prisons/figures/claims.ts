/** What the article said against the record: a table on the page, wrapped text as a drawing. */
import { printText } from '../../../dataset/print.ts';
import { standing as standings } from '../../../dataset/shape-parts.ts';
import type { Standing } from '../../../dataset/shapes.ts';
import { certaintyDetails, idDetail, printedDetail } from '../../../figures/details.ts';
import { type Figure, periodOf, type RowStatus } from '../../../figures/figure.ts';
import type { PrisonsEdition } from '../dataset.ts';
import { drawClaims } from './claims-drawing.ts';

export interface ClaimRow {
  id: string;
  said: string;
  record: string;
  standing: Standing;
  /** The standing as a word. */
  standingWord: string;
  on: string;
  by: string;
  status: RowStatus;
  sources: readonly string[];
  /** Those of the record alone. */
  recordSources: readonly string[];
}

export const claims: Figure<ClaimRow, PrisonsEdition> = {
  id: 'claims',
  shownAs: 'table',

  rows({ dataset, facts, locale }) {
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
  },

  title(rows, { locale }) {
    const errors = rows.filter(({ standing }) => standing === 'error').length;
    return locale.message('claims.title', {
      count: locale.words(rows.length, 'feminine'),
      claimsCount: rows.length,
      error: locale.words(errors, 'feminine'),
      errorCount: errors,
    });
  },

  alternative(rows, { locale }) {
    const claims = rows.map(({ said, record, standingWord }) =>
      locale.message('claims.alt.claim', { said, record, standing: standingWord }),
    );
    return locale.message('claims.alt', { claims: claims.join(' ') });
  },

  period: (rows) => periodOf(rows.map(({ on }) => on)),
  columns: [
    {
      key: 'said',
      header: ({ locale }) => locale.message('claims.column.said'),
      value: ({ said }) => said,
      text: ({ said }) => said,
    },
    {
      key: 'record',
      header: ({ locale }) => locale.message('claims.column.record'),
      value: ({ record }) => record,
      text: ({ record }) => record,
    },
    {
      key: 'standing',
      codes: standings.options,
      header: ({ locale }) => locale.message('claims.column.standing'),
      value: ({ standing }) => standing,
      text: ({ standingWord }) => standingWord,
    },
  ],
  details: [
    idDetail(({ id }) => id),
    { key: 'said_on', of: 'said', type: 'date', value: ({ on }) => on },
    { key: 'said_by', of: 'said', value: ({ by }) => by },
    ...certaintyDetails<ClaimRow>('record', ({ status, recordSources: sources }) => ({ status, sources })),
    printedDetail('standing', ({ standingWord }) => standingWord),
  ],
  sources: ({ sources }) => sources,
  status: ({ status }) => status,

  draw: drawClaims,
};
