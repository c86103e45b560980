/** The style sheet that makes of the drawing what each step shows. */
import { type Edition, frameNames } from '../../figure.ts';
import { drawingAlone, selectorOf } from '../../stage.ts';
import { round } from '../../text.ts';
import type { MapRow, SteppedMapOptions } from './options.ts';
import { growingFrom } from './stage.ts';
import { groupNames, type MapState } from './states.ts';
import { overviewOf, partsOf } from './views.ts';

/** Seconds in which an enlarged view grows out of its place on the whole, or shrinks back into it. */
const seconds = 0.9;
/** It is there to the full at this share of its growth. */
const opaque = 0.12;
const share = (view: string) => `--grown-${view}`;

/**
 * A share for each enlarged view, which browsers move: an interrupted move goes on from where it is, and whatever view is
 * left, the whole lies below. Custom properties carry the state, for a still cannot be reached by any selector from outside.
 */
function fixedRules<Row extends MapRow, Of extends Edition>(options: SteppedMapOptions<Row, Of>): string[] {
  const parts = partsOf(options);
  const grows = frameNames.flatMap((frame) =>
    growingFrom(frame, options).map(({ name, x, y, scale }) => {
      const grown = `var(${share(name)})`;
      const [size, rest] = [scale, 1 - scale].map((value) => Math.round(value * 1e4) / 1e4);
      return `.grows-${name}-${frame}{transform:translate(calc(${round(x)}px*(1 - ${grown})),calc(${round(y)}px*(1 - ${grown}))) scale(calc(${size} + ${rest}*${grown}))}`;
    }),
  );
  return [
    ...parts.map((view) => `@property ${share(view)}{syntax:"<number>";inherits:true;initial-value:0}`),
    ...parts.map(
      (view) =>
        `.view-${view}{opacity:min(1,var(${share(view)})/${opaque});visibility:var(--in-${view},hidden);transition:visibility ${seconds}s}`,
    ),
    ...grows,
    `.words-${overviewOf(options)}{visibility:var(--in-${overviewOf(options)},hidden)}`,
    ...Object.keys(options.views).map((view) => `.marks .in-${view}{visibility:var(--in-${view},hidden)}`),
    ...groupNames(options).map((group) => `.places-${group}{display:var(--places-${group},none)}`),
    `@media (prefers-reduced-motion:reduce){${parts.map((view) => `.view-${view}`).join()}{transition:none}}`,
  ];
}

export function stateStyles<Row extends MapRow, Of extends Edition>(
  states: readonly MapState[],
  options: SteppedMapOptions<Row, Of>,
): string {
  const parts = partsOf(options);
  const move = parts.map((view) => `${share(view)} ${seconds}s cubic-bezier(.5,0,.2,1)`).join();
  const perState = states.map((state) => {
    const values = [
      `--in-${state.view}:visible`,
      ...(parts.includes(state.view) ? [`${share(state.view)}:1`] : []),
      ...state.places.map((group) => `--places-${group}:block`),
      ...(move ? [`transition:${move}`] : []),
    ];
    return `${selectorOf(state, states)}{${values.join(';')}}`;
  });
  // The last step may enlarge a part; the drawing alone shows the whole, after its rule.
  const whole = [
    `--in-${overviewOf(options)}:visible`,
    ...parts.flatMap((view) => [`--in-${view}:hidden`, `${share(view)}:0`]),
    ...groupNames(options).map((group) => `--places-${group}:block`),
  ];
  return [...fixedRules(options), ...perState, `${drawingAlone}{${whole.join(';')}}`].join('');
}
