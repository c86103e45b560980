/** The map while it moves, frame by frame, in one engine: a place is always on it, and the places are those of the step. */
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type ServedSite, serve } from '../../scripts/programs/serve.ts';
import type { Engine, EngineBrowser, Size } from '../engines/index.ts';
import { shownAt, states, steps } from './map.ts';

/** How readers come through the steps: which they pass, and whether they wait until the camera rests at each. */
const journeys: { name: string; passed: string[]; rests: boolean }[] = [
  { name: 'down, in haste', passed: steps, rests: false },
  { name: 'up, at rest at each', passed: steps.toReversed(), rests: true },
  {
    name: 'skipping',
    passed: [2, 7, 1, 5, 0, 4, 6].flatMap((index) => steps[index] ?? []),
    rests: false,
  },
];

const screens: Size[] = [
  { width: 460, height: 740 },
  { width: 1280, height: 800 },
];

/** How long a mark may outlast the step that it belongs to, once nothing moves. */
const settled = 500;

export interface Seen {
  step: string;
  /** Milliseconds since the step became the active one. */
  since: number;
  /** Whether something on the map is under way. */
  moving: boolean;
  /** Sites whose marks are shown, and of these the ones within the map's own frame. */
  shown: string[];
  inside: string[];
}

/** Runs in the page: scrolls from step to step and notes what each frame shows. */
async function watchFrames(passed: string[], rests: boolean, least: number): Promise<Seen[]> {
  const scrolly = document.querySelector<HTMLElement>('[data-scrolly]') as HTMLElement;
  const graphic = scrolly.querySelector('.graphic') as HTMLElement;
  const frames: Seen[] = [];
  let began = 0;
  const look = () => {
    const drawing = [...graphic.querySelectorAll('.drawing')].find((svg) => svg.getClientRects().length);
    const frame = drawing?.querySelector('svg')?.getBoundingClientRect();
    const shown = [...(drawing?.querySelectorAll<SVGElement>('[data-site]') ?? [])].filter(
      (mark) => getComputedStyle(mark).visibility === 'visible',
    );
    const inside = shown.filter((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return frame && left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
    });
    const sites = (marks: SVGElement[]) => marks.map(({ dataset }) => dataset.site ?? '').sort();
    const step = scrolly.dataset.active ?? '';
    if (step !== frames.at(-1)?.step) began = performance.now();
    frames.push({
      step,
      since: performance.now() - began,
      moving: graphic.getAnimations({ subtree: true }).length > 0,
      shown: sites(shown),
      inside: sites(inside),
    });
  };
  let watching = true;
  const onFrame = () => {
    look();
    if (watching) requestAnimationFrame(onFrame);
  };
  const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const scrollTo60 = (step: string) => {
    const top = scrolly.querySelector(`[data-step="${step}"]`)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - innerHeight * 0.6, behavior: 'instant' });
  };
  scrollTo60(passed[0] ?? '');
  await moment(300);
  requestAnimationFrame(onFrame);
  for (const step of passed) {
    const before = scrolly.dataset.active;
    scrollTo60(step);
    const isSeen = () => scrolly.dataset.active === step && frames.at(-1)?.step === step;
    for (let waited = 0; !isSeen() && waited < 1000; waited++) await moment(20);
    if (step !== before) await moment(120);
    const isAtRest = () => {
      const frame = frames.at(-1);
      return frame?.step === step && frame.since > least && !frame.moving;
    };
    for (let waited = 0; rests && !isAtRest() && waited < 500; waited++) await moment(20);
  }
  watching = false;
  return frames;
}

export function describeFrames({ name, launch }: Engine): void {
  describe(name, () => {
    let site: ServedSite;
    let browser: EngineBrowser;
    beforeAll(async () => {
      [browser, site] = await Promise.all([launch(), serve(inject('site'))]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    describe.each(screens)('$width pixels wide', (size) => {
      it.each(journeys)('has a place on the map in every frame, $name', async ({ passed, rests }) => {
        const tab = await browser.open(site.address, size);
        onTestFinished(() => tab.close());
        const frames = await tab.evaluate(watchFrames, passed, rests, settled + 100);
        expect(new Set(frames.map(({ step }) => step))).toEqual(new Set(passed));
        expect(frames.filter(({ inside }) => inside.length === 0)).toEqual([]);
        const atRest = frames.filter(({ since, moving }) => since > settled && !moving);
        if (rests) expect(new Set(atRest.map(({ step }) => step))).toEqual(new Set(passed));
        for (const { step, shown } of atRest) {
          const state = states.find((candidate) => candidate.step === step);
          expect(shown, step).toEqual(state && shownAt(state));
        }
        expect(await tab.errors()).toEqual([]);
      });
    });
  });
}
