import { describe, expect, it } from 'vitest';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { nightLinks, nightPath } from './night-path.ts';
import { siteRows } from './rows.ts';

const edition = prisonsEdition('en', 'data/prisons');
const rows = siteRows(edition);
const box = { left: 12, right: 340, top: 300, textSize: 11.5, inSteps: true };
const linksIn = (markup: string) => markup.match(/<path class="link[^"]*" d="M[\d. ]+L/g) ?? [];

describe('the order of the hours', () => {
  it('links each place that has an hour to the next, and no other', () => {
    const links = nightLinks(rows).map(({ from, to }) => [from.record.hour, to.record.hour]);
    expect(links).toHaveLength(rows.filter(({ at }) => at).length - 1);
    for (const [from, to] of links) {
      if (!from || !to || !('at' in from) || !('at' in to)) throw new Error('a link without an hour');
      expect(from.at <= to.at).toBe(true);
    }
    expect(linksIn(nightPath(rows, box, edition).markup)).toHaveLength(links.length);
  });

  it('draws a link apart while the hour of one of its ends is disputed', () => {
    for (const { from, to, disputed } of nightLinks(rows))
      expect(disputed).toBe([from, to].some(({ record }) => record.hour.status === 'disputed'));
    const drawn = linksIn(nightPath(rows, box, edition).markup);
    expect(drawn.filter((link) => link.includes('disputed'))).toHaveLength(
      nightLinks(rows).filter(({ disputed }) => disputed).length,
    );
  });

  it('says that it is no route, and of the dots what they mean where there are any', () => {
    const agreed = rows.map((row) => ({ ...row, disputed: false }));
    expect(nightPath(rows, box, edition).markup).toMatch(/not a route.*hour disputed/);
    expect(nightPath(agreed, box, edition).markup).toMatch(/not a route/);
    expect(nightPath(agreed, box, edition).markup).not.toMatch(/disputed/);
  });

  it('has a lane for each region, and one for what lies in neither', () => {
    const { markup, height } = nightPath(rows, box, edition);
    expect(markup).toMatch(/Paris region.*South-east/);
    expect(markup).not.toContain('elsewhere');
    const [one] = rows;
    if (!one) throw new Error('no places');
    const further = nightPath(
      [...rows, { ...one, id: 'lille', longitude: 3.06, latitude: 50.63 }],
      box,
      edition,
    );
    expect(further.markup).toContain('elsewhere');
    expect(further.height).toBeGreaterThan(height);
    expect(
      nightPath(
        rows.filter((row) => row.latitude < 46),
        box,
        edition,
      ).markup,
    ).not.toContain('South-east');
  });
});
