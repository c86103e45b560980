import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../dataset/read.ts';
import { tablesOf } from '../../dataset/tables/index.ts';
import { createLocale } from '../../locale/locale.ts';
import { countedTables, looseValues } from './count.ts';
import type { QuakesDataset } from './dataset.ts';
import type { Edition } from './edition.ts';
import { days } from './figures/days.ts';
import { magnitudes } from './figures/magnitudes.ts';
import { networks } from './figures/networks.ts';
import { quakesMap } from './figures/quakes-map.ts';
import { dataFiles, packagedList } from './files.ts';
import { type MapView, mapProjection, mapViews, radiusOf } from './map.ts';
import { story } from './story.ts';
import { total } from './totals.ts';
import { words } from './words/en.ts';

const { dataset: read, facts } = readDataset(tablesOf(story, ['en']), 'data/quakes');
const dataset = read as QuakesDataset;
const factValue = (id: string) => facts.get(id)?.value;
const locale = createLocale('en', { file: 'words/en.ts', messages: words }) as Edition['locale'];
const edition = { dataset, facts, rules: {}, locale } as unknown as Edition;

describe('the data files', () => {
  it.each(Object.entries(dataFiles()))('%s is what the packages make', (name, text) => {
    expect(readFileSync(`data/quakes/${name}`, 'utf8') === text, 'run npm run quakes').toBe(true);
  });

  it('hold in facts.json what the list has', () => {
    const counted = looseValues(packagedList());
    const recorded = Object.fromEntries(Object.keys(counted).map((id) => [id, factValue(id)]));
    expect(recorded).toEqual(counted);
  });

  it('keep the boundaries within 30 kB', () => {
    const land = readdirSync('data/quakes/geo').filter((name) => name.endsWith('.topo.json'));
    const bytes = land.map((name) => readFileSync(`data/quakes/geo/${name}`).length);
    expect(land.length).toBe(mapViews.length);
    expect(bytes.reduce((sum, count) => sum + count, 0)).toBeLessThan(30_000);
  });
});

describe('counting', () => {
  it('leaves no earthquake out and counts none double', () => {
    const sums = [dataset.magnitudes, dataset.networks, dataset.days].map(total);
    expect(sums).toEqual(sums.map(() => packagedList().earthquakes.length));
    expect(Number(factValue('list-entries')) - Number(factValue('blasts'))).toBe(sums[0]);
  });

  it('puts a magnitude that a class begins with into that class', () => {
    const list = packagedList();
    const [one] = list.earthquakes;
    if (!one) throw new Error('the list is empty');
    const { magnitudes: classes } = countedTables({ ...list, earthquakes: [{ ...one, magnitude: 4 }] });
    expect(classes.filter(({ count }) => count).map(({ id }) => id)).toEqual(['magnitude-4']);
  });

  it('refuses a network that nobody has named', () => {
    const list = packagedList();
    const earthquakes = list.earthquakes.map((one) => ({ ...one, network: 'zz' }));
    expect(() => countedTables({ ...list, earthquakes })).toThrow('the network zz');
  });

  it('gives the facts of the story', () => {
    const ids = ['magnitudes.all', 'networks.four', 'networks.four-share', 'strong.count', 'strong.four'];
    expect(ids.map(factValue)).toEqual([1679, 1295, 77.1, 85, 1]);
    const hualien = ['count', 'largest', 'smallest', 'before', 'after'].map((name) => `hualien.${name}`);
    expect(hualien.map(factValue)).toEqual([20, 6.4, 4.5, 11, 8]);
  });
});

describe('the figures', () => {
  it('say what they show', () => {
    const [classes, all, listed, quakes] = [magnitudes, days, networks, quakesMap].map((figure) =>
      figure.rows(edition),
    );
    const said = <Row>(figure: { title(rows: Row[], edition: Edition): string }, rows: unknown) =>
      figure.title(rows as Row[], edition);
    expect(said(magnitudes, classes)).toBe(
      '1,241 of 1,679 earthquakes on the list were below magnitude\u00a02',
    );
    expect(said(days, all)).toBe(
      '6 February, the day of the strongest earthquake, has the fewest entries of all whole days:\u00a0209',
    );
    expect(days.note?.(days.rows(edition), edition)).toBe(
      'The list begins and ends at 01:49: it has 31 January and 7 February in part.',
    );
    expect(said(networks, listed)).toBe('Four of twelve networks list 77.1% of the earthquakes');
    expect(networks.alternative(networks.rows(edition), edition)).toContain('7 others: 216, 12.9%');
    expect(said(quakesMap, quakes)).toBe(
      'One of the 85 earthquakes of magnitude 4.5 and above came from the four networks that list most',
    );
    expect(quakesMap.alternative(quakesMap.rows(edition), edition)).toContain(
      'magnitude 6.4, 22 km NNE of Hualian, Taiwan',
    );
  });

  it('draw a stronger earthquake larger, and none too small to be seen on a phone', () => {
    for (const view of mapViews) {
      const radii = [4.5, 5, 6.4].map((magnitude) => radiusOf(magnitude, view) * 344);
      expect(radii).toEqual([...radii].sort((a, b) => a - b));
      expect(radii[0]).toBeGreaterThan(1.5);
    }
  });

  it('name what a reader knows inside the view that it stands in', () => {
    const { labels } = JSON.parse(readFileSync('data/quakes/geo/names.json', 'utf8'));
    for (const { id, view, at } of labels as { id: string; view: MapView; at: [number, number] }[]) {
      expect(words).toHaveProperty([`quakes-map.label.${id}`]);
      const [x = -1, y = -1] = mapProjection(view, { width: 600, height: 500 })(at) ?? [];
      expect([id, x > 0 && x < 600 && y > 0 && y < 500]).toEqual([id, true]);
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
    const { strong } = dataset;
    expect(outside('world', strong)).toEqual([]);
    expect(
      outside(
        'hualien',
        strong.filter(({ sequence }) => sequence),
      ),
    ).toEqual([]);
  });
});
