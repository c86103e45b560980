/** What editors propose: each change, and what the check and the page must make of it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProseAndData } from './copy.ts';

interface Change {
  name: string;
  make(copy: ProseAndData): void;
  /** What the page must show, and of which drawings in English; the check's sentence and file where it refuses. */
  shows: readonly string[];
  drawings: readonly string[];
  refused?: { file: string; says: string; line?: string };
}

const hour = (at: string, status: string) => ({ hour: { at, status, sources: ['afp-chrono'] } });

export const changes: readonly Change[] = [
  {
    name: 'a number',
    make: (copy) => {
      for (const file of ['seizures', 'claims', 'sources'])
        copy.rewrite(`data/prisons/${file}.json`, (text) =>
          text.replace(/(: *)53\.5(?=\s*[,}\n])/g, '$153.4'),
        );
    },
    shows: ['53.5 tonnes', '53.4 tonnes', '130.6%', '130.2%', '53,4 tonnes'],
    drawings: ['seizures', 'seizures-2024', 'seizures-history', 'timeline', 'claims'],
  },
  {
    name: 'an hour of a site',
    make: (copy) => copy.inRecord('sites', 'sites', 'nimes', hour('2025-04-14T21:12', 'reported')),
    shows: ['Nîmes, at 21:10.', 'Nîmes, at 21:12.'],
    drawings: ['sites-map', 'opening'],
  },
  {
    name: 'a site under another name',
    make: (copy) => copy.inRecord('sites', 'sites', 'villepinte', { name: 'Villepinte-Nord' }),
    shows: ['Villepinte-Nord'],
    drawings: ['sites-map', 'crowding', 'opening'],
  },
  {
    name: 'a correction',
    make: (copy) =>
      copy.inData('corrections', ({ corrections }) =>
        corrections?.push({
          id: 'seizures-first-year',
          date: '2026-11-28',
          wrong: {
            en: 'An earlier version gave {seizures-first-year.tonnes} for {seized-2016.year}.',
            fr: 'Une version antérieure donnait {seizures-first-year.tonnes} pour {seized-2016.year}.',
          },
          right: { en: 'It was {seized-2016}.', fr: 'C’était {seized-2016}.' },
          facts: ['seized-2016'],
          was: { tonnes: { value: 8.1, unit: 'tonne' } },
        }),
      ),
    shows: ['An earlier version gave 8.1 tonnes for 2016.', 'It was 8.5 tonnes.', 'donnait 8,1'],
    drawings: [],
  },
  {
    name: 'a status',
    make: (copy) => copy.inRecord('sites', 'sites', 'nimes', hour('2025-04-14T21:10', 'disputed')),
    shows: ['status: reported → disputed', 'Read this again: nimes.hour: reported → disputed.'],
    drawings: ['sites-map', 'opening'],
  },
  {
    name: 'the standing of a claim, which its record does not bear out',
    make: (copy) => copy.inRecord('claims', 'claims', 'prisons-said', { standing: 'held' }),
    shows: ['What is refused'],
    drawings: [],
    refused: {
      file: 'data/prisons/claims.json',
      says: 'prisons-said is called held',
      line: '"standing": "held"',
    },
  },
  {
    name: 'a paragraph, in both languages',
    make: (copy) => {
      copy.rewrite('src/stories/prisons/en.mdx', (text) =>
        text.replace(
          '<Figure id="seizures" />',
          'Nobody knows how much got through.\n\n<Figure id="seizures" />',
        ),
      );
      copy.rewrite('src/stories/prisons/fr.mdx', (text) =>
        text.replace('<Figure id="seizures" />', 'Nul ne sait ce qui est passé.\n\n<Figure id="seizures" />'),
      );
    },
    shows: ['Nobody knows how much got through.', 'Nul ne sait ce qui est passé.', '1 sentence changes'],
    drawings: [],
  },
  {
    name: 'a number with a comma',
    make: (copy) =>
      copy.rewrite('data/prisons/seizures.json', (text) => text.replace('"tonnes": 8.5', '"tonnes": "8,5"')),
    shows: ['use a point, 8.5', 'Lines as they are written', '"tonnes": 8.5,'],
    drawings: [],
    refused: { file: 'data/prisons/seizures.json', says: 'use a point, 8.5', line: '"tonnes": "8,5"' },
  },
  {
    name: 'a file that is no JSON',
    make: (copy) =>
      copy.rewrite('data/prisons/facts.json', (text) => text.replace('"facts": [', '"facts": [,')),
    shows: ['data/prisons/facts.json'],
    drawings: [],
    refused: { file: 'data/prisons/facts.json', says: '', line: '[,' },
  },
  {
    name: 'a file that is missing',
    make: (copy) => rmSync(join(copy.project, 'data/prisons/quotes.json')),
    shows: ['this file is missing'],
    drawings: [],
    refused: {
      file: 'data/prisons/quotes.json',
      says: 'this file is missing: restore it from the last commit, or write it if its table is new',
    },
  },
  {
    name: 'a number typed into the prose',
    make: (copy) =>
      copy.rewrite('src/stories/prisons/en.mdx', (text) =>
        text.replace('It is real, and large.', 'It is 5 times as large.'),
      ),
    shows: ['It is 5 times as large.', 'is a number typed by hand'],
    drawings: [],
    refused: {
      file: 'src/stories/prisons/en.mdx',
      says: '"5" is a number typed by hand',
      line: 'It is 5 times',
    },
  },
  {
    name: 'words alone',
    make: (copy) =>
      copy.rewrite('data/prisons/story.json', (text) =>
        text.replace('some of what you read was wrong', 'part of it was wrong'),
      ),
    shows: ['some of what you read was wrong', 'part of it was wrong', '1 text changes'],
    drawings: [],
  },
  {
    name: 'the towns of the maps',
    make: (copy) =>
      copy.rewrite('data/prisons/geo/towns.json', (text) => text.replace(/^.*"name":"Lyon".*\n/m, '')),
    shows: ['1 drawing changes'],
    drawings: ['sites-map'],
  },
  {
    name: 'the day that the story is as of',
    make: (copy) =>
      copy.rewrite('data/prisons/story.json', (text) =>
        text.replace('"asOf": "2026-11-28"', '"asOf": "2026-11-30"'),
      ),
    shows: ['story.as-of', '30 November 2026'],
    drawings: [],
  },
];
