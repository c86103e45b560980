import { describe, expect, it } from 'vitest';
import { readEdition } from '../edition.ts';
import { frameNames, frames } from '../figure.ts';
import { sitesMap } from './index.ts';
import { nightOpening } from './night-line.ts';
import { siteRows } from './rows.ts';
import { drawStage } from './stage.ts';
import { mapStates } from './states.ts';

const edition = readEdition('en', 'data');
const rows = siteRows(edition);
const count = (text: string, part: string) => text.split(part).length - 1;

describe.each(frameNames)('the map in the %s frame', (name) => {
  it('names every place in every view that shows it', () => {
    const states = mapStates([{ id: 'only', view: 'france', sites: [] }], rows);
    const { svg } = drawStage(rows, states, name, edition);
    for (const { name: place } of rows) {
      expect(count(svg, `>${place}</text>`), place).toBe(2);
    }
  });

  it('names every place on the still drawing, once on France and once in its region', () => {
    const { content } = sitesMap.draw(rows, frames[name], edition);
    for (const { name: place } of rows) expect(count(content, `>${place}</text>`), place).toBe(2);
  });

  it('opens with a name for each place', () => {
    const svg = nightOpening(rows, name, edition);
    for (const { name: place } of rows) expect(count(svg, `>${place}`), place).toBe(1);
  });
});
