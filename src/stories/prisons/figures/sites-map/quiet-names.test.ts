import { describe, expect, it } from 'vitest';
import { prisonsEdition } from '../../../../../tests/prisons.ts';
import { type LabelArea, overlap } from '../../../../figures/labels.ts';
import type { Edition } from '../../edition.ts';
import { mapHeight, mapViews, mapWidth } from '../../map.ts';
import { contextNames, contextRows } from './context-places.ts';
import { locate, type Panel, scaleBarArea, siteLayer } from './layer.ts';
import { locator, locatorArea } from './locator.ts';
import { quietNames } from './quiet-names.ts';
import { siteRows } from './rows.ts';
import { surroundingNames } from './surroundings.ts';
import { townNames } from './towns.ts';

const sizes = {
  narrow: { width: 360, height: 300, textSize: 13 },
  wide: { width: mapWidth, height: mapHeight, textSize: 15 },
  still: { width: 316, height: 312, textSize: 12 },
};
const languages = ['en', 'fr'] as const;
const panels = languages.flatMap((language) =>
  Object.entries(sizes).flatMap(([name, size]) =>
    mapViews.map((view) => ({ title: `${view}, ${name}, ${language}`, language, view, ...size })),
  ),
);

function ofStory(edition: Edition, panel: Panel): LabelArea[] {
  const rows = siteRows(edition);
  return siteLayer(rows, { ...panel, taken: [scaleBarArea(panel), locatorArea(rows, panel)] }, edition).taken;
}

const words = (markup: string) => [...markup.matchAll(/>([^<>]+)</g)].map(([, text]) => text);
const panelOf = (view: Panel['view'], size: keyof typeof sizes = 'wide'): Panel => ({
  view,
  ...sizes[size],
  withDetails: false,
});
const english = prisonsEdition('en', 'data/prisons');
const french = prisonsEdition('fr', 'data/prisons');

describe.each(panels)('$title', ({ language, view, width, height, textSize }) => {
  const edition = language === 'en' ? english : french;
  const panel: Panel = { view, width, height, textSize, withDetails: view !== 'france' };
  const story = ofStory(edition, panel);

  it('leaves what the story says free, and stays in the panel', () => {
    const quiet = quietNames(panel, 'all', edition, story).taken.slice(story.length);
    expect(quiet.length).toBeGreaterThan(0);
    const marks = contextRows(edition).length * 2;
    for (const box of quiet) {
      expect(box.left).toBeGreaterThan(0);
      expect(box.right).toBeLessThan(width);
      expect(box.bottom).toBeLessThan(height + 2);
    }
    // A ring may lie under a mark of the story; the names may not.
    const onStory = quiet.filter((box) => story.some((other) => overlap(other, box)));
    expect(onStory.length).toBeLessThanOrEqual(marks);
    for (const { left, right } of onStory) expect(right - left).toBeLessThan(16);
  });

  it('puts no locator where a place is', () => {
    const rows = siteRows(edition);
    const { left, right, top, bottom } = locatorArea(rows, panel);
    for (const { x, y } of rows.flatMap((row) => locate(row, panel) ?? [])) {
      expect(x < left - 20 || x > right + 20 || y < top - 20 || y > bottom + 20).toBe(true);
    }
  });
});

describe('towns', () => {
  it('are the largest that have room, in the language of the edition', () => {
    const shown = words(townNames(panelOf('france'), english, []).markup);
    expect(shown.slice(0, 4)).toEqual(['Lyon', 'Toulouse', 'Nice', 'Nantes']);
    expect(shown).toContain('Brussels');
    expect(words(townNames(panelOf('france'), french, []).markup)).toContain('Bruxelles');
  });

  it('do not say again what the story’s places say', () => {
    const shown = words(townNames(panelOf('south'), english, []).markup);
    expect(shown.filter((name) => ['Marseille', 'Toulon', 'Nîmes', 'Valence'].includes(`${name}`))).toEqual(
      [],
    );
  });

  it('are few, and none where all is taken', () => {
    expect(words(townNames(panelOf('france', 'narrow'), english, []).markup)).toHaveLength(3);
    const all = { left: 0, top: 0, right: mapWidth, bottom: mapHeight };
    expect(townNames(panelOf('france'), english, [all])).toEqual({ markup: '', taken: [all] });
  });
});

describe('seas and countries', () => {
  it('are named in the language of the edition', () => {
    const names = (edition: Edition) => words(surroundingNames(panelOf('france'), edition, []).markup);
    expect(names(english)).toEqual(expect.arrayContaining(['English Channel', 'SPAIN', 'SWITZERLAND']));
    expect(names(french)).toEqual(expect.arrayContaining(['Manche', 'ESPAGNE', 'SUISSE']));
  });

  it('stand nowhere but on what they name', () => {
    const elsewhere = {
      ...english.surroundings,
      seas: [{ id: 'channel' as const, at: [[2.3, 47]] as [number, number][] }],
      countries: [{ code: 'ES', shape: 'Spain', at: [[5, 46]] as [number, number][] }],
    };
    const moved = { ...english, surroundings: elsewhere };
    expect(surroundingNames(panelOf('france'), moved, []).markup).toBe('');
  });
});

describe('the locator', () => {
  const frame = (view: Panel['view']) => {
    const [, x = 0, y = 0, width = 0, height = 0] = (
      /<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/.exec(
        locator(panelOf(view), { left: 0, top: 0 }, english),
      ) ?? []
    ).map(Number);
    return { x, y, right: x + width, bottom: y + height };
  };

  it('frames the part of France that the view shows', () => {
    const [paris, south] = [frame('paris'), frame('south')];
    expect(south.x).toBeGreaterThan(paris.x);
    expect(south.y).toBeGreaterThan(paris.bottom);
    expect(south.right - south.x).toBeGreaterThan(2 * (paris.right - paris.x));
  });

  it('takes few bytes', () => {
    const [, outline = ''] =
      / d="([^"]+)"/.exec(locator(panelOf('south'), { left: 0, top: 0 }, english)) ?? [];
    expect(outline.length).toBeGreaterThan(100);
    expect(outline.length).toBeLessThanOrEqual(500);
  });
});

describe('places of context', () => {
  it.each(['narrow', 'wide'] as const)('are all named on the overview of the %s frame', (size) => {
    for (const edition of [english, french]) {
      const panel = panelOf('france', size);
      const { markup } = contextNames(panel, 'all', edition, ofStory(edition, panel));
      for (const { id, name } of contextRows(edition)) {
        expect(markup).toContain(`<circle class="vicinity context-${id}"`);
        expect(markup).toContain(`>${name}</text>`);
      }
      expect(markup).not.toContain('data-site');
    }
  });

  it('are those that a step names', () => {
    const { markup } = contextNames(panelOf('france'), ['agen'], english, []);
    expect(words(markup)).toEqual(['Agen', 'school for prison staff']);
  });

  it('are not told twice where one is among the story’s own', () => {
    const [site] = english.dataset.sites;
    const sites = site ? [...english.dataset.sites, { ...site, id: 'new', name: 'Agen' }] : [];
    const rows = contextRows({
      ...english,
      dataset: { ...english.dataset, sites } as typeof english.dataset,
    });
    expect(rows.map(({ name }) => name)).toEqual(['Réau', 'Tarascon']);
  });
});
