/** The clock of the scrolly's map: what stands in its corner while a step is told. */
import { textBlock, wrap } from '../../../../figures/text.ts';
import type { Edition } from '../../edition.ts';
import { nightDays } from './night-line.ts';
import type { SiteRow } from './rows.ts';
import type { MapState } from './states.ts';

/** What the clock says in a state: the hour, then the day and the region, then what is doubtful. */
export function clockLines(state: MapState, rows: readonly SiteRow[], edition: Edition): string[] {
  const { locale } = edition;
  const region = locale.message(`sites-map.view.${state.view}`);
  const told = rows.filter(({ id }) => state.current.includes(id));
  const [first] = told;
  if (!first) return [nightDays(edition, 'alone'), locale.capital(region)];
  if (!first.at)
    return [
      locale.message('sites-map.during-night'),
      `${locale.capital(region)}, ${locale.message('sites-map.hour-unknown')}`,
    ];
  const day = locale.date(first.at.slice(0, 10), 'day');
  return [first.clock, `${day}, ${region}`, ...(first.doubt ? [first.doubt] : [])];
}

/** What a state's still is called where the script does not run. */
export function stillLabel(state: MapState, rows: readonly SiteRow[], edition: Edition): string {
  const shown = state.current.length ? state.current : state.told;
  const places = rows.filter(({ id }) => shown.includes(id)).map(({ place }) => place);
  const [clock = ''] = clockLines(state, rows, edition);
  return places.length
    ? edition.locale.message('sites-map.still', { clock, places: edition.locale.list(places) })
    : clock;
}

/** The words of a state, in the corner of a frame of that width and those sizes, in CSS pixels. */
export function clock(
  state: MapState,
  rows: readonly SiteRow[],
  frame: { width: number; textSize: number; clockSize: number },
  edition: Edition,
): string {
  const [hour = '', ...rest] = clockLines(state, rows, edition);
  const { clockSize, textSize } = frame;
  const lines = rest.flatMap((line) => wrap(line, frame.width * 0.42, textSize - 1));
  const className = (kind: string) => `${kind} clock clock-${state.step}`;
  return (
    textBlock([hour], 12, 8 + clockSize, { size: clockSize, className: className('strong') }) +
    textBlock(lines, 12, 12 + clockSize + textSize * 1.2, {
      size: textSize - 1,
      className: className('view'),
    })
  );
}
