import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../dataset/facts.ts';
import { segments } from '../../dataset/placeholders.ts';
import { type RuleRecord, ruleOf } from '../../dataset/rule-shape.ts';
import { verdictOn } from '../../dataset/verdicts.ts';
import { handTypedNumbers } from '../../locale/hand-typed.ts';
import { createLocale } from '../../locale/locale.ts';
import { factsOfTables, type QuakesFact } from './facts.ts';
import { dayRows, daysAlternative, daysNote, daysTitle } from './figures/days.ts';
import type { QuakesEdition, WordKey } from './figures/edition.ts';
import { magnitudeRows, magnitudesAlternative, magnitudesTitle } from './figures/magnitudes.ts';
import { networkRows, networksAlternative, networksTitle } from './figures/networks.ts';
import { quakeRows, quakesMapAlternative, quakesMapTitle, quakesStates } from './figures/quakes-map.ts';
import { dataFiles, packagedList } from './files.ts';
import { type MapView, mapProjection, mapViews, radiusOf } from './map.ts';
import { looseValues, type Tables, tablesOf } from './tables.ts';
import { words } from './words/en.ts';

const read = (name: string) => JSON.parse(readFileSync(`data/quakes/${name}.json`, 'utf8'))[name];
const readTables = (): Tables => ({
  magnitudes: read('magnitudes'),
  networks: read('networks'),
  strong: read('strong'),
  days: read('days'),
});
const loose: { id: string; value?: number; at?: string }[] = read('facts');
const prose = readFileSync('src/stories/quakes/en.mdx', 'utf8');

/** Every fact of the story by its id; dates and values of facts.json as they stand there. */
const facts = new Map(
  [
    ...factsOfTables(readTables()),
    ...loose.map((fact) => ({ kind: 'quantity', ...fact, value: fact.value ?? fact.at }) as QuakesFact),
  ].map((fact) => [fact.id, fact]),
);
const factValue = (id: string) => facts.get(id)?.value;

const locale = createLocale('en');
const edition: QuakesEdition = {
  tables: readTables(),
  locale,
  made: String(loose.find(({ id }) => id === 'list-made')?.at),
  message: (key: WordKey, values) => String(new IntlMessageFormat(words[key], 'en-GB').format(values)),
};

describe('the data files', () => {
  it.each(Object.entries(dataFiles()))('%s is what the packages make', (name, text) => {
    expect(readFileSync(`data/quakes/${name}`, 'utf8') === text, 'run npm run quakes').toBe(true);
  });

  it('hold in facts.json what the list has', () => {
    const counted = looseValues(packagedList());
    const recorded = Object.fromEntries(
      loose.filter(({ id }) => id in counted).map(({ id, value, at }) => [id, value ?? at]),
    );
    expect(recorded).toEqual(counted);
  });

  it('keep the boundaries within 30 kB', () => {
    const land = readdirSync('data/quakes/geo').filter((name) => name.endsWith('.topo.json'));
    const bytes = land.map((name) => readFileSync(`data/quakes/geo/${name}`).length);
    expect(land.length).toBe(mapViews.length);
    expect(bytes.reduce((sum, count) => sum + count, 0)).toBeLessThan(30_000);
  });

  it('name sources that there are', () => {
    const known = new Set(read('sources').map(({ id }: { id: string }) => id));
    const named = [...facts.values()].flatMap(({ sources }) => sources);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const unused = [...known].filter((id) => !named.includes(String(id)) && !prose.includes(String(id)));
    expect(unused).toEqual([]);
  });
});

describe('counting', () => {
  it('leaves no earthquake out and counts none double', () => {
    const { magnitudes, networks, days } = readTables();
    const sums = [magnitudes, networks, days].map((table) =>
      (table as { count: number }[]).reduce((sum, { count }) => sum + count, 0),
    );
    expect(sums).toEqual(sums.map(() => packagedList().earthquakes.length));
    expect(Number(factValue('list-entries')) - Number(factValue('blasts'))).toBe(sums[0]);
  });

  it('puts a magnitude that a class begins with into that class', () => {
    const list = packagedList();
    const [one] = list.earthquakes;
    if (!one) throw new Error('the list is empty');
    const { magnitudes } = tablesOf({ ...list, earthquakes: [{ ...one, magnitude: 4 }] });
    expect(magnitudes.filter(({ count }) => count).map(({ id }) => id)).toEqual(['magnitude-4']);
  });

  it('refuses a network that nobody has named', () => {
    const list = packagedList();
    const earthquakes = list.earthquakes.map((one) => ({ ...one, network: 'zz' }));
    expect(() => tablesOf({ ...list, earthquakes })).toThrow('the network zz');
  });

  it('gives the facts of the story', () => {
    const ids = ['magnitudes.all', 'networks.four', 'networks.four-share', 'strong.count', 'strong.four'];
    expect(ids.map(factValue)).toEqual([1679, 1295, 77.1, 85, 1]);
    const hualien = ['count', 'largest', 'smallest', 'before', 'after'].map((name) => `hualien.${name}`);
    expect(hualien.map(factValue)).toEqual([20, 6.4, 4.5, 11, 8]);
  });
});

describe('the prose', () => {
  const ids = (pattern: RegExp) =>
    [...prose.matchAll(pattern)].flatMap((match) => (match[1] ?? '').split(' '));

  it('names facts, sources and rules that there are', () => {
    expect(ids(/<Fact id="([^"]+)"/g).filter((id) => !facts.has(id))).toEqual([]);
    const sources = read('sources').map(({ id }: { id: string }) => id);
    expect(ids(/<Source ids="([^"]+)"/g).filter((id) => !sources.includes(id))).toEqual([]);
    const rules = read('rules').map(({ id }: { id: string }) => id);
    expect(ids(/<Holds rule="([^"]+)"/g).filter((id) => !rules.includes(id))).toEqual([]);
  });

  it('holds no number that somebody typed', () => {
    expect(handTypedNumbers(prose.replace(/<[^>]*>/g, ''), 'en')).toEqual([]);
  });

  it('leads with texts whose facts there are', () => {
    const { title, standfirst } = JSON.parse(readFileSync('data/quakes/story.json', 'utf8'));
    const named = [title.en, standfirst.en].flatMap((text) => segments(text));
    expect(named.flatMap((part) => ('fact' in part && !facts.has(part.fact) ? [part.fact] : []))).toEqual([]);
  });
});

it.each(read('rules') as RuleRecord[])('the rule $id holds', (record) => {
  const verdict = verdictOn(ruleOf([]).parse(record), facts as unknown as Facts, new Set());
  expect(verdict, verdict.now).toMatchObject({ holds: true });
});

describe('the figures', () => {
  it('say what they show', () => {
    const magnitudes = magnitudeRows(edition);
    expect(magnitudesTitle(magnitudes, edition)).toBe(
      '1,241 of 1,679 earthquakes on the list were below magnitude 2',
    );
    expect(magnitudesAlternative(magnitudes, edition)).toContain(
      '3 to 4: 89, 23 of them from the worldwide network',
    );
    const days = dayRows(edition);
    expect(daysTitle(days, edition)).toBe(
      '6 February, the day of the strongest earthquake, has the fewest entries of all whole days: 209',
    );
    expect(daysAlternative(days, edition)).toContain('7 February: 14 in a part of the day');
    expect(daysNote(days, edition)).toBe(
      'The list begins and ends at 01:49: it has 31 January and 7 February in part.',
    );
    const networks = networkRows(edition);
    expect(networksTitle(networks, edition)).toBe('Four of twelve networks list 77.1% of the earthquakes');
    expect(networksAlternative(networks, edition)).toContain('7 others: 216, 12.9%');
    const quakes = quakeRows(edition);
    expect(quakesMapTitle(quakes, edition)).toBe(
      'One of the 85 earthquakes of magnitude 4.5 and above came from the four networks that list most',
    );
    expect(quakesMapAlternative(quakes, edition)).toContain('magnitude 6.4, 22 km NNE of Hualian, Taiwan');
  });

  it('draw circles for the earthquakes that a step tells of', () => {
    const rows = quakeRows(edition);
    const states = quakesStates(
      [
        { id: 'all', view: 'world' },
        { id: 'strong', view: 'world', places: 'all' },
        { id: 'hualien', view: 'hualien', places: 'hualien' },
      ],
      rows,
    );
    expect(states.map(({ current }) => current.length)).toEqual([0, rows.length, 20]);
    expect(states.map(({ withSmall }) => withSmall)).toEqual([true, false, false]);
  });

  it('draw a stronger earthquake larger, and none too small to be seen on a phone', () => {
    for (const view of mapViews) {
      const radii = [4.5, 5, 6.4].map((magnitude) => radiusOf(magnitude, view, { width: 344 }));
      expect(radii).toEqual([...radii].sort((a, b) => a - b));
      expect(radii[0]).toBeGreaterThan(1.5);
    }
  });

  it('name what a reader knows inside the view that it stands in', () => {
    const { labels } = JSON.parse(readFileSync('data/quakes/geo/names.json', 'utf8'));
    for (const { id, view, at } of labels as { id: string; view: MapView; at: [number, number][] }[]) {
      expect(words).toHaveProperty([`quakes-map.label.${id}`]);
      for (const place of at) {
        const [x = -1, y = -1] = mapProjection(view, { width: 600, height: 300 })(place) ?? [];
        expect([id, x > 0 && x < 600 && y > 0 && y < 300]).toEqual([id, true]);
      }
    }
  });

  it('fit the world and the places of each view into the map', () => {
    const size = { width: 640, height: 320 };
    const outside = (
      view: (typeof mapViews)[number],
      points: readonly { longitude: number; latitude: number }[],
    ) =>
      points.filter(({ longitude, latitude }) => {
        const [x = -1, y = -1] = mapProjection(view, size)([longitude, latitude]) ?? [];
        return x < 0 || y < 0 || x > size.width || y > size.height;
      });
    const { strong } = readTables();
    expect(outside('world', strong)).toEqual([]);
    expect(
      outside(
        'hualien',
        strong.filter(({ sequence }) => sequence),
      ),
    ).toEqual([]);
  });
});
