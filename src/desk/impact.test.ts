import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEveryLanguage } from '../../tests/every-language.ts';
import {
  changedData,
  fact,
  impact,
  inList,
  inRecord,
  lessByJune,
  lowered,
  of,
  proseLines,
  without,
} from '../../tests/impact-cases.ts';

describe('changing 53.5 to 53.4', () => {
  const folder = changedData(lowered);
  const report = impact(folder);

  it('changes the recorded facts, and the derived ones follow', () => {
    expect(new Set(report.facts.map(({ id }) => id))).toEqual(
      new Set([
        'seized-2024',
        'seized-2024-december',
        'eleven-months.tonnes',
        'seizures.ratio',
        'seizures.growth',
        'seized-2024.growth',
        'seized-2025.growth',
      ]),
    );
    expect(fact(report, 'seized-2024')).toMatchObject({
      kind: 'changed',
      value: { before: 53.5, after: 53.4 },
      english: { before: '53.5 tonnes', after: '53.4 tonnes' },
    });
    expect(fact(report, 'seized-2024')).not.toHaveProperty('followsFrom');
    expect(fact(report, 'seizures.growth')).toMatchObject({
      followsFrom: ['seized-2024'],
      english: { before: '130.6%', after: '130.2%' },
    });
  });

  it('lists the sentences with their lines, as they read after the change', () => {
    for (const id of ['seized-2024', 'eleven-months.tonnes', 'seizures.growth']) {
      const { sentences } = fact(report, id).english;
      expect(proseLines(id).length, id).toBeGreaterThan(0);
      expect(new Set(sentences.map(({ line }) => line)), id).toEqual(new Set(proseLines(id)));
      for (const { text } of sentences) expect(text).not.toMatch(/53\.5|130\.6/);
    }
    expect(fact(report, 'seized-2024').english.sentences[0]?.text).toContain('53.4 tonnes');
    // It is printed in words that stay the same.
    expect(fact(report, 'seizures.ratio').english).toMatchObject({
      before: 'more than doubled',
      after: 'more than doubled',
      sentences: [],
      texts: [],
    });
  });

  it('lists the texts of the data files', () => {
    const { texts } = fact(report, 'seized-2024').english;
    const places = texts.map(({ file, path }) => [file.replace(`${folder}/`, ''), path.join('.')]);
    expect(places).toContainEqual(['story.json', 'title.en']);
    for (const { file, line, text, fact: id } of texts) {
      expect(text).toContain('53.4 tonnes');
      expect(readFileSync(file, 'utf8').split('\n')[line - 1]).toContain(`{${id}`);
    }
  });

  it('lists what readers are given besides sentences', () => {
    const { outputs } = fact(report, 'seized-2024').english;
    expect(of('figure', outputs)).toEqual(['seizures', 'seizures-history', 'timeline', 'claims']);
    expect(of('table', outputs)).toEqual(['seizures', 'seizures-history', 'timeline', 'claims']);
    expect(of('finding', outputs)).toEqual(expect.arrayContaining(['seizures']));
    expect(of('text alternative', outputs)).toEqual(expect.arrayContaining(['seizures', 'seizures-history']));
    expect(of('page', outputs)).toEqual(['title']);
    expect(of('figure', fact(report, 'seized-2024-december').english.outputs)).toEqual(['seizures-2024']);
    expect(of('figure', fact(report, 'eleven-months.tonnes').english.outputs)).toEqual(['claims']);
  });

  it('explains all that changes, and breaks no wording', () => {
    const [english] = report.languages;
    expect(of('figure', english?.outputs)).toEqual([
      'seizures',
      'seizures-2024',
      'seizures-history',
      'timeline',
      'claims',
    ]);
    expect(english).toMatchObject({ language: 'en', unexplained: [], untrue: [] });
    // What the sources print of it is for the checks alone.
    expect(report.others.map(({ path, languages: own }) => [path[2], own[0]?.outputs])).toEqual(
      Array.from({ length: 4 }, () => ['gives', []]),
    );
  });
});

it('follows a changed hour to the map, the opening and the sentence', () => {
  const folder = changedData({
    sites: inRecord('sites', 'nimes', ({ hour }) => ({
      hour: { ...(hour as object), at: '2025-04-14T22:17' },
    })),
  });
  const { english, kind } = fact(impact(folder), 'nimes.hour');
  expect(kind).toBe('changed');
  expect(english.after).toContain('22:17');
  expect(new Set(english.sentences.map(({ line }) => line))).toEqual(new Set(proseLines('nimes.hour')));
  expect(of('figure', english.outputs)).toEqual(['sites-map', 'opening']);
  expect(of('table', english.outputs)).toEqual(['sites-map']);
});

it('tells a changed source from a changed value', () => {
  const folder = changedData({
    seizures: inRecord('years', 'seized-2022', () => ({ sources: ['rmc', 'afp-2022'] })),
  });
  const report = impact(folder);
  expect(report.facts.filter(({ followsFrom }) => !followsFrom).map(({ id }) => id)).toEqual([
    'seized-2022',
    'seized-2022.year',
  ]);
  const { value, sources, english } = fact(report, 'seized-2022');
  expect(value.before).toBe(value.after);
  expect(sources?.after).toEqual(['rmc', 'afp-2022']);
  expect(english).toMatchObject({ sentences: [], texts: [] });
  expect(of('table', english.outputs)).toEqual(['seizures-history']);
  expect(of('finding', english.outputs)).toEqual([]);
});

it('finds nothing where nothing changed, though a file was laid out anew', () => {
  const nothing = { facts: [], others: [] };
  const english = { language: 'en', outputs: [], unexplained: [], untrue: [], rereads: [] };
  for (const folder of [
    changedData({}),
    changedData({ seizures: (text) => JSON.stringify(JSON.parse(text)) }),
  ]) {
    expect(impact(folder)).toEqual({ ...nothing, languages: [english] });
  }
});

it('lists added and removed facts, and the record that a count follows from', () => {
  const event = {
    id: 'extra',
    from: '2025-05-05',
    kind: 'law',
    text: inEveryLanguage('Extra'),
    status: 'reported',
  };
  const added = impact(
    changedData({ events: inList('events', (events) => events.push({ ...event, sources: ['dm'] })) }),
  );
  expect(fact(added, 'extra.date')).toMatchObject({
    kind: 'added',
    english: { before: null, after: '5 May 2025' },
  });
  expect(of('figure', fact(added, 'extra.date').english.outputs)).toEqual(['timeline']);

  const removed = impact(
    changedData({
      sites: inList('sites', (sites) => {
        sites.splice(
          sites.findIndex(({ id }) => id === 'toulon'),
          1,
        );
      }),
      rules: inList('rules', without('hours-cross-the-country')),
      corrections: inList('corrections', without('toulon-letters')),
    }),
  );
  const hour = fact(removed, 'toulon.hour');
  expect(hour).toMatchObject({ kind: 'removed', english: { after: null } });
  expect(hour.english.sentences.map(({ text }) => text).join()).toContain('{toulon.hour}');
  const { value, followsFrom } = fact(removed, 'sites.count');
  expect(value.after).toBe(Number(value.before) - 1);
  expect(followsFrom).toEqual(['sites.toulon']);
});

it('lists a changed value that is no fact, with what it changes', () => {
  const { facts, others } = impact(
    changedData({
      events: inRecord('events', 'pnaco', ({ text }) => ({
        text: { ...(text as object), en: 'Something else' },
      })),
    }),
  );
  expect(facts).toEqual([]);
  expect(others.map(({ path }) => path)).toEqual([['events', 'pnaco', 'text', 'en']]);
  expect(of('figure', others[0]?.languages[0]?.outputs)).toEqual(['timeline']);
});

it('names a new order of records as what no single change explains', () => {
  const { others, languages } = impact(
    changedData({ claims: inList('claims', (claims) => claims.reverse()) }),
  );
  expect(others).toEqual([]);
  expect(of('table', languages[0]?.unexplained)).toEqual(['claims']);
});

it('names the wordings that are no longer true', () => {
  const { languages } = impact(changedData(lessByJune));
  const rules = languages.flatMap(({ untrue }) => untrue.map(({ rule }) => rule));
  expect(rules).toEqual(['june-reached-the-year-before']);
});
