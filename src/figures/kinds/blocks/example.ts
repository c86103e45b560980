import { numberColumn, wordsColumn } from '../../columns.ts';
import { idDetail } from '../../details.ts';
import { type BlockRow, blocks, blockWords } from './index.ts';

const known = { status: 'reported', sources: ['library'] } as const;

/** Books that a library lent in two years, in thousands. */
export const loans = blocks<BlockRow>(
  {
    id: 'loans',
    rows: () => [
      { id: 'loans.2001', label: '2001', value: 18, printed: '18 thousand', ...known },
      { id: 'loans.2021', label: '2021', value: 42.5, printed: '42.5 thousand', ...known, provisional: true },
    ],
    title: ([before, after]) => `Loans: ${before?.printed}, then ${after?.printed}`,
    alternative(rows, edition) {
      const { each, labels } = blockWords(rows, edition);
      return `A block for each ${each} thousand, in ${labels.join(' and ')}.`;
    },
    columns: [
      wordsColumn(
        'year',
        () => 'Year',
        ({ label }) => label,
      ),
      numberColumn(
        'loans',
        () => 'Loans (thousands)',
        ({ value }) => value,
      ),
    ],
    details: [idDetail(({ id }) => id)],
  },
  { tone: 'loans', toneBefore: 'loans-before', block: (each) => `a block is ${each} thousand books` },
);
