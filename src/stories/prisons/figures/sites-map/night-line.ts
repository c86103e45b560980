/** The night as a line of hours, large and with names at the story's head. */
import type { FrameName } from '../../../../figures/figure.ts';
import { drawHours } from '../../../../figures/kinds/line-of-hours/index.ts';
import { escapeXml } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import { nightOptions } from './night-options.ts';
import type { SiteRow } from './rows.ts';

/** The days of the night that the places tell of, such as "14–15 April": by themselves, with the year, or inside a sentence. */
export function nightDays(
  { dataset, locale }: Edition,
  where: 'alone' | 'in-sentence' | 'with-year',
): string {
  const days = dataset.sites.map(({ hour }) => ('night' in hour ? hour.night : hour.at.slice(0, 10))).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  if (where === 'with-year') return from === to ? locale.date(from) : locale.dateRange(from, to);
  if (from === to) return locale.date(from, 'day');
  return where === 'alone' ? locale.dateRange(from, to, 'day') : locale.daysFromTo(from, to, 'day');
}

/** The sentence below the opening. */
export function openingNote(rows: readonly SiteRow[], edition: Edition): string {
  return edition.locale.message('sites-map.opening', {
    days: nightDays(edition, 'in-sentence'),
    residencesCount: rows.filter(({ kind }) => kind === 'residence').length,
  });
}

type OpeningName = FrameName | 'card';

/** The one for cards is seen small: its words are large for its width. */
const openings: Record<OpeningName, { width: number; textSize: number }> = {
  narrow: { width: 344, textSize: 12 },
  wide: { width: 860, textSize: 14 },
  card: { width: 640, textSize: 15 },
};

/** The line that opens the story: each place by name, at its hour. */
export function nightOpening(rows: readonly SiteRow[], name: OpeningName, edition: Edition): string {
  const { width, textSize: size } = openings[name];
  const box = { left: 0, right: width, top: 0, textSize: size - 1, nameSize: size, radius: 6 };
  const { content, lineY } = drawHours(rows, nightOptions, box, edition);
  const height = Math.ceil(lineY + size + 12);
  const label = edition.locale.list(rows.map((row) => `${row.name}, ${row.clock}`));
  return `<svg class="drawing ${name}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(label)}">${content}</svg>`;
}
