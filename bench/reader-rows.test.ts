import { expect, it } from 'vitest';
import { readerRows, type SiteVisits } from './reader-rows.ts';
import { verdictOf } from './target-table.ts';
import type { Visit } from './visit.ts';

const visits = (
  ...numbers: { blocking: number; firstPaint: number; firstChart: number; slowFrames?: number }[]
) => numbers.map((one) => ({ slowFrames: 0, ...one }) as Visit);

const site = (kind: SiteVisits['kind'], name: string, factor: number): SiteVisits => ({
  kind,
  name,
  runs: [0, 10].map((more) =>
    visits(
      { blocking: 100 * factor, firstPaint: 500 * factor + more, firstChart: 600 * factor },
      { blocking: 100 * factor, firstPaint: 500 * factor + more, firstChart: 600 * factor },
    ),
  ),
  editions: [
    { language: 'en', window: 'phone', elements: 2000 * factor, requests: 2 },
    { language: 'en', window: 'wide', elements: 2100 * factor, requests: 4 },
  ],
  bytes: [{ language: 'en', bytes: 40_001 }],
  taps: kind === 'peer' ? [] : [90, 120, 80],
});

const ours = site('ours', 'ours', 1);
const told = (sites: SiteVisits[]) =>
  readerRows(sites).map((row) => [row.what, row.against?.name, verdictOf(row)].filter(Boolean).join(' · '));

it('without others tells what can be told of the site alone', () => {
  expect(told([ours])).toEqual([
    'elements in English · met',
    'bytes in English · missed',
    'requests in English, on a phone, scrolled · met',
    'requests in English, in a wide window, scrolled · met',
    'blocking while loading',
    'first paint, first run',
    'first paint, second run',
    'first chart',
    'frames over 50 ms, scrolling · met',
    'tap on a number to its note · met',
  ]);
});

it('has rows for an older build and each peer, and targets where they are set', () => {
  const sites = [ours, site('own', 'old', 2), site('peer', 'islands', 0.9), site('peer', 'pudding', 0.8)];
  const rows = told(sites);
  expect(rows.filter((row) => row.startsWith('blocking'))).toEqual([
    'blocking while loading · old · met',
    'blocking while loading · islands · missed',
    'blocking while loading · pudding',
  ]);
  expect(rows.filter((row) => row.startsWith('first paint, second'))).toEqual([
    'first paint, second run · old',
    'first paint, second run · islands · missed',
    'first paint, second run · pudding',
  ]);
  expect(rows.filter((row) => row.startsWith('elements'))).toEqual(['elements in English · old · met']);
});

it('holds the first chart to the soonest peer, whichever that is, but for the bare page', () => {
  const charts = (...peers: SiteVisits[]) =>
    told([ours, ...peers]).filter((row) => row.startsWith('first chart'));
  expect(
    charts(site('peer', 'islands', 3), site('peer', 'pudding', 2.5), site('peer', 'floor', 0.5)),
  ).toEqual(['first chart · islands', 'first chart · pudding · met', 'first chart · floor']);
});

it('counts slow frames of the run that scrolled', () => {
  const slow = {
    ...ours,
    runs: [visits({ blocking: 1, firstPaint: 1, firstChart: 1, slowFrames: 2 }), ours.runs[1] ?? []],
  };
  expect(told([slow])).toContain('frames over 50 ms, scrolling · missed');
});
