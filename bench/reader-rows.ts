/** What readers wait for, as rows beside their targets. */
import type { Language } from '../src/locale/languages.ts';
import type { Against } from './against.ts';
import { median } from './table.ts';
import { type Row, rowOf } from './target-table.ts';
import type { Visit } from './visit.ts';

/** One edition in one window, scrolled to its end. */
export interface Edition {
  language: Language;
  window: 'phone' | 'wide';
  elements: number;
  requests: number;
}

/** A site's story, as it was visited. */
export interface SiteVisits {
  /** `ours` for the site that is measured. */
  kind: 'ours' | Against['kind'];
  name: string;
  /** Run by run, visit by visit. */
  runs: Visit[][];
  editions: Edition[];
  /** Bytes of the story in each language. */
  bytes: { language: Language; bytes: number }[];
  /** Milliseconds from a tap on a number to its note. */
  taps: number[];
}

/** The bare page among the peers: the least that a page can take, so that no target looks at it. */
const floor = 'floor';
/** The peer that blocking and first paint are held to. */
const bar = 'islands';

const ordinals = ['first', 'second', 'third'];

const measured = ({ runs }: SiteVisits, of: (visit: Visit) => number): number[] => runs.flat().map(of);

/** The peer whose first chart is there soonest. */
function soonestChart(peers: readonly SiteVisits[]): SiteVisits | undefined {
  const chart = (site: SiteVisits) => median(measured(site, ({ firstChart }) => firstChart));
  return peers.filter(({ name }) => name !== floor).toSorted((a, b) => chart(a) - chart(b))[0];
}

const nameOf = (language: Language): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

/** Elements, bytes and requests of each edition: the same at every visit. */
function editionRows(ours: SiteVisits, old: SiteVisits | undefined): Row[] {
  const beside = <T>(found: T | undefined, of: (one: T) => number) =>
    old && found ? { against: { name: old.name, value: of(found) } } : {};
  const named = (language: Language) => `in ${nameOf(language)}`;
  const like =
    ({ language, window }: Edition) =>
    (other: Edition) =>
      other.language === language && other.window === window;
  return [
    ...ours.editions
      .filter(({ window }) => window === 'phone')
      .map(
        (edition): Row => ({
          what: `elements ${named(edition.language)}`,
          unit: '',
          ours: edition.elements,
          ...beside(old?.editions.find(like(edition)), ({ elements }) => elements),
          target: { most: 2000, of: 'value' },
        }),
      ),
    ...ours.bytes.map(
      ({ language, bytes }): Row => ({
        what: `bytes ${named(language)}`,
        unit: 'kB',
        ours: bytes,
        ...beside(
          old?.bytes.find((other) => other.language === language),
          (other) => other.bytes,
        ),
        target: { most: 40_000, of: 'value' },
      }),
    ),
    ...ours.editions.map(
      (edition): Row => ({
        what: `requests ${named(edition.language)}, ${edition.window === 'phone' ? 'on a phone' : 'in a wide window'}, scrolled`,
        unit: '',
        ours: edition.requests,
        ...beside(old?.editions.find(like(edition)), ({ requests }) => requests),
        target: { most: 4, of: 'value' },
      }),
    ),
  ];
}

/** What a slow phone takes to load the story: beside older builds, and beside peers. */
function loadingRows(ours: SiteVisits, old: readonly SiteVisits[], peers: readonly SiteVisits[]): Row[] {
  const row = (
    what: string,
    of: (visit: Visit) => number,
    beside: SiteVisits | undefined,
    most?: number,
  ): Row =>
    rowOf({
      what,
      unit: 'ms',
      ours: measured(ours, of),
      against: beside && { name: beside.name, values: measured(beside, of) },
      ...(most === undefined ? {} : { target: { most, of: 'ratio' } }),
    });
  const blocking = ({ blocking }: Visit) => blocking;
  const firstChart = ({ firstChart }: Visit) => firstChart;
  const firstPaint = ({ firstPaint }: Visit) => firstPaint;
  const alone = old.length + peers.length === 0;
  const soonest = soonestChart(peers);
  return [
    ...(alone ? [row('blocking while loading', blocking, undefined)] : []),
    ...old.map((site) => row('blocking while loading', blocking, site, 0.5)),
    ...peers.map((site) => row('blocking while loading', blocking, site, site.name === bar ? 1 : undefined)),
    ...ours.runs.flatMap((visits, run) => {
      const what = `first paint, ${ordinals[run] ?? run + 1} run`;
      const within = (site: SiteVisits) => ({ ...site, runs: [site.runs[run] ?? []] });
      const own = visits.map(firstPaint);
      const beside = [...old, ...peers].map((site) =>
        rowOf({
          what,
          unit: 'ms',
          ours: own,
          against: { name: site.name, values: measured(within(site), firstPaint) },
          ...(site.name === bar ? { target: { most: 1.05, of: 'ratio' } } : {}),
        }),
      );
      return beside.length ? beside : [rowOf({ what, unit: 'ms', ours: own })];
    }),
    ...(alone ? [row('first chart', firstChart, undefined)] : []),
    ...old.map((site) => row('first chart', firstChart, site)),
    ...peers.map((site) => row('first chart', firstChart, site, site === soonest ? 0.45 : undefined)),
  ];
}

/** What a slow phone takes once the story is there. */
function readingRows(ours: SiteVisits, old: SiteVisits | undefined): Row[] {
  const scrolled = (site: SiteVisits) => (site.runs[0] ?? []).map(({ slowFrames }) => slowFrames);
  return [
    rowOf({
      what: 'frames over 50 ms, scrolling',
      unit: '',
      ours: scrolled(ours),
      against: old && { name: old.name, values: scrolled(old) },
      target: { most: 0, of: 'value' },
    }),
    rowOf({
      what: 'tap on a number to its note',
      unit: 'ms',
      ours: ours.taps,
      against: old?.taps.length ? { name: old.name, values: old.taps } : undefined,
      target: { most: 100, of: 'value' },
    }),
  ];
}

/** A row for each target of readers; those against others where others were visited. */
export function readerRows(sites: readonly SiteVisits[]): Row[] {
  const [ours] = sites.filter(({ kind }) => kind === 'ours');
  if (!ours) throw new Error('the site itself was not visited');
  const old = sites.filter(({ kind }) => kind === 'own');
  const peers = sites.filter(({ kind }) => kind === 'peer');
  return [...editionRows(ours, old[0]), ...loadingRows(ours, old, peers), ...readingRows(ours, old[0])];
}
