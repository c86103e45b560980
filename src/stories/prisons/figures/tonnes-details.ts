/** What programs read of tonnes besides the number. */
import { printText } from '../../../dataset/print.ts';
import { certaintyDetails, certaintyOf, idDetail, printedDetail } from '../../../figures/details.ts';
import type { Detail, Edition } from '../edition.ts';

/** Of the tonnes that a row's fact holds; those of a year may be missing, and the data then say why. */
export function tonnesDetails<Row extends { id: string; printed: string }>(
  ...others: readonly Detail<Row>[]
): Detail<Row>[] {
  const noteOf = ({ id }: Row, { dataset, facts, locale }: Edition) => {
    const year = dataset.seizures.years.find((record) => record.id === id);
    return year && 'note' in year && year.note ? printText(year.note, facts, locale) : undefined;
  };
  return [
    idDetail<Row>(({ id }) => id),
    ...others,
    printedDetail<Row>('tonnes', ({ printed }) => printed),
    ...certaintyDetails<Row, Edition>(
      'tonnes',
      (row, edition) => certaintyOf(edition.facts.get(row.id), noteOf(row, edition)),
      ['qualifier', 'provisional', 'rule', 'note'],
    ),
  ];
}
