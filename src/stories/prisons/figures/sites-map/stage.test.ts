import { describe, expect, it } from 'vitest';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { frameNames, frames } from '../../../../figures/figure.ts';
import { mapViews } from '../../map.ts';
import { sitesMap } from './index.ts';
import { locate } from './layer.ts';
import { nightOpening } from './night-line.ts';
import { type SiteRow, siteRows } from './rows.ts';
import { drawStage } from './stage.ts';
import { mapStates } from './states.ts';

const edition = prisonsEdition('en', 'data/prisons');
const rows = siteRows(edition);
const count = (text: string, part: string) => text.split(part).length - 1;

/** In how many of the views a place can be seen. */
const views = (row: SiteRow) =>
  mapViews.filter((view) => locate(row, { view, width: 768, height: 640, textSize: 15, withDetails: true }))
    .length;

describe.each(frameNames)('the map in the %s frame', (name) => {
  it('names every place in every view that shows it', () => {
    const states = mapStates([{ id: 'only', view: 'france', sites: [] }], rows);
    const svg = drawStage(rows, states, name, edition);
    for (const row of rows) expect(count(svg, `>${row.name}</text>`), row.name).toBe(views(row));
  });

  it('names every place on the still drawing, on France and in its region', () => {
    const { content } = sitesMap.draw(rows, frames[name], edition);
    for (const row of rows) expect(count(content, `>${row.name}</text>`), row.name).toBe(views(row));
  });

  it('opens with a name for each place', () => {
    const svg = nightOpening(rows, name, edition);
    for (const { name: place } of rows) expect(count(svg, `>${place}`), place).toBe(1);
  });
});
