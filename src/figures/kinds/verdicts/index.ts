/** The kind `verdicts`: what was said against the record, a table on the page and wrapped text as a drawing. */
import { wordsColumn } from '../../columns.ts';
import { type Column, type Edition, type Figure, frames, type ReadTable } from '../../figure.ts';
import { figureOf, type Told } from '../kind.ts';
import { drawVerdicts } from './drawing.ts';
import { glanceSvg } from './glance.ts';
import { standings, type VerdictRow, type VerdictsOptions } from './options.ts';

export type { VerdictRow } from './options.ts';

function columnsOf<Row extends VerdictRow>({ heading, standing: wordsOf }: VerdictsOptions): Column<Row>[] {
  return [
    wordsColumn(
      'said',
      (edition) => heading('said', edition),
      ({ said }) => said,
    ),
    wordsColumn(
      'record',
      (edition) => heading('record', edition),
      ({ record }) => record,
    ),
    wordsColumn(
      'standing',
      (edition) => heading('standing', edition),
      ({ standing }) => standing,
      { codes: standings, text: ({ standing }, edition) => wordsOf(standing, edition).word },
    ),
  ];
}

/** The table that the story shows: each standing with what it means, the statement as the head of its row. */
function tableOf(rows: readonly VerdictRow[], options: VerdictsOptions, edition: Edition): ReadTable {
  const { heading, standing: wordsOf } = options;
  return {
    className: 'verdicts',
    above: glanceSvg(rows, options, frames.narrow, edition),
    header: (['standing', 'said', 'record'] as const).map((column) => heading(column, edition)),
    rows: rows.map(({ standing, said, record }) => {
      const { word, meaning } = wordsOf(standing, edition);
      return { word, meaning, heading: said, text: record };
    }),
  };
}

/** A figure of statements, a row each. Its text alternative is its own: it says who said and who records. */
export function verdicts<Row extends VerdictRow, Of extends Edition = Edition>(
  told: Told<Row, 'columns', Of> & Pick<Figure<Row, Of>, 'alternative'>,
  options: VerdictsOptions<Of>,
): Figure<Row, Of> {
  return figureOf<Row, 'columns', Of>(told, {
    columns: columnsOf(options),
    alternative: told.alternative,
    tableToRead: (rows, edition) => tableOf(rows, options, edition),
    draw: (rows, frame, edition) => drawVerdicts(rows, options, frame, edition),
  });
}
