/** Two years as blocks, one for each tonne if they are not too many: the reader sees how many more there are. */
import { growthClass } from '../../../dataset/growth.ts';
import { printFact, printInUnit } from '../../../dataset/print.ts';
import { ownUnit } from '../../../dataset/units.ts';
import { numberColumn, yearColumn } from '../../../figures/columns.ts';
import { periodOf } from '../../../figures/figure.ts';
import { type BlockRow, blocks, blockWords } from '../../../figures/kinds/blocks/index.ts';
import type { Edition } from '../edition.ts';
import { tonnesDetails } from './tonnes-details.ts';

interface SeizureRow extends BlockRow {
  year: number;
}

const tonnes = (each: number, { dataset, locale }: Edition): string =>
  printInUnit(each, ownUnit(dataset, 'tonne'), locale);

function rows({ dataset, facts, locale }: Edition): SeizureRow[] {
  return [dataset.story.comparison.before, dataset.story.comparison.after].flatMap((id) => {
    const fact = facts.get(id);
    const record = dataset.seizures.years.find((year) => year.id === id);
    if (!fact || !record) return [];
    return [
      {
        id,
        year: record.year,
        label: String(record.year),
        value: Number(fact.value),
        printed: printFact(fact, locale),
        provisional: fact.provisional === true,
        status: fact.status,
        sources: fact.sources,
      },
    ];
  });
}

export const seizures = blocks<SeizureRow, Edition>(
  {
    id: 'seizures',
    rows,

    title([before, after], { locale }) {
      if (!before || !after) return '';
      const growth = locale.message(`growth.${growthClass(after.value / before.value)}`);
      return locale.message('seizures.title', {
        growth,
        yearsCount: after.year - before.year,
        years: locale.words(after.year - before.year),
        before: before.printed,
        after: after.printed,
      });
    },

    alternative(years, edition) {
      const { locale, facts } = edition;
      const [before, after] = years;
      const percent = facts.get('seizures.growth');
      if (!before || !after || !percent) return '';
      const { each, labels } = blockWords(years, edition);
      return locale.message('seizures.alt', {
        block: tonnes(each, edition),
        blockCount: each,
        before: before.printed,
        beforeYear: labels[0] ?? '',
        after: after.printed,
        afterYear: labels[1] ?? '',
        percent: printFact(percent, locale),
      });
    },

    period: (years) => periodOf(years.map(({ label }) => label)),
    columns: [
      yearColumn(
        ({ locale }) => locale.message('seizures.column.year'),
        ({ year }) => year,
      ),
      numberColumn(
        'tonnes',
        ({ locale }) => locale.message('seizures.column.tonnes'),
        ({ value }) => value,
        { unit: 'tonne' },
      ),
    ],
    details: tonnesDetails(),
    marksName: ({ locale }) => locale.message('seizures.marks'),
  },
  {
    tone: 'seizures',
    toneBefore: 'seizures-before',
    block: (each, edition) =>
      edition.locale.message('seizures.block', { number: tonnes(each, edition), value: each }),
  },
);
