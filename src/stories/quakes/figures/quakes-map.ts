/** The strong earthquakes of the week, on a map whose dots are all the others. */
import { leading } from '../facts.ts';
import { leastStrong, type StrongEarthquake } from '../tables.ts';
import { type QuakesEdition, total } from './edition.ts';

export interface QuakeRow {
  id: string;
  place: string;
  /** UTC as ISO date with hour. */
  at: string;
  /** Day and hour in words. */
  when: string;
  magnitude: number;
  /** The magnitude with its decimal even where that is zero. */
  printed: string;
  depth: number;
  longitude: number;
  latitude: number;
  network: string;
  sequence: StrongEarthquake['sequence'] | undefined;
  status: StrongEarthquake['status'];
  sources: readonly string[];
}

/** A row a strong earthquake, the earliest first. */
export function quakeRows({ tables, locale }: QuakesEdition): QuakeRow[] {
  return tables.strong.map(({ scale: _scale, sequence, ...record }) => ({
    ...record,
    sequence,
    when: `${locale.date(record.at.slice(0, 10))}, ${locale.clock(record.at)}`,
    printed: record.magnitude.toFixed(1),
  }));
}

/** The ids of the networks that list most. */
function leadingNetworks({ tables }: QuakesEdition): string[] {
  return [...tables.networks]
    .sort((a, b) => b.count - a.count)
    .slice(0, leading)
    .map(({ id }) => id);
}

export function quakesMapTitle(rows: readonly QuakeRow[], edition: QuakesEdition): string {
  const { locale, message, tables } = edition;
  const most = leadingNetworks(edition);
  const four = rows.filter(({ network }) => most.includes(network)).length;
  return message('quakes-map.title', {
    // The finding stands as long as hardly a strong one comes from where most are listed.
    elsewhere: four * 10 < rows.length ? 'yes' : 'no',
    four: locale.capital(locale.words(four)),
    strongCount: locale.number(rows.length),
    all: locale.number(total(tables.magnitudes)),
    from: leastStrong.toFixed(1),
  });
}

/** How many of the strongest the text alternative tells one by one. */
const told = 5;

export function quakesMapAlternative(rows: readonly QuakeRow[], edition: QuakesEdition): string {
  const { locale, message, tables } = edition;
  const strongest = [...rows].sort((a, b) => b.magnitude - a.magnitude).slice(0, told);
  return message('quakes-map.alt', {
    all: locale.number(total(tables.magnitudes)),
    strongCount: locale.number(rows.length),
    from: leastStrong.toFixed(1),
    strongest: strongest
      .map(({ printed, place, at }) =>
        message('quakes-map.alt.quake', {
          magnitude: printed,
          place,
          date: locale.date(at.slice(0, 10), 'day'),
          clock: locale.clock(at),
        }),
      )
      .join('; '),
  });
}

/** A step as the prose names it. */
export interface QuakesStep {
  id: string;
  view: string;
  /** Which strong earthquakes are circles: none, all, or those of a sequence. */
  places?: string;
}

export interface QuakesState {
  step: string;
  view: string;
  /** Ids of the strong earthquakes that are drawn as circles; the others are dots, if the small ones are. */
  current: readonly string[];
  /** Whether all earthquakes are dots. */
  withSmall: boolean;
}

/** What the map shows at each step. */
export function quakesStates(steps: readonly QuakesStep[], rows: readonly QuakeRow[]): QuakesState[] {
  return steps.map(({ id, view, places }) => ({
    step: id,
    view,
    current: rows
      .filter(({ sequence }) => places === 'all' || (places && sequence === places))
      .map((row) => row.id),
    withSmall: places === undefined,
  }));
}
