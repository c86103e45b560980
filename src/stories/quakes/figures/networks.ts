/** Earthquakes by network: few of them list most. Its drawing is its own: bars beside names. */
import { tenth } from '../../../dataset/fact-parts.ts';
import { numberColumn, wordsColumn } from '../../../figures/columns.ts';
import { certaintyDetails, idDetail } from '../../../figures/details.ts';
import type { Drawn, Frame } from '../../../figures/figure.ts';
import { markAround } from '../../../figures/figure.ts';
import { textBlock } from '../../../figures/text.ts';
import { inLanguage } from '../../../locale/languages.ts';
import type { Edition, Figure } from '../edition.ts';
import { leading } from '../facts.ts';
import type { Network } from '../records.ts';
import { total } from '../totals.ts';

interface NetworkRow {
  /** The fact of one network, or the name of those that share a row. */
  id: string;
  /** How many networks the row is of. */
  networks: number;
  name: string;
  count: number;
  /** Percent of all, to a tenth. */
  share: number;
  /** Whether the title counts it among those that list most. */
  leads: boolean;
  status: Network['status'];
  sources: readonly string[];
}

/** Networks that have a row of their own; the others share one. */
const shown = 5;

/** A row a network, the one that lists most first; the last row is of all others together. */
function rows({ dataset, locale }: Edition): NetworkRow[] {
  const all = total(dataset.networks);
  const sorted = [...dataset.networks].sort((a, b) => b.count - a.count);
  const others = sorted.slice(shown);
  const row = (id: string, networks: number, name: string, count: number, leads: boolean) => ({
    id,
    networks,
    name,
    count,
    share: tenth((count / all) * 100),
    leads,
  });
  return [
    ...sorted.slice(0, shown).map(({ id, name, count, status, sources }, index) => ({
      ...row(`${id}.entries`, 1, inLanguage(name, locale.language), count, index < leading),
      status,
      sources,
    })),
    ...(others.length
      ? [
          {
            ...row(
              'networks.others',
              others.length,
              locale.message('networks.others', { count: others.length }),
              total(others),
              false,
            ),
            status: 'derived' as const,
            sources: [...new Set(others.flatMap(({ sources }) => sources))],
          },
        ]
      : []),
  ];
}

/** Of the drawing, in CSS pixels or in heights of its letters. */
const layout = { bar: 10, gap: 5, row: 3.1, top: 2 } as const;

function draw(all: readonly NetworkRow[], { width, textSize }: Frame, { locale }: Edition): Drawn {
  const band = Math.round(textSize * layout.row);
  const top = Math.round(textSize * layout.top);
  const most = Math.max(...all.map(({ count }) => count), 1);
  const head = textBlock([locale.message('networks.axis', { all: locale.number(total(all)) })], 0, textSize, {
    size: textSize - 1,
    className: 'quiet',
  });
  const content = all.map(({ name, count, share, leads }, index) => {
    const y = top + index * band;
    const words = textBlock([`${name}: ${locale.number(count)}, ${locale.number(share)}%`], 0, y + textSize, {
      size: textSize,
      ...(leads && { className: 'strong' }),
    });
    const length = Math.max(1, Math.round((width * count) / most));
    const bar = `<rect class="${leads ? 'quakes' : 'quakes-others'}" x="0" y="${y + textSize + layout.gap}" width="${length}" height="${layout.bar}"/>`;
    return words + bar;
  });
  return {
    content: head + content.join(''),
    height: top + all.length * band,
    marks: all.map((_, index) => markAround(14, top + index * band + textSize + layout.gap)),
  };
}

export const networks: Figure<NetworkRow> = {
  id: 'networks',
  rows,

  title(all, { locale }) {
    const most = all.filter(({ leads }) => leads);
    return locale.message('networks.title', {
      leading: locale.capital(locale.words(most.length)),
      count: locale.words(all.reduce((sum, row) => sum + row.networks, 0)),
      share: `${locale.number(tenth((total(most) / total(all)) * 100))}%`,
    });
  },

  alternative: (all, { locale }) =>
    locale.message('networks.alt', {
      networks: all
        .map(({ name, count, share }) =>
          locale.message('networks.alt.network', {
            name,
            count: locale.number(count),
            share: `${locale.number(share)}%`,
          }),
        )
        .join('; '),
    }),

  note: (_all, { locale }) => locale.message('networks.note'),
  columns: [
    wordsColumn(
      'network',
      ({ locale }) => locale.message('networks.column.network'),
      ({ name }) => name,
    ),
    numberColumn(
      'earthquakes',
      ({ locale }) => locale.message('networks.column.count'),
      ({ count }) => count,
      { type: 'integer', unit: 'earthquake' },
    ),
    numberColumn(
      'share',
      ({ locale }) => locale.message('networks.column.share'),
      ({ share }) => share,
      { unit: 'percent' },
    ),
  ],
  details: [idDetail(({ id }) => id), ...certaintyDetails<NetworkRow>('earthquakes', (row) => row)],
  sources: ({ sources }) => sources,
  status: ({ status }) => status,
  answer: ({ id, name, count, share }, { locale }) => ({
    id,
    about: name,
    value: locale.number(count),
    detail: `${locale.number(share)}%`,
  }),
  marksName: ({ locale }) => locale.message('networks.marks'),
  draw,
};
