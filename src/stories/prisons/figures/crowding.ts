/** Detainees against places: how full each prison is, and how many people it holds beyond its places. */
import { numberColumn, wordsColumn } from '../../../figures/columns.ts';
import { certaintyDetails, certaintyOf, idDetail } from '../../../figures/details.ts';
import { type Detail, periodOf } from '../../../figures/figure.ts';
import { type ShareRow, shares } from '../../../figures/kinds/shares/index.ts';
import type { Edition } from '../edition.ts';
import { beyondPlaces, occupancy } from '../occupancy.ts';

/** The part are detainees, the whole places; `over` is below zero where there are places left. */
interface CrowdingRow extends ShareRow {
  over: number;
}

function rows({ dataset }: Edition): CrowdingRow[] {
  return dataset.sites
    .flatMap(({ id, name, crowding: record }) => {
      if (!record) return [];
      const { detainees: part, places: whole, status, sources } = record;
      const derived = { share: occupancy(record), over: beyondPlaces(record) };
      return [{ id, name, part, whole, ...derived, status, sources }];
    })
    .sort((a, b) => b.part / b.whole - a.part / a.whole);
}

/** The month that all numbers are of, in words. */
const monthOf = ({ dataset, facts }: Edition) => facts.get(dataset.story.crowdingMonth)?.value ?? null;
const monthWords = (edition: Edition) => edition.locale.date(String(monthOf(edition)));

/** What a message needs that says how many people a prison holds beyond its places. */
function overValues({ over }: CrowdingRow, { locale }: Edition): { over: number; number: string } {
  return { over: Math.max(0, over), number: locale.number(Math.max(0, over)) };
}

const peopleAndPlaces = ({ part, whole }: CrowdingRow, { locale }: Edition) => ({
  detainees: locale.number(part),
  places: locale.number(whole),
});

/** How sure the values of a column are, which a fact of each prison holds. */
const certainty = (column: string, fact: string, more: 'rule'[] = []): Detail<CrowdingRow>[] =>
  certaintyDetails(column, ({ id }, { facts }) => certaintyOf(facts.get(`${id}.${fact}`)), more);

export const crowding = shares<CrowdingRow, Edition>(
  {
    id: 'crowding',
    rows,

    title(prisons, { locale, dataset }) {
      const over = prisons.filter(({ part, whole }) => part > whole);
      return locale.message('crowding.title', {
        all: over.length === prisons.length ? 'yes' : 'no',
        over: locale.capital(locale.words(over.length, 'feminine')),
        overCount: over.length,
        count: locale.words(prisons.length),
        prisonsCount: prisons.length,
        known: dataset.sites.every((site) => site.kind !== 'prison' || site.crowding) ? 'all' : 'some',
      });
    },

    alternative(prisons, edition) {
      const { locale } = edition;
      const told = prisons.map((row) =>
        locale.message('crowding.alt.prison', {
          name: row.name,
          ...peopleAndPlaces(row, edition),
          ...overValues(row, edition),
        }),
      );
      return locale.message('crowding.alt', { month: monthWords(edition), prisons: told.join('; ') });
    },

    period: (_prisons, edition) => periodOf([String(monthOf(edition))]),
    columns: [
      wordsColumn(
        'prison',
        ({ locale }) => locale.message('crowding.column.prison'),
        ({ name }) => name,
      ),
      numberColumn(
        'detainees',
        ({ locale }) => locale.message('crowding.column.detainees'),
        ({ part }) => part,
        { type: 'integer', unit: 'person' },
      ),
      numberColumn(
        'places',
        ({ locale }) => locale.message('crowding.column.places'),
        ({ whole }) => whole,
        { type: 'integer', unit: 'place' },
      ),
      numberColumn(
        'detainees_per_100_places',
        ({ locale }) => locale.message('crowding.column.share'),
        ({ share }) => share,
        { type: 'integer', unit: 'percent' },
      ),
      numberColumn(
        'detainees_minus_places',
        ({ locale }) => locale.message('crowding.column.over'),
        ({ over }) => over,
        { type: 'integer', unit: 'person', isLater: true },
      ),
    ],
    details: [
      idDetail(({ id }) => id),
      { key: 'month', value: (_row, edition) => monthOf(edition) },
      ...certainty('detainees', 'detainees'),
      ...certainty('places', 'places'),
      ...certainty('detainees_per_100_places', 'occupancy', ['rule']),
      ...certainty('detainees_minus_places', 'beyond-places', ['rule']),
    ],
    marksName: ({ locale }) => locale.message('crowding.marks'),
    answer: (row, edition) => ({
      id: `${row.id}.detainees`,
      about: row.name,
      value: edition.locale.message('crowding.row', peopleAndPlaces(row, edition)),
    }),
  },
  {
    tones: { part: 'places', beyond: 'over', limit: 'places-end' },
    axis: (edition) => edition.locale.message('crowding.axis', { month: monthWords(edition) }),
    value: (row, edition) => edition.locale.message('crowding.row', peopleAndPlaces(row, edition)),
    beyond: (row, edition) => edition.locale.message('crowding.over', overValues(row, edition)),
    more: (count, { locale }) => locale.message('crowding.more', { count }),
  },
);
