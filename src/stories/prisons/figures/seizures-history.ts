/** Year by year: gaps stay gaps, and computed and provisional years are told apart from the others. */
import { isAbove } from '../../../dataset/bounds.ts';
import { factsIn } from '../../../dataset/placeholders.ts';
import { printFact, printText } from '../../../dataset/print.ts';
import { yearColumn } from '../../../figures/columns.ts';
import { periodOf } from '../../../figures/figure.ts';
import { type BarRow, bars } from '../../../figures/kinds/bars/index.ts';
import { inLanguage } from '../../../locale/languages.ts';
import type { Edition } from '../edition.ts';
import { tonnesDetails } from './tonnes-details.ts';

interface YearRow extends BarRow {
  year: number;
}

function rows({ dataset, facts, locale }: Edition): YearRow[] {
  return [...dataset.seizures.years]
    .sort((a, b) => a.year - b.year)
    .map((record) => {
      const fact = facts.get(record.id);
      const note = 'note' in record ? record.note : undefined;
      return {
        id: record.id,
        year: record.year,
        label: String(record.year),
        value: fact ? Number(fact.value) : null,
        printed: fact ? printFact(fact, locale) : locale.message('kinds.bars.gap'),
        qualifier: fact?.qualifier,
        provisional: fact?.provisional === true,
        status: record.status,
        sources: fact?.sources ?? [],
        note: note && printText(note, facts, locale),
        noteSources: note
          ? factsIn(inLanguage(note, locale.language)).flatMap((id) => facts.get(id)?.sources ?? [])
          : [],
        // The year that the story compares with the one before.
        highlighted: record.id === dataset.story.comparison.after,
      };
    });
}

/** The year that is above all others wherever its figure and theirs may lie; undefined where none is. */
function highestOf(years: readonly YearRow[]): YearRow | undefined {
  const known = years.flatMap((row) =>
    row.value === null ? [] : [{ row, value: row.value, qualifier: row.qualifier }],
  );
  return known.find((one) => known.every((other) => other === one || isAbove(one, other)))?.row;
}

export const seizuresHistory = bars<YearRow, Edition>(
  {
    id: 'seizures-history',
    rows,

    title(years, { locale }) {
      const highest = highestOf(years);
      return locale.message('seizures-history.title', {
        highest: !highest ? 'no' : highest.provisional ? 'provisional' : 'yes',
        year: String(highest?.year ?? ''),
        tonnes: locale.capital(highest?.printed ?? ''),
      });
    },

    period: (years) => periodOf(years.map(({ label }) => label)),
    columns: [
      yearColumn(
        ({ locale }) => locale.message('seizures-history.column.year'),
        ({ year }) => year,
      ),
      {
        key: 'tonnes',
        type: 'number',
        unit: 'tonne',
        header: ({ locale }) => locale.message('seizures-history.column.tonnes'),
        value: ({ value }) => value,
        text({ value, printed, qualifier, provisional }, { locale }) {
          if (value === null) return printed;
          const number = locale.number(value);
          const words = qualifier ? locale.message(`qualifier.${qualifier}`, { number, value }) : number;
          return provisional ? locale.message('status.provisional', { status: words }) : words;
        },
      },
    ],
    details: tonnesDetails(),
    marksName: ({ locale }) => locale.message('seizures-history.marks'),
  },
  {
    tone: 'seizures',
    axis: ({ locale }) => locale.message('seizures-history.axis'),
    alternative: (years, { locale }) => locale.message('seizures-history.alt', { years }),
    missing: ({ label }, { locale }) => locale.message('seizures-history.alt.gap', { year: label }),
    derivation: ({ locale }) => locale.message('rule.before-growth'),
  },
);
