/** Year by year: gaps stay gaps, and computed and provisional years are told apart from the others. */
import { isAbove } from '../../../dataset/bounds.ts';
import { factsIn } from '../../../dataset/placeholders.ts';
import { printFact, printText } from '../../../dataset/print.ts';
import type { Qualifier } from '../../../dataset/shapes.ts';
import { idDetail, printedDetail, tonnesDetails } from '../../../figures/details.ts';
import { type Figure, periodOf, type RowStatus } from '../../../figures/figure.ts';
import type { PrisonsEdition } from '../dataset.ts';
import { drawYears } from './seizures-history-drawing.ts';

export interface YearRow {
  fact: string;
  year: number;
  /** Null for a year without a comparable figure. */
  tonnes: number | null;
  printed: string;
  qualifier: Qualifier | undefined;
  provisional: boolean;
  status: RowStatus;
  sources: readonly string[];
  note: string | undefined;
  /** Sources of the values that the note prints. */
  noteSources: readonly string[];
  /** The year that the story compares with the one before. */
  highlighted: boolean;
}

/** The year that is above all others wherever its figure and theirs may lie; undefined where none is. */
function highestOf(rows: readonly YearRow[]): YearRow | undefined {
  const known = rows.flatMap((row) =>
    row.tonnes === null ? [] : [{ row, value: row.tonnes, qualifier: row.qualifier }],
  );
  return known.find((one) => known.every((other) => other === one || isAbove(one, other)))?.row;
}

export const seizuresHistory: Figure<YearRow, PrisonsEdition> = {
  id: 'seizures-history',

  rows({ dataset, facts, locale }) {
    return [...dataset.seizures.years]
      .sort((a, b) => a.year - b.year)
      .map((record) => {
        const fact = facts.get(record.id);
        const note = 'note' in record ? record.note : undefined;
        return {
          fact: record.id,
          year: record.year,
          tonnes: fact ? Number(fact.value) : null,
          printed: fact ? printFact(fact, locale) : locale.message('seizures-history.gap'),
          qualifier: fact?.qualifier,
          provisional: fact?.provisional === true,
          status: record.status,
          sources: fact?.sources ?? [],
          note: note && printText(note, facts, locale),
          noteSources: note
            ? factsIn(note[locale.language]).flatMap((id) => facts.get(id)?.sources ?? [])
            : [],
          highlighted: record.id === dataset.story.comparison.after,
        };
      });
  },

  title(rows, { locale }) {
    const highest = highestOf(rows);
    return locale.message('seizures-history.title', {
      highest: !highest ? 'no' : highest.provisional ? 'provisional' : 'yes',
      year: String(highest?.year ?? ''),
      tonnes: locale.capital(highest?.printed ?? ''),
    });
  },

  alternative(rows, { locale }) {
    const years = rows.map(({ year, tonnes, printed, status, provisional }) => {
      const known = status === 'derived' ? 'derived' : provisional ? 'provisional' : 'year';
      const key = tonnes === null ? 'gap' : known;
      return locale.message(`seizures-history.alt.${key}`, { year: String(year), tonnes: printed });
    });
    return locale.message('seizures-history.alt', { years: years.join('; ') });
  },

  period: (rows) => periodOf(rows.map(({ year }) => String(year))),
  columns: [
    {
      key: 'year',
      type: 'year',
      header: ({ locale }) => locale.message('seizures-history.column.year'),
      value: ({ year }) => year,
      text: ({ year }) => String(year),
    },
    {
      key: 'tonnes',
      type: 'number',
      unit: 'tonne',
      header: ({ locale }) => locale.message('seizures-history.column.tonnes'),
      value: ({ tonnes }) => tonnes,
      text({ tonnes, printed, qualifier, provisional }, { locale }) {
        if (tonnes === null) return printed;
        const number = locale.number(tonnes);
        const value = qualifier
          ? locale.message(`qualifier.${qualifier}`, { number, value: tonnes })
          : number;
        return provisional ? locale.message('status.provisional', { status: value }) : value;
      },
    },
  ],
  details: [
    idDetail(({ fact }) => fact),
    printedDetail('tonnes', ({ printed }) => printed),
    ...tonnesDetails<YearRow>(({ fact }) => fact),
  ],
  sources: ({ sources }) => sources,
  drawingSources: (rows) => rows.flatMap(({ noteSources }) => noteSources),
  status: ({ status }) => status,
  provisional: ({ provisional }) => provisional,

  note(rows, { locale }) {
    const notes = new Map<string, number[]>();
    for (const { note, year } of rows) {
      if (note) notes.set(note, [...(notes.get(note) ?? []), year]);
    }
    const yearsOf = (kept: (row: YearRow) => boolean) => rows.filter(kept).map(({ year }) => String(year));
    const derived = yearsOf(({ status }) => status === 'derived');
    const provisional = yearsOf((row) => row.provisional);
    const sentences = [
      ...(derived.length
        ? [
            locale.message('seizures-history.derived-note', {
              years: locale.list(derived),
              rule: locale.message('rule.before-growth'),
            }),
          ]
        : []),
      ...(provisional.length
        ? [locale.message('seizures-history.provisional-note', { years: locale.list(provisional) })]
        : []),
      ...[...notes].map(([note, years]) =>
        locale.message('seizures-history.note', { years: locale.list(years.map(String)), note }),
      ),
    ];
    return sentences.join(' ') || undefined;
  },

  marksName: ({ locale }) => locale.message('seizures-history.marks'),
  answer: ({ fact, year, printed, note }) => ({
    id: fact,
    about: String(year),
    value: printed,
    detail: note,
  }),

  draw: drawYears,
};
