/** The style sheet that turns a step's state into what the map shows. Drawings and stills obey the same rules. */
import { type MapView, mapViews } from '../projection.ts';
import type { SiteRow } from './rows.ts';
import { zoom } from './stage.ts';
import type { MapState } from './states.ts';

const digits = (value: number) => Math.round(value * 1000) / 1000;

function transform(view: MapView): string {
  const { scale, x, y } = zoom(view);
  return `translate(${digits(x)}px,${digits(y)}px)scale(${digits(scale)})`;
}

/**
 * Custom properties carry the state, for a still cannot be reached by any selector from outside: `<use>` only
 * inherits. A place is there only in the active view, so that nothing unseen is laid out, or in reach of a pointer or a
 * reader.
 */
export function stateStyles(states: readonly MapState[], rows: readonly SiteRow[]): string {
  const regions = mapViews.filter((view) => view !== 'france');
  const shown = (view: MapView) => states.some((state) => state.view === view);
  const fixed = [
    '.geometry-france{transform:var(--zoom,none)}',
    ...regions.map(
      (view) => `.geometry-${view}{opacity:var(--${view},0);transition-delay:var(--${view}-after,0s)}`,
    ),
    ...mapViews.map(
      (view) => `.layer-${view}{opacity:var(--${view},0);visibility:var(--layer-${view},hidden)}`,
    ),
    ...rows.map(
      ({ id }) =>
        `.mark-${id}{fill-opacity:var(--told-${id},0)}.site-${id} .ring{opacity:var(--now-${id},0)}.coming-${id}{opacity:calc(1 - var(--told-${id},0))}`,
    ),
    ...mapViews
      .filter(shown)
      .flatMap((view) =>
        rows.map(({ id }) => `.layer-${view} .site-${id}{display:var(--${view}-${id},none)}`),
      ),
    ...states.map(({ step }) => `.clock-${step}{display:var(--clock-${step},none)}`),
  ];
  const perState = states.map(({ step, view, told, current }) => {
    const values = [
      `--${view}:1`,
      `--layer-${view}:visible`,
      view === 'france' ? '' : `--zoom:${transform(view)};--${view}-after:.6s`,
      `--clock-${step}:block`,
      ...told.map((id) => `--${view}-${id}:block;--told-${id}:1`),
      ...current.map((id) => `--now-${id}:1`),
    ];
    return `[data-active="${step}"] .graphic,.still-${step}{${values.filter(Boolean).join(';')}}`;
  });
  return [...fixed, ...perState].join('');
}
