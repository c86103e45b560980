/** What the map shows, and what the step on screen says that it should show. */
import { expect } from 'vitest';
import { readProse } from '../../src/prose/prose.ts';
import { defaultLanguage } from '../../src/stories/chosen.ts';
import { readEdition } from '../../src/stories/edition.ts';
import type { SiteRow } from '../../src/stories/prisons/figures/sites-map/rows.ts';
import type { MapState } from '../../src/stories/prisons/figures/sites-map/states.ts';
import { stageOf, stagesOf } from '../../src/story/stages.ts';
import { poll, type Tab } from '../engines/engine.ts';

const edition = readEdition(defaultLanguage);
const map = stageOf(stagesOf(readProse(defaultLanguage, edition).prose, edition), { figure: 'sites-map' });
const rows = map.rows as readonly SiteRow[];

/** The state of each step, from the prose and the data. They are the same in every edition, which `check` sees to. */
export const states = map.states as readonly MapState[];
/** Ids of the steps, in their order. */
export const steps = states.map(({ step }) => step);

/** The sites whose marks a state shows: on the overview all, hollow until they are told. */
export const shownAt = ({ view, told }: MapState): string[] =>
  (view === 'france' ? rows.map(({ id }) => id) : [...told]).sort();

/**
 * Runs in the page. What is on its way it brings to its end, for the next look: the tests of frames watch the way itself.
 */
function readMap() {
  const scrolly = document.querySelector<HTMLElement>('[data-scrolly]');
  const seen = (selector: string) =>
    [...(scrolly?.querySelectorAll<SVGElement>(`.graphic ${selector}`) ?? [])].filter((mark) => {
      // WebKit gives boxes to what lies in a hidden part of a drawing.
      return mark.checkVisibility({ visibilityProperty: true }) && mark.getClientRects().length > 0;
    });
  const names = (selector: string, prefix: string) =>
    [
      ...new Set(
        seen(selector).flatMap(({ classList }) => [...classList].filter((name) => name.startsWith(prefix))),
      ),
    ].map((name) => name.slice(prefix.length));
  const isRinged = (site: string) =>
    seen(`[data-site="${site}"] .ring`).every((ring) => getComputedStyle(ring).opacity === '1');
  const line = innerHeight * Number(scrolly?.dataset.trigger);
  const steps = [...(scrolly?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
  const onScreen = steps.findLast((step) => step.getBoundingClientRect().top < line) ?? steps[0];
  const views = names('.layer', 'layer-');
  const frame = seen('.drawing > g > svg')[0]?.getBoundingClientRect();
  const marks = seen('[data-site]').map((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const { right = 0, bottom = 0, ...edge } = frame?.toJSON() ?? {};
    const inside = x > edge.left && y > edge.top && x < right && y < bottom;
    const full = getComputedStyle(mark).getPropertyValue('--full').trim() === '1';
    return { site: mark.dataset.site ?? '', inside, full };
  });
  const sites = (list: typeof marks) => list.map(({ site }) => site).sort();
  const moving = document
    .getAnimations()
    .map((animation) => ({ animation, of: (animation.effect as KeyframeEffect | null)?.target }))
    .filter(({ of }) => of?.closest('.graphic'));
  // Far from the window the engine lets them rest until somebody looks.
  const moves = moving.some(({ of }) => of?.checkVisibility({ contentVisibilityAuto: true }));
  for (const { animation } of moving) animation.finish();
  return {
    top: Math.round(scrollY),
    /** The step that the contract names: the last whose top is above the trigger line, or the first. */
    onScreen: onScreen?.dataset.step ?? '',
    active: scrolly?.dataset.active ?? '',
    views,
    clocks: names('.clock', 'clock-'),
    /** Whether the camera or a mark is on its way. */
    moves,
    /** Whether the map is out of the window, where the engine may leave its insides alone until somebody looks. */
    isFar: !frame || frame.bottom < 0 || frame.top > innerHeight,
    shown: sites(marks),
    hollow: sites(marks.filter(({ full }) => !full)),
    inside: sites(marks.filter(({ inside }) => inside)),
    named: names('.layer .name', 'named-').sort(),
    ringed: sites(marks.filter(({ site }) => isRinged(site))),
    /** Places that the view of this moment could name. */
    inView: [
      ...new Set(
        views.flatMap((view) =>
          [...(scrolly?.querySelectorAll<SVGElement>(`.drawing .layer-${view} .name`) ?? [])].flatMap(
            ({ classList }) => [...classList].filter((name) => name.startsWith('named-')),
          ),
        ),
      ),
    ].map((name) => name.slice('named-'.length)),
  };
}

/** Waits until the page has come to rest and the map has caught up, then compares all that it shows with the step's data. */
export async function expectMapOfStepOnScreen(tab: Tab): Promise<string> {
  let before = await tab.evaluate(readMap);
  const map = await poll(async () => {
    const now = await tab.evaluate(readMap);
    const rests = now.top === before.top && now.onScreen === before.onScreen && !now.moves;
    before = now;
    return rests && now.active === now.onScreen ? now : undefined;
  }, `the map follows the step on screen`).catch((error) => {
    throw new Error(`${error.message}: ${JSON.stringify(before)}`);
  });
  const state = states.find(({ step }) => step === map?.onScreen);
  if (!map || !state) throw new Error(`no step ${map?.onScreen}`);
  if (map.isFar) {
    expect(map, `at ${state.step}`).toMatchObject({ views: [state.view], clocks: [state.step] });
    return state.step;
  }
  expect(map, `at ${state.step}`).toMatchObject({
    views: [state.view],
    clocks: [state.step],
    shown: shownAt(state),
    hollow: shownAt(state).filter((id) => !state.told.includes(id)),
    named: state.told.filter((id) => map.inView.includes(id)).sort(),
    ringed: [...state.current].sort(),
  });
  for (const id of state.current) expect(map.inside, `at ${state.step}`).toContain(id);
  return state.step;
}

/** Scrolls so that a step begins at a share of the window's height, just above the trigger line unless told. */
export const scrollToStep = (tab: Tab, step: string, share = 0.6): Promise<void> =>
  tab.evaluate(
    (id: string, at: number) => {
      const top = document.querySelector(`[data-step="${id}"]`)?.getBoundingClientRect().top ?? 0;
      scrollTo({ top: scrollY + top - innerHeight * at, behavior: 'instant' });
    },
    step,
    share,
  );
