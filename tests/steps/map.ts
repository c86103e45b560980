/** What the map shows, and what the step on screen says that it should show. */
import { expect } from 'vitest';
import { readEdition } from '../../src/figures/edition.ts';
import { siteRows } from '../../src/figures/sites-map/rows.ts';
import { mapStates } from '../../src/figures/sites-map/states.ts';
import { defaultLanguage } from '../../src/locale/languages.ts';
import { readProse } from '../../src/story/prose.ts';
import { poll, type Tab } from '../engines/engine.ts';

const edition = readEdition(defaultLanguage);
const rows = siteRows(edition);

/** The state of each step, from the prose and the data. They are the same in every edition, which `check` sees to. */
export const states = mapStates(readProse(defaultLanguage, edition, rows).prose.steps, rows);

/** Runs in the page. */
function readMap() {
  const scrolly = document.querySelector<HTMLElement>('[data-scrolly]');
  const seen = (selector: string) =>
    [...(scrolly?.querySelectorAll<SVGElement>(`.graphic ${selector}`) ?? [])].filter((mark) => {
      const { display, visibility } = getComputedStyle(mark);
      return display !== 'none' && visibility === 'visible' && mark.getClientRects().length > 0;
    });
  const names = (selector: string, prefix: string) =>
    [
      ...new Set(
        seen(selector).flatMap(({ classList }) => [...classList].filter((name) => name.startsWith(prefix))),
      ),
    ].map((name) => name.slice(prefix.length));
  const line = innerHeight * Number(scrolly?.dataset.trigger);
  const steps = [...(scrolly?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
  const onScreen = steps.findLast((step) => step.getBoundingClientRect().top < line) ?? steps[0];
  const views = names('.layer', 'layer-');
  return {
    top: Math.round(scrollY),
    /** The step that the contract names: the last whose top is above the trigger line, or the first. */
    onScreen: onScreen?.dataset.step ?? '',
    active: scrolly?.dataset.active ?? '',
    views,
    clocks: names('.clock', 'clock-'),
    sites: [...new Set(seen('[data-site]').map(({ dataset }) => dataset.site ?? ''))].sort(),
    ringed: seen('[data-site]')
      .filter((site) => getComputedStyle(site.querySelector('.ring') as Element).opacity === '1')
      .map(({ dataset }) => dataset.site ?? '')
      .sort(),
    /** Places that the view of this moment could show. */
    inView: [
      ...new Set(
        views.flatMap((view) =>
          [...(scrolly?.querySelectorAll<SVGElement>(`.layer-${view} [data-site]`) ?? [])].map(
            ({ dataset }) => dataset.site ?? '',
          ),
        ),
      ),
    ],
  };
}

/** Waits until the page has come to rest and the map has caught up, then compares all that it shows with the step's data. */
export async function expectMapOfStepOnScreen(tab: Tab): Promise<string> {
  let before = await tab.evaluate(readMap);
  const map = await poll(async () => {
    const now = await tab.evaluate(readMap);
    const rests = now.top === before.top && now.onScreen === before.onScreen;
    before = now;
    return rests && now.active === now.onScreen ? now : undefined;
  }, `the map follows the step on screen`).catch((error) => {
    throw new Error(`${error.message}: ${JSON.stringify(before)}`);
  });
  const state = states.find(({ step }) => step === map?.onScreen);
  if (!map || !state) throw new Error(`no step ${map?.onScreen}`);
  expect(map, `at ${state.step}`).toMatchObject({
    views: [state.view],
    clocks: [state.step],
    sites: state.told.filter((id) => map.inView.includes(id)).sort(),
    ringed: [...state.current].sort(),
  });
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
