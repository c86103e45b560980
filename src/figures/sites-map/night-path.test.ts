import { describe, expect, it } from 'vitest';
import { readEdition } from '../edition.ts';
import { nightLinks, nightPath, pathKey } from './night-path.ts';
import { siteRows } from './rows.ts';

const edition = readEdition('en', 'data');
const rows = siteRows(edition);
const box = { left: 12, right: 340, baseline: 300, textSize: 11.5 };

describe('the order of the hours', () => {
  it('links each place that has an hour to the next, and no other', () => {
    const links = nightLinks(rows).map(({ from, to }) => [from.record.hour, to.record.hour]);
    expect(links).toHaveLength(rows.filter(({ at }) => at).length - 1);
    for (const [from, to] of links) {
      if (!from || !to || !('at' in from) || !('at' in to)) throw new Error('a link without an hour');
      expect(from.at <= to.at).toBe(true);
    }
  });

  it('draws a link apart while the hour of one of its ends is disputed', () => {
    for (const { from, to, disputed } of nightLinks(rows))
      expect(disputed).toBe([from, to].some(({ record }) => record.hour.status === 'disputed'));
    expect(nightPath(rows, () => [0, 0]).match(/link link-[a-z]+ disputed/g)).toHaveLength(
      nightLinks(rows).filter(({ disputed }) => disputed).length,
    );
  });

  it('says that it is no route, and of the dots what they mean where there are any', () => {
    const agreed = rows.map((row) => ({ ...row, disputed: false }));
    expect(pathKey(rows, box, edition).markup).toMatch(/not a route.*hour disputed/);
    expect(pathKey(agreed, box, edition).markup).toMatch(/not a route/);
    expect(pathKey(agreed, box, edition).markup).not.toMatch(/disputed/);
  });

  it('takes a second line rather than leave a narrow drawing', () => {
    expect(pathKey(rows, box, edition).lines).toBe(1);
    expect(pathKey(rows, { ...box, right: 250 }, edition).lines).toBe(2);
  });

  it('is nothing where there is no order to show', () => {
    const alone = rows.filter(({ at }) => at).slice(0, 1);
    expect(nightPath(alone, () => [0, 0])).toBe('');
    expect(pathKey(alone, box, edition)).toEqual({ markup: '', lines: 0 });
  });
});
