/**
 * Every attack in every text that takes it. At the end of a text several stand behind one another, in another order
 * each time; for the whole of a text each stands alone, moving on from text to text. HOSTILE=each gives every attack a
 * build of its own in both manners, which takes about an hour.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/programs/browsers.ts';
import { attacks } from '../hostile/attacks.ts';
import { buildPlanted } from '../hostile/build.ts';
import { type Choice, plant } from '../hostile/plant.ts';
import { type Makes, watch } from '../hostile/watch.ts';

const each = process.env.HOSTILE === 'each';

/** Those that no text takes at all, found out below; the others must be let in by some. */
const everywhereRefused: string[] = [];
const taken: [name: string, attack: string][] = [];
for (const [name, attack] of Object.entries(attacks)) {
  const { carried } = plant(() => ({ attack, mode: 'appended' }));
  if (carried) taken.push([name, attack]);
  else everywhereRefused.push(name);
}

/** Letters that stand together, so that a label has room for them. */
const together = 200;
const rotations = 8;

/** Neighbours in groups that a text has room for. Braces apart: few texts take them, and others would go with them. */
function grouped(list: readonly (readonly [name: string, attack: string])[]) {
  const groups: (typeof list)[number][][] = [];
  for (const braces of [false, true]) {
    let room = 0;
    for (const entry of list) {
      const [, attack] = entry;
      if (/[{}]/.test(attack) !== braces) continue;
      if (room < attack.length) {
        groups.push([]);
        room = together;
      }
      groups.at(-1)?.push(entry);
      room -= attack.length + 1;
    }
  }
  return groups;
}

/** The builds, each with a name. */
function builds(): [string, Choice][] {
  if (each)
    return taken.flatMap(([name, attack]) => [
      [`${name}, appended`, () => ({ attack, mode: 'appended' })] as [string, Choice],
      [`${name}, alone`, () => ({ attack, mode: 'alone' })] as [string, Choice],
    ]);
  const short = taken.filter(([, attack]) => attack.length < 2000);
  const long = taken.filter(([, attack]) => attack.length >= 2000);
  const alone = taken.filter(([, attack]) => attack.length < 10_000);
  return [
    ...grouped(short).map((group): [string, Choice] => [
      group.map(([name]) => name).join(', '),
      (index) => {
        const first = index % group.length;
        const order = [...group.slice(first), ...group.slice(0, first)];
        return { attack: order.map(([, attack]) => attack).join(' '), mode: 'appended' };
      },
    ]),
    ...long.map(([name, attack]): [string, Choice] => [name, () => ({ attack, mode: 'appended' })]),
    ...Array.from({ length: rotations }, (_, turn): [string, Choice] => [
      `each alone, turn ${turn + 1} of ${rotations}`,
      (index) => {
        const at = index + turn * Math.ceil(alone.length / rotations);
        return { attack: alone[at % alone.length]?.[1] ?? '', mode: 'alone' };
      },
    ]),
  ];
}

let browser: Browser;
let valid: Makes;
const counted = { builds: 0, texts: 0, pages: 0 };
beforeAll(async () => {
  browser = await launchChromium();
  const plain = buildPlanted(plant(() => ({ attack: 'harmless words', mode: 'appended' })));
  const { makes, faults, pages } = await watch(browser, plain.site);
  plain.remove();
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(20);
  valid = makes;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  console.log({ attacks: Object.keys(attacks).length, refused: everywhereRefused.length, ...counted });
});

it('what nobody can see or what is no character is refused in every text', () => {
  expect(everywhereRefused).toEqual(
    expect.arrayContaining([
      'a null character',
      'a turned text',
      'a flood without width',
      'the end of a header',
    ]),
  );
  expect(taken.length).toBeGreaterThanOrEqual(60);
});

it.each(builds())('%s', { timeout: 300_000 }, async (_, choose) => {
  const planted = plant(choose);
  expect(planted.carried).toBeGreaterThan(0);
  const hostile = buildPlanted(planted);
  const { faults, pages } = await watch(browser, hostile.site, valid);
  hostile.remove();
  counted.builds += 1;
  counted.texts += planted.carried;
  counted.pages += pages;
  expect(planted.tell(faults)).toEqual([]);
});
