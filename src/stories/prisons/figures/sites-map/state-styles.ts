/** The style sheet that turns a step's state into what the map shows. Drawings and stills obey the same rules. */
import { selectorOf } from '../../../../figures/stage.ts';
import { type MapView, mapViews, regions } from '../../map.ts';
import { cameraStyles, shareProperty } from './camera.ts';
import type { SiteRow } from './rows.ts';
import type { MapState } from './states.ts';

/**
 * Names and what else stands still are there only while the camera is at their view: they leave first and come last.
 * `from` is the share at which they begin to show.
 */
function arriving(view: MapView, from: number): string {
  const steps = Math.round(1 / (1 - from));
  if (view !== 'france') return `calc(var(${shareProperty(view)})*${steps} - ${steps - 1})`;
  return `calc(1 - (${regions.map((region) => `var(${shareProperty(region)})`).join(' + ')})*${steps})`;
}

/** What a step shows of a place: its mark and name once it is told, its ring while it is told of. */
function siteRules({ id }: SiteRow): string {
  return [
    // What is seen can be asked: hollow marks, too.
    `:is(.at-${id},.marks .named-${id}){visibility:var(--told-${id},var(--all,hidden));--full:var(--full-${id},0)}`,
    `.named-${id}{visibility:var(--told-${id},hidden)}`,
    `.at-${id} .ring{opacity:var(--now-${id},0)}`,
    `.mark-${id}{fill-opacity:var(--full-${id},0)}`,
  ].join('');
}

/**
 * Custom properties carry the state, for a still cannot be reached by any selector from outside: `<use>` only
 * inherits. What a step does not show is not there, so that it is neither laid out, nor in reach of a pointer or a reader.
 */
export function stateStyles(states: readonly MapState[], rows: readonly SiteRow[]): string {
  const fixed = [
    cameraStyles(),
    ...regions.map((view) => `.geometry-${view}{opacity:${arriving(view, 0.5)}}`),
    ...mapViews.map(
      (view) => `.layer-${view}{display:var(--layer-${view},none);opacity:${arriving(view, 0.9)}}`,
    ),
    '.untold{visibility:var(--untold,hidden)}',
    ...rows.map(siteRules),
    ...new Set(
      states.flatMap(({ context }) =>
        context.map((id) => `.layer .context-${id}{visibility:var(--context-${id},hidden)}`),
      ),
    ),
    ...states.map(({ step }) => `.clock-${step}{display:var(--clock-${step},none)}`),
  ];
  const move = regions.map((region) => `${shareProperty(region)} 1s`).join();
  const perState = states.map((state) => {
    const { step, view, told, current, context } = state;
    const values = [
      view === 'france' ? '--all:visible' : `${shareProperty(view)}:1`,
      `--layer-${view}:block`,
      `--clock-${step}:block`,
      ...(told.length ? [] : ['--untold:visible']),
      ...told.map((id) => `--told-${id}:visible;--full-${id}:1`),
      ...current.map((id) => `--now-${id}:1`),
      ...context.map((id) => `--context-${id}:visible`),
      // The same view again leaves a move as it is.
      `transition:var(--to-${view},${move})`,
    ];
    return `${selectorOf(state, states)}{${values.join(';')}}`;
  });
  return [...fixed, ...perState].join('');
}
