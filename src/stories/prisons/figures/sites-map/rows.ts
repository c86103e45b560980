/** The places of the map, in the order of the hours; those whose hour nobody printed come last. */
import { printFact, printText } from '../../../../dataset/print.ts';
import type { RowStatus } from '../../../../figures/figure.ts';
import type { Edition } from '../../edition.ts';
import { territories } from '../../overseas.ts';
import type { Site } from '../../tables/sites.ts';

export interface SiteRow {
  id: string;
  name: string;
  /** The territory overseas that it lies in, if it does. */
  territory: string | undefined;
  /** The name, and the territory where it lies in one. */
  place: string;
  kind: 'prison' | 'residence';
  kindWord: string;
  longitude: number;
  latitude: number;
  /** French time as ISO date with hour; null where no hour was reported. */
  at: string | null;
  /** The hour alone, such as "about 21:45", or that it is not known. */
  clock: string;
  /** What is doubtful or particular about the hour, in words. */
  doubt: string | undefined;
  disputed: boolean;
  /** Day and hour in words. */
  when: string;
  what: string;
  status: RowStatus;
  sources: readonly string[];
  /** Who gives the coordinates. */
  positionSources: readonly string[];
  /** As the data have the place. */
  record: Site;
  /** What the data say of the hour besides, in words. */
  note: string | undefined;
}

/** The day after an ISO day. */
function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function siteRows({
  dataset,
  facts,
  locale,
}: Pick<Edition, 'dataset' | 'facts' | 'locale'>): SiteRow[] {
  const words = new Intl.DisplayNames(locale.language, { type: 'region' });
  const rows = dataset.sites.map((site): SiteRow => {
    const { id, name, kind, longitude, latitude, hour, reported, position } = site;
    const overseas = territories[site.department];
    const territory = overseas && (words.of(overseas.region) ?? overseas.name);
    const fact = facts.get(`${id}.hour`);
    const unknown = locale.message('sites-map.hour-unknown');
    const disputed = 'at' in hour && hour.status === 'disputed';
    const note = 'at' in hour && hour.note ? printText(hour.note, facts, locale) : undefined;
    const doubt = locale.typeset(
      [...(disputed ? [locale.message('sites-map.disputed')] : []), ...(note ? [note] : [])].join(': '),
    );
    const when =
      'at' in hour && fact
        ? `${locale.date(hour.at.slice(0, 10), 'day')}, ${printFact(fact, locale)}${doubt ? ` (${doubt})` : ''}`
        : 'night' in hour
          ? `${locale.message('sites-map.night', {
              days: locale.daysFromTo(hour.night, dayAfter(hour.night), 'day'),
            })}, ${unknown}`
          : unknown;
    return {
      id,
      name,
      territory,
      place: territory ? `${name} (${territory})` : name,
      kind,
      kindWord: locale.message(`sites-map.${kind}`),
      longitude,
      latitude,
      at: 'at' in hour ? hour.at : null,
      clock: fact ? printFact(fact, locale) : unknown,
      doubt: doubt || undefined,
      disputed,
      when,
      what: printText(reported.text, facts, locale),
      status: reported.status,
      sources: [...new Set([...reported.sources, ...hour.sources])],
      positionSources: position.sources,
      record: site,
      note,
    };
  });
  // Stable: places of the same hour, or of none, keep the order of the data.
  return rows.sort((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9'));
}
