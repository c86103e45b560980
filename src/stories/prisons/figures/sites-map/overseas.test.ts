import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoCentroid } from 'd3';
import { afterAll, describe, expect, it } from 'vitest';
import { all, changedData, inRecord } from '../../../../../tests/changed-data.ts';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { abymes, domenjod, withSites } from '../../../../../tests/sites-overseas.ts';
import { drawFigure } from '../../../../figures/drawing.ts';
import { frameNames, frames } from '../../../../figures/figure.ts';
import { overlap } from '../../../../figures/labels.ts';
import { departmentsOf } from '../../departments.ts';
import { mapViews } from '../../map.ts';
import { territories } from '../../overseas.ts';
import { sitesMap } from './index.ts';
import { locate } from './layer.ts';
import { boxAreas, boxesInOverview, territoryBox } from './overseas.ts';
import { pathOfHours } from './regions.ts';
import { type SiteRow, siteRows } from './rows.ts';
import { drawStage, stageMarks, stageSize } from './stage.ts';

const work = mkdtempSync(join(tmpdir(), 'overseas-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

// What the data say of six prisons and one residence, fixed as an editor would.
const folder = changedData(
  all(
    withSites(domenjod, abymes),
    inRecord('events', 'events', 'attacks', { holds: undefined }),
    inRecord('claims', 'claims', 'prisons-said', { standing: 'held' }),
  ),
  work,
);
const edition = prisonsEdition('en', folder);
const rows = siteRows(edition);
const before = siteRows(prisonsEdition('en', 'data/prisons'));
const [reunion, guadeloupe] = ['domenjod', 'abymes'].map((id) => rows.find((row) => row.id === id));
if (!reunion || !guadeloupe) throw new Error('the sites are missing');

describe('a site overseas', () => {
  it('is counted, and the words say where it lies', () => {
    expect(rows).toHaveLength(before.length + 2);
    expect(sitesMap.title(rows, edition)).toContain('Nine places');
    const told = sitesMap.alternative(rows, edition);
    expect(told).toContain('seven prisons and two residences');
    expect(told).toContain('Domenjod (Réunion), 15 April, 02:00');
    expect(told).toContain('Les Abymes (Guadeloupe), night of 14–15 April');
    const place = sitesMap.columns.find(({ key }) => key === 'place');
    expect(place?.value(reunion)).toBe('Domenjod (Réunion)');
    const french = prisonsEdition('fr', folder);
    const [row] = siteRows(french).filter(({ id }) => id === 'domenjod');
    expect(row?.place).toBe('Domenjod (La Réunion)');
  });

  it('belongs to no region and keeps the hours in their order', () => {
    expect(pathOfHours(rows)).toBe('order');
    for (const view of mapViews)
      expect(locate(reunion, { view, width: 768, height: 640 }), view).toBe(undefined);
  });

  it.each(frameNames)('stands with mark and name in a box of the %s drawing', (name) => {
    const { svg, height } = drawFigure(sitesMap, rows, frames[name], edition);
    for (const words of ['Guadeloupe', 'Réunion', 'Domenjod', 'Les Abymes'])
      expect(svg).toContain(`>${words}<`);
    for (const id of ['domenjod', 'abymes']) expect(svg.split(`data-site="${id}"`)).toHaveLength(2);
    expect(height).toBeGreaterThan(drawFigure(sitesMap, before, frames[name], edition).height);
  });

  it.each(frameNames)('obeys the steps in the overview of the %s stage, outside the camera', (name) => {
    const states = [
      { step: 'all', view: 'france' as const, told: rows.map(({ id }) => id), current: [], context: [] },
    ];
    const svg = drawStage(rows, states, name, edition);
    const overview = svg.indexOf('class="layer layer-france"');
    for (const id of ['domenjod', 'abymes']) {
      expect(svg.split(`at-${id}"`)).toHaveLength(2);
      expect(svg.indexOf(`at-${id}"`)).toBeGreaterThan(overview);
      // A narrow box has room for its territory's name alone.
      if (name === 'wide') expect(svg).toContain(`class="name named-${id}"`);
    }
    const marks = stageMarks(rows, name, edition).filter(({ row }) => row.territory);
    expect(marks.map(({ view, row }) => [view, row.id])).toEqual([
      ['france', 'abymes'],
      ['france', 'domenjod'],
    ]);
    // It takes the room of the sea, and none of the page's.
    const lanes = stageSize(rows, name, edition).height - stageSize(before, name, edition).height;
    expect(lanes).toBeLessThan(30);
  });
});

const siteIn = (code: string): SiteRow => {
  const shape = departmentsOf(edition.boundaries.overseas).find(({ properties }) => properties.code === code);
  if (!shape) throw new Error(`no shape of ${code}`);
  const { geometry } = shape;
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates[0]
        : [];
  const [longitude, latitude] = geoCentroid({ type: 'Polygon', coordinates: rings ?? [] });
  const record = { ...guadeloupe.record, department: code };
  return { ...guadeloupe, id: `in-${code}`, longitude, latitude, record, territory: territories[code]?.name };
};
const everywhere = Object.keys(territories).map(siteIn);

describe('a territory', () => {
  it.each(everywhere)('$territory is drawn as land with its mark on it', (row) => {
    const territory = { code: row.record.department, name: row.territory ?? '', rows: [row] };
    const size = { width: 300, height: 140, textSize: 13, withDetails: true };
    const { ground, sites } = territoryBox(territory, { x: 0, y: 0 }, size, edition);
    expect(ground).toMatch(/class="land"[^>]* d="m\d/);
    const [{ x, y } = { x: -1, y: -1 }] = sites;
    expect(x).toBeGreaterThan(8);
    expect(x).toBeLessThan(292);
    expect(y).toBeGreaterThan(8);
    expect(y).toBeLessThan(132);
    for (const view of mapViews) expect(locate(row, { view, width: 768, height: 640 }), view).toBe(undefined);
  });

  it.each([
    ['narrow', { width: 360, height: 300, textSize: 12 }],
    ['wide', { width: 768, height: 640, textSize: 14 }],
  ] as const)('has a box in the %s overview that covers no other and no site', (_name, panel) => {
    const boxes = boxAreas(boxesInOverview(everywhere.slice(0, 5), panel, edition));
    expect(boxes).toHaveLength(5);
    for (const box of boxes) {
      expect(boxes.filter((other) => overlap(box, other))).toEqual([box]);
      for (const row of before) {
        const at = locate(row, { view: 'france', ...panel });
        const under = at && at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom;
        expect(under, row.name).toBe(false);
      }
    }
    expect(boxesInOverview(before, panel, edition)).toEqual([]);
  });
});
