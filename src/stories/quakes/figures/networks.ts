/** Earthquakes by network: few of them list most. */
import { leading } from '../facts.ts';
import type { Network } from '../tables.ts';
import { type QuakesEdition, total } from './edition.ts';

export interface NetworkRow {
  /** The networks of the row: one, or those that list least. */
  ids: readonly string[];
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

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A row a network, the one that lists most first; the last row is of all others together. */
export function networkRows({ tables, message, locale }: QuakesEdition): NetworkRow[] {
  const all = total(tables.networks);
  const sorted = [...tables.networks].sort((a, b) => b.count - a.count);
  const others = sorted.slice(shown);
  const language = locale.language as 'en';
  return [
    ...sorted.slice(0, shown).map(({ id, name, count, status, sources }, index) => ({
      ids: [id],
      name: name[language],
      count,
      share: tenth((count / all) * 100),
      leads: index < leading,
      status,
      sources,
    })),
    ...(others.length
      ? [
          {
            ids: others.map(({ id }) => id),
            name: message('networks.others', { count: others.length }),
            count: total(others),
            share: tenth((total(others) / all) * 100),
            leads: false,
            status: 'derived' as const,
            sources: [...new Set(others.flatMap(({ sources }) => sources))],
          },
        ]
      : []),
  ];
}

export function networksTitle(rows: readonly NetworkRow[], { locale, message }: QuakesEdition): string {
  const most = rows.filter(({ leads }) => leads);
  return message('networks.title', {
    leading: locale.capital(locale.words(most.length)),
    count: locale.words(rows.flatMap(({ ids }) => ids).length),
    share: `${locale.number(tenth((total(most) / total(rows)) * 100))}%`,
  });
}

export function networksAlternative(rows: readonly NetworkRow[], { locale, message }: QuakesEdition): string {
  const networks = rows.map(({ name, count, share }) =>
    message('networks.alt.network', {
      name,
      count: locale.number(count),
      share: `${locale.number(share)}%`,
    }),
  );
  return message('networks.alt', { networks: networks.join('; ') });
}
