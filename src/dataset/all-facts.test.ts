import { describe, expect, it } from 'vitest';
import {
  bureau,
  bureauFirst,
  count,
  date,
  derived,
  gazette,
  gazetteFirst,
  melunHour,
  reported,
  rouenHour,
  small,
  year,
} from '../../tests/fixture-facts.ts';
import { factsOf } from './all-facts.ts';

describe('facts', () => {
  it('are all that the files of the fixture hold and all that follows from it', () => {
    const found = Object.fromEntries(
      [...factsOf(small())].map(([key, { id, ...fact }]) => {
        expect(key).toBe(id);
        return [id, fact];
      }),
    );
    expect(found).toEqual({
      'rouen.hour': { ...rouenHour, series: 'hours' },
      'rouen.detainees': reported(640, bureau, { unit: 'count', on: '2021-03', series: 'detainees' }),
      'rouen.places': reported(500, bureau, { unit: 'count', on: '2021-03', series: 'places' }),
      'rouen.vehicles': reported(4, gazetteFirst, { unit: 'vehicle', status: 'checked', on: '2021-03-04' }),
      'melun.hour': { ...melunHour, series: 'hours' },
      'melun.detainees': reported(180, bureau, { unit: 'count', on: '2021-03', series: 'detainees' }),
      'melun.places': reported(200, bureau, { unit: 'count', on: '2021-03', series: 'places' }),
      'rouen.night': date('2021-03-04', gazetteFirst, 'disputed'),
      'melun.night': date('2021-03-04', gazette),
      'arles.night': date('2021-03-04', gazette),
      'seized-2017': reported(6.5, bureau, { unit: 'tonne', on: '2017', series: 'years' }),
      'seized-2017.year': year(2017, bureau),
      'seized-2018.year': year(2018, []),
      // 12.4 / 1.55
      'seized-2019': { ...derived(8, 'tonne', 'before-growth', bureau), on: '2019', series: 'years' },
      'seized-2019.year': year(2019, bureau, 'derived'),
      'seized-2020': reported(12.4, bureauFirst, {
        unit: 'tonne',
        status: 'checked',
        on: '2020',
        series: 'years',
      }),
      'seized-2020.year': year(2020, bureauFirst, 'checked'),
      'seized-2021': reported(18.3, bureauFirst, {
        unit: 'tonne',
        status: 'checked',
        on: '2021',
        series: 'years',
      }),
      'seized-2021.year': year(2021, bureauFirst, 'checked'),
      'seized-spring': reported(7, gazette, {
        unit: 'tonne',
        qualifier: 'nearly',
        on: '2021-04-30',
        series: 'within',
      }),
      'seized-spring.until': date('2021-04-30', gazette),
      'seized-autumn': reported(13.1, gazette, { unit: 'tonne', on: '2021-09-30', series: 'within' }),
      'seized-autumn.until': date('2021-09-30', gazette),
      'seized-year': reported(18.3, bureauFirst, {
        unit: 'tonne',
        status: 'checked',
        on: '2021-12-31',
        series: 'within',
      }),
      'seized-year.until': date('2021-12-31', bureauFirst, 'checked'),
      'growth-2020': reported(55, bureau, {
        unit: 'percent',
        qualifier: 'nearly',
        on: '2020',
        series: 'growth',
      }),
      'growth-2021': reported(48, bureau, { unit: 'percent', on: '2021', series: 'growth' }),
      'raid.date': date('2021-03-04', gazetteFirst, 'checked'),
      'raid.until': date('2021-03-05', gazetteFirst, 'checked'),
      'count.date': date('2021-06-01', gazette),
      'trial.date': date('2021-06-03', gazette),
      'law.date': date('2022-01-10', gazette),
      'claim-prisons.on': date('2021-03-05', gazette),
      'claim-prisons.count': reported(3, gazette, { unit: 'count', on: '2021-03-05' }),
      'claim-growth.on': date('2021-03-05', gazette),
      'said-minister.on': date('2021-03-06', gazette),
      'census-month': date('2021-03', bureau),
      'story.published': date('2022-02-01', []),
      'story.as-of': date('2022-02-01', []),
      'sites.count': count(3, gazetteFirst),
      'sites.prisons': count(2, gazetteFirst),
      'sites.residences': count(1, gazetteFirst),
      'sites.with-hour': count(2, gazetteFirst),
      'sites.without-hour': count(1, gazetteFirst),
      'night.first': melunHour,
      'night.last': rouenHour,
      // 18.3 / 12.4 = 1.47581
      'seizures.ratio': derived(1.476, 'ratio', 'ratio', bureauFirst),
      'seizures.growth': derived(47.6, 'percent', 'growth', bureauFirst),
      'rouen.occupancy': { ...derived(128, 'percent', 'occupancy', bureau), series: 'occupancy' },
      'melun.occupancy': { ...derived(90, 'percent', 'occupancy', bureau), series: 'occupancy' },
      'rouen.beyond-places': derived(140, 'person', 'difference', bureau),
      'melun.beyond-places': derived(-20, 'person', 'difference', bureau),
      'crowding.count': count(2, bureau),
      // The year before it is known, and neither is computed from the other.
      'seized-2021.growth': { ...derived(47.6, 'percent', 'growth', bureauFirst), on: '2021' },
      'crowding.over': count(1, bureau),
      'claims.held': count(1, bureau),
      'claims.error': count(1, bureau),
      'claims.overtaken': count(0, bureau),
      'claims.disputed': count(0, bureau),
      'claims.count': count(2, bureau),
    });
  });
});
