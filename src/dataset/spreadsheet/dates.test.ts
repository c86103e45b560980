import { expect, it } from 'vitest';
import { clockIn, datesIn, dayStandsFirst, hoursIn } from './dates.ts';

it.each([
  ['2025/04/14', '2025-04-14'],
  ['2025/4', '2025-04'],
  ['2025-04-14', '2025-04-14'],
  ['16/04/25', '2025-04-16'],
  ['16/04/98', '1998-04-16'],
  ['16.04.2025', '2025-04-16'],
  ['2025-avril-13', '2025-04-13'],
  ['2024-juin-01', '2024-06-01'],
  ['mars/01/2024', '2024-03-01'],
  ['mars 2024', '2024-03'],
  ['13-avr-25', '2025-04-13'],
  ['13 avr. 2025', '2025-04-13'],
  ['April 13, 2025', '2025-04-13'],
  ['déc-24', '2024-12'],
  ['dec-98', '1998-12'],
  ['juil-24', '2024-07'],
  ['Sept-24', '2024-09'],
  ['25-Apr-25', '2025-04-25'],
])('reads %j as the date %s', (cell, date) => {
  expect(datesIn(cell, true)).toEqual([date]);
});

it.each([
  'jui-24',
  'ma-24',
  'avril',
  '13 avril',
  'avril 2',
  'avril mai 2024',
  'avril 2024 13 14',
  '2024 avril 2025',
  'avril 2024 x',
  'soon',
  '1/2',
])('reads no date in %j', (cell) => {
  expect(datesIn(cell, true)).toEqual([]);
});

it.each([
  ['20:00', '20:00'],
  ['8:05', '08:05'],
  ['20:00:00', '20:00'],
  ['20:00:00.000', '20:00'],
  ['08:00:00 PM', '20:00'],
  ['12:10 AM', '00:10'],
  ['12:10 pm', '12:10'],
  ['20h15', '20:15'],
  ['20 h 15', '20:15'],
  ['20:00:30', undefined],
  ['20', undefined],
])('reads %j as the hour %j', (cell, hour) => {
  expect(clockIn(cell)).toBe(hour);
});

it.each([
  ['2025-04-14T20:00', ['2025-04-14T20:00']],
  ['2025-04-14T20:00:00', ['2025-04-14T20:00']],
  ['2025-04-14 20:00', ['2025-04-14T20:00']],
  ['2025/04/14 20:00:00', ['2025-04-14T20:00']],
  ['4/14/2025 8:00 PM', ['2025-04-14T20:00']],
  ['14/04/25 20h00', ['2025-04-14T20:00']],
  ['04/05/2025, 20:00', ['2025-05-04T20:00', '2025-04-05T20:00']],
  ['2025-04-14T20:00:30', []],
  ['2025-04-14', []],
  ['soon 20:00', []],
])('reads the hour of a day in %j', (cell, hours) => {
  expect(hoursIn(cell, undefined)).toEqual(hours);
});

it('tells from the dates of a file whether the day stands first', () => {
  expect(dayStandsFirst(['04/05/2025', '16/04/2025'])).toBe(true);
  expect(dayStandsFirst(['04/05/2025', '4/16/2025'])).toBe(false);
  expect(dayStandsFirst(['04/05/2025', '2025-04-16'])).toBeUndefined();
  expect(dayStandsFirst(['04/05/2025', '14/04/2025 20:00'])).toBe(true);
  // There is a twelfth month, and files that mix both ways tell nothing.
  expect(dayStandsFirst(['12/05/2025'])).toBeUndefined();
  expect(dayStandsFirst(['05/12/2025'])).toBeUndefined();
  expect(dayStandsFirst(['16/04/2025', '4/16/2025'])).toBeUndefined();
});
