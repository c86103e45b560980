import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('measures the story for readers unless told', () => {
  expect(readOptions([])).toEqual({ subject: 'readers', runs: 7, against: [], files: [], json: false });
});

it('takes several sites to measure against, and as many runs as told', () => {
  expect(readOptions(['--against', 'old=a', '--against', 'b', '--runs', '9', '--json'])).toMatchObject({
    subject: 'readers',
    runs: 9,
    against: ['old=a', 'b'],
    json: true,
  });
});

it('knows by its options what is asked for', () => {
  expect(readOptions(['--page', '/', '--page', '/fr/'])).toMatchObject({
    subject: 'pages',
    pages: ['/', '/fr/'],
  });
  expect(readOptions(['--pages'])).toMatchObject({ subject: 'pages', runs: 5 });
  expect(readOptions(['--growth'])).toMatchObject({ subject: 'growth', runs: 1 });
  expect(readOptions(['--tests', '--against', 'old', 'notes'])).toMatchObject({
    subject: 'tests',
    files: ['notes'],
  });
});

it.each([
  [['--bild'], "Unknown option '--bild'"],
  [['dist'], 'dist is no option; name a folder with --against dist'],
  [['--runs', '0'], '--runs takes a whole number from 1. You wrote "0"'],
  [['--runs', 'many'], 'You wrote "many"'],
  [['--build', '--tests'], '--build and --tests are measured one after the other: ask for one of them'],
  [['--load', '--against', 'x'], '--load measures this project alone'],
])('says what is wrong with %j', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});
