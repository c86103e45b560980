/** The style sheet that turns a step's state into what the map shows. Drawings and stills obey the same rules. */
import { selectorOf } from '../stage.ts';
import { type Cameras, cameraStyles, shareProperty } from './camera.ts';
import type { MapState } from './map-state.ts';

/**
 * Names and what else stands still are there only while the camera is at their view: they leave first and come last.
 * `from` is the share at which they begin to show.
 */
function arriving<View extends string>(
  { regions, overview }: Cameras<View>,
  view: View,
  from: number,
): string {
  const steps = Math.round(1 / (1 - from));
  if (view !== overview) return `calc(var(${shareProperty(view)})*${steps} - ${steps - 1})`;
  return `calc(1 - (${regions.map((region) => `var(${shareProperty(region)})`).join(' + ')})*${steps})`;
}

/** What a step shows of a place: its mark and name once it is told, its ring while it is told of. */
function placeRules({ id }: { id: string }): string {
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
export function stateStyles<View extends string>(
  cameras: Cameras<View>,
  states: readonly MapState<View>[],
  rows: readonly { id: string }[],
): string {
  const { names, regions, overview } = cameras;
  const fixed = [
    cameraStyles(cameras),
    ...regions.map((view) => `.geometry-${view}{opacity:${arriving(cameras, view, 0.5)}}`),
    ...names.map(
      (view) => `.layer-${view}{display:var(--layer-${view},none);opacity:${arriving(cameras, view, 0.9)}}`,
    ),
    '.untold{visibility:var(--untold,hidden)}',
    ...rows.map(placeRules),
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
      view === overview ? '--all:visible' : `${shareProperty(view)}:1`,
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
