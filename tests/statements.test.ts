/**
 * Every statement that words make of the data, each with a change of the data that makes it false, and what happens
 * then: the build is refused with the rule's own words, or a figure says something else that is true.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printProblem } from '../src/dataset/problem.ts';
import { restingTexts } from '../src/dataset/resting.ts';
import { drawFigure } from '../src/figures/drawing.ts';
import { frames } from '../src/figures/figure.ts';
import { type Language, languages } from '../src/locale/languages.ts';
import { figureById, figures } from '../src/stories/chosen.ts';
import { siteRows } from '../src/stories/prisons/figures/sites-map/rows.ts';
import { checkStory } from '../src/story/check.ts';
import { readProse } from '../src/story/prose.ts';
import { proseFile, proseText } from '../src/story/prose-file.ts';
import { readSentences } from '../src/story/sentences.ts';
import { all, changedData, type Edit, inRecord, recordIn } from './changed-data.ts';
import { prisonsEdition } from './prisons.ts';

const work = mkdtempSync(join(tmpdir(), 'statements-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const provenance = { status: 'reported', sources: ['carceral'] };
const year = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('seizures', 'years', id, values);
const fact = (id: string, values: Parameters<typeof inRecord>[3]) => inRecord('facts', 'facts', id, values);
const site = (id: string, values: Parameters<typeof inRecord>[3]) => inRecord('sites', 'sites', id, values);
const event = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('events', 'events', id, values);
const claim = (id: string, values: Parameters<typeof inRecord>[3]) =>
  inRecord('claims', 'claims', id, values);

/** What sources print of some facts, taken away: a change of the fact then stands alone. */
const unprinted: Edit = (files) => {
  for (const source of files('sources').sources ?? []) delete source.gives;
};
const at = (hour: string, status = 'reported') => ({
  at: hour,
  status,
  sources: status === 'reported' ? ['afp-chrono'] : ['afp-chrono', 'bfm-0415'],
});

const nightOf = (night: string) => ({ status: 'gap', night, sources: ['bfm-0415'] });

/** A further site, as an editor adds one. */
const furtherSite =
  (values: Record<string, unknown>): Edit =>
  (files) => {
    files('sites').sites?.push({
      id: 'further',
      name: 'Rennes-Vezin',
      kind: 'prison',
      department: '35',
      commune: '35353',
      longitude: -1.757,
      latitude: 48.124,
      precision: 'site',
      position: provenance,
      hour: { status: 'gap', night: '2025-04-14', sources: ['carceral'] },
      reported: { text: { en: 'A fire', fr: 'Un incendie' }, ...provenance },
      ...values,
    } as never);
  };
const rennes = furtherSite({ crowding: { detainees: 900, places: 700, ...provenance } });
const tarascon = furtherSite({
  name: 'Tarascon',
  department: '13',
  commune: '13108',
  longitude: 4.66,
  latitude: 43.81,
});
/** With a seventh prison the article's count would be right. */
const claimHeld = claim('prisons-said', { standing: 'held' });

/** Other tonnes for 2024, with all that hangs on them. */
const tonnesOf2024 = (tonnes: number): Edit =>
  all(unprinted, year('seized-2024', { tonnes }), (files) => {
    const { within, growth } = files('seizures');
    const [first, ...later] = within ?? [];
    if (first) first.tonnes = Math.min(23.2, tonnes);
    for (const period of later) period.tonnes = tonnes;
    recordIn(growth, 'growth-2024').percent = Math.round((tonnes / 23.2 - 1) * 100);
    const said = recordIn(files('claims').claims, 'growth-said');
    said.facts = {
      percent: { value: Math.round((tonnes / 23.2 - 1) * 100), unit: 'percent', ...provenance },
    };
  });
const tonnesOf2025 = (tonnes: number, qualifier?: string) =>
  all(unprinted, year('seized-2025', { tonnes, qualifier }));
const noFigure2025 = year('seized-2025', {
  tonnes: undefined,
  qualifier: undefined,
  provisional: undefined,
  sources: undefined,
  status: 'gap',
});

/** With the texts that print the figure taken away, too. */
const gapIn2025 = all(noFigure2025, (files) => {
  const [events, corrections] = [files('events').events ?? [], files('corrections').corrections ?? []];
  events.splice(events.indexOf(recordIn(events, 'figure-2025')), 1);
  corrections.splice(corrections.indexOf(recordIn(corrections, 'year-2025')), 1);
  year('seized-2025', { note: { en: 'Not announced yet', fr: 'pas encore annoncé' } })(files);
});

/** By the rule that they rest on: a change that makes the words false. */
const broken: Record<string, Edit> = {
  'hours-cross-the-country': site('villepinte', { hour: at('2025-04-14T20:30') }),
  'one-residence': site('toulon', { kind: 'residence', crowding: undefined }),
  'nanterre-agreed': (files) => {
    const { facts } = recordIn(files('sites').sites, 'nanterre') as never as { facts: { vehicles: object } };
    Object.assign(facts.vehicles, { status: 'disputed' });
  },
  'nanterre-hour-disputed': site('nanterre', { hour: at('2025-04-14T20:00', 'checked') }),
  'two-hours-unreported': site('marseille', { hour: at('2025-04-15T01:00') }),
  'same-night': site('aix-luynes', { hour: nightOf('2025-04-13') }),
  'marseille-same-night': site('marseille', { hour: nightOf('2025-04-13') }),
  'villepinte-that-evening': site('villepinte', { hour: at('2025-04-15T00:20') }),
  'crowding-in-that-month': fact('carceral-month', { date: '2026-08' }),
  'final-2024': year('seized-2024', { provisional: true }),
  'ministry-2020-agrees': all(unprinted, fact('ministry-2020', { value: 12 })),
  'most-in-custody': (files) => {
    const { facts } = recordIn(files('events').events, 'charges') as never as { facts: { custody: object } };
    Object.assign(facts.custody, { value: 9 });
  },
  'attacks-within-days': event('attacks', { until: '2025-05-25' }),
  'lists-differ': fact('list-journaleux', { value: 7 }),
  'every-prison-over-capacity': all(tarascon, claimHeld),
  'nimes-most-crowded': site('nanterre', { crowding: { detainees: 1800, places: 689, ...provenance } }),
  'channel-before-the-hours': fact('channel-made', { date: '2025-04-14' }),
  'channel-before-the-article': fact('channel-first-text', { date: '2025-04-16' }),
  'growth-above-the-quoted': all(
    unprinted,
    inRecord('seizures', 'growth', 'growth-2024', { percent: 131, qualifier: undefined }),
  ),
  'june-reached-the-year-before': all(
    unprinted,
    inRecord('seizures', 'within', 'seized-2024-june', { tonnes: 23.1 }),
  ),
  'record-when-announced': all(unprinted, year('seized-2017', { tonnes: 60 })),
  'fell-the-year-before': all(unprinted, year('seized-2022', { tonnes: 23 }), (files) => {
    const { growth = [] } = files('seizures');
    growth.splice(growth.indexOf(recordIn(growth, 'growth-2023')), 1);
  }),
  'higher-a-year-later': tonnesOf2025(50),
  'highest-now': tonnesOf2025(50),
  'provisional-2025': year('seized-2025', { provisional: undefined }),
  'two-years-unknown': year('seized-2018', { status: 'reported', tonnes: 15, sources: ['afp-2018'] }),
  'year-2020-computed': year('seized-2020', { status: 'reported', tonnes: 13.1, from: undefined }),
  'details-a-day-later': fact('prosecutor-details', { date: '2025-05-05' }),
  'adopted-before-the-charges': event('law-adopted', { from: '2025-05-03' }),
  'no-lead-a-day-later': fact('no-lead', { date: '2025-04-18' }),
};

/** Rules that the prose and the data name. */
function rulesInUse(): Set<string> {
  const edition = prisonsEdition('en', 'data/prisons');
  const used = new Set(
    languages.flatMap((language) => readProse(language, edition, siteRows(edition)).prose.rules),
  );
  return new Set([...used, ...restingTexts(edition.dataset).map(({ rule }) => rule)]);
}

const problemsAfter = (edit: Edit): string[] => {
  const result = checkStory(changedData(edit, work));
  return 'problems' in result ? result.problems.map(printProblem) : [];
};

describe('words that rest on a rule', () => {
  it('are listed here with every rule in use, and every rule in use is one of rules.json', () => {
    expect([...rulesInUse()].sort()).toEqual(Object.keys(broken).sort());
    expect(
      prisonsEdition('en', 'data/prisons')
        .dataset.rules.map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(broken).sort());
  });

  it.each(Object.entries(broken))('are refused with its own words: %s', (id, edit) => {
    const { rules } = prisonsEdition('en', 'data/prisons');
    expect(rules[id]?.holds).toBe(true);
    const said = problemsAfter(edit).filter((problem) => problem.includes('no longer true'));
    // Those of a record are told first, once; those of the prose in each language.
    const isOfData = restingTexts(prisonsEdition('en', 'data/prisons').dataset).some(
      ({ rule }) => rule === id,
    );
    expect(said.length).toBeGreaterThanOrEqual(isOfData ? 1 : languages.length);
    const words = rules[id]?.says.split(' (')[0] ?? '';
    expect(said.some((problem) => problem.includes(words))).toBe(true);
    for (const problem of said)
      expect(problem).toMatch(
        /(\.mdx|(claims|events|story|seizures)\.json):\d+:\d+ {2}this wording .*; (now|it is|there are|.* may be) .*\. Write it anew/,
      );
  });
});

type Kind = 'title' | 'alternative' | 'note' | 'drawing' | 'column';

/** What a figure says of the data in a language: its words, or those inside its drawing. */
function said(figureId: string, kind: Kind, language: Language, folder: string): string {
  const edition = prisonsEdition(language, folder);
  const figure = figureById(figureId);
  const rows = figure.rows(edition);
  if (kind === 'note') return figure.note?.(rows, edition) ?? '';
  if (kind === 'column') return figure.columns.map((column) => column.header(edition)).join(' | ');
  if (kind === 'drawing') {
    const { svg } = drawFigure(figure, rows, frames.wide, edition);
    return svg.replace(/^<svg[^>]*>/, '').replace(/<[^>]*>/g, ' ');
  }
  return figure[kind](rows, edition);
}

const march: Edit = (files) => {
  for (const period of files('seizures').within ?? []) period.from = '2024-03-01';
};
const furtherEvent: Edit = (files) => {
  files('events').events?.push({
    id: 'further',
    from: '2026-03-01',
    kind: 'law',
    text: { en: 'Another event', fr: 'Un autre événement' },
    ...provenance,
  } as never);
};
const halfEmpty = site('toulon', { crowding: { detainees: 403, places: 806, ...provenance } });
/** With the text mended that speaks of one. */
const residences = all(
  site('toulon', { kind: 'residence', crowding: undefined }),
  event('attacks', { holds: undefined }),
);

/** Figure, what of it, the change, and what it says before and after it in English, and after it in French. */
const statements: [string, Kind, string, Edit, RegExp, RegExp, RegExp][] = [
  [
    'sites-map',
    'title',
    'an eighth place',
    all(rennes, claimHeld),
    /^The article’s seven places: the hours move/,
    /^Eight places: the hours move/,
    /^Huit lieux\s: d’heure en heure/,
  ],
  [
    'sites-map',
    'title',
    'an hour elsewhere',
    all(rennes, claimHeld, site('further', { hour: at('2025-04-14T23:00') })),
    /: the hours move between the Paris region and the south$/,
    /^Eight places, in the order of the hours$/,
    /^Huit lieux, dans l’ordre des heures$/,
  ],
  [
    'sites-map',
    'alternative',
    'a second residence',
    residences,
    /: six prisons and one residence for justice staff\./,
    /: five prisons and two residences for justice staff\./,
    /: cinq prisons et deux résidences de personnels/,
  ],
  [
    'sites-map',
    'drawing',
    'an hour that is agreed',
    site('nanterre', { hour: at('2025-04-14T20:00', 'checked') }),
    /20:00, disputed/,
    /20:00 (?!, disputed)/,
    /20\sh (?!, heure contestée)/,
  ],
  [
    'crowding',
    'title',
    'a prison without a figure',
    all(tarascon, claimHeld),
    /^Each of the six prisons held/,
    /^Each of the six prisons with a figure held/,
    /^Chacune des six prisons dont le chiffre est connu/,
  ],
  [
    'crowding',
    'title',
    'a prison that is not full',
    halfEmpty,
    /^Each of the six prisons/,
    /^Five of the six prisons held more people than they had places/,
    /^Cinq des six prisons comptaient plus/,
  ],
  [
    'crowding',
    'alternative',
    'another order',
    site('nimes', { crowding: { detainees: 210, places: 200, ...provenance } }),
    /first: Nîmes, 493/,
    /first: Nanterre, 1,263/,
    /remplie\s: Nanterre/,
  ],
  [
    'crowding',
    'alternative',
    'a prison that is not full',
    halfEmpty,
    /Toulon-La Farlède, 903 detainees for 806 places, 97 more\.$/,
    /Toulon-La Farlède, 403 detainees for 806 places\.$/,
    /Toulon-La Farlède, 403 détenus pour 806 places\.$/,
  ],
  [
    'crowding',
    'drawing',
    'a prison with one person too many',
    site('nimes', { crowding: { detainees: 201, places: 200, ...provenance } }),
    /\+293 people/,
    /\+1 person /,
    /\+1 personne /,
  ],
  [
    'crowding',
    'drawing',
    'a prison that is not full',
    halfEmpty,
    /(\+97 people.*){2}/,
    /^(?!.*(\+97 people.*){2}).*\+97 people/,
    /^(?!.*(\+97 personnes.*){2}).*\+97 personnes/,
  ],
  [
    'seizures',
    'title',
    'a smaller growth',
    tonnesOf2024(25),
    /seizures more than doubled in a year: 23\.2/,
    /seizures rose in a year: 23\.2 tonnes, then 25 tonnes/,
    /ont augmenté en un an/,
  ],
  [
    'seizures',
    'title',
    'years further apart',
    (files) => {
      Object.assign(files('story'), { comparison: { before: 'seized-2022', after: 'seized-2024' } });
      delete recordIn(files('claims').claims, 'growth-said').compare;
      claim('growth-said', { standing: 'disputed' })(files);
    },
    /in a year/,
    /rose in two years|doubled in two years/,
    /en deux ans/,
  ],
  [
    'seizures',
    'alternative',
    'blocks of two tonnes',
    tonnesOf2024(240),
    /a block for each tonne:/,
    /each block stands for 2 tonnes:/,
    /un carré pour 2 tonnes/,
  ],
  [
    'seizures',
    'drawing',
    'blocks of two tonnes',
    tonnesOf2024(240),
    /a block is 1 tonne/,
    /a block is 2 tonnes/,
    /un carré.{1,8}2 tonnes/,
  ],
  [
    'seizures-2024',
    'title',
    'a total that is nearly as much',
    inRecord('seizures', 'within', 'seized-2024-june', { qualifier: 'nearly' }),
    /^By 1 June 2024 as much/,
    /^By 31 October 2024 as much/,
    /^Au 31 octobre 2024, autant/,
  ],
  [
    'seizures-2024',
    'alternative',
    'periods that begin in March',
    march,
    /since 1 January 2024,/,
    /since 1 March 2024,/,
    /depuis le 1er mars 2024/,
  ],
  [
    'seizures-2024',
    'drawing',
    'periods that begin in March',
    march,
    /since 1 January 2024/,
    /since 1 March 2024/,
    /depuis le 1er mars 2024/,
  ],
  [
    'seizures-2024',
    'column',
    'periods that begin in March',
    march,
    /Seized since January \(tonnes\)/,
    /Seized since March \(tonnes\)/,
    /depuis mars \(tonnes\)/,
  ],
  [
    'seizures-2024',
    'note',
    'nothing, for it speaks of any data',
    () => {},
    /^Each bar is a total as it was announced/,
    /^Each bar is a total as it was announced/,
    /^Chaque barre est un bilan/,
  ],
  [
    'seizures-2024',
    'drawing',
    'months without a gap',
    (files) => {
      const { within = [] } = files('seizures');
      const months = ['01-31', '02-29', '03-31', '04-30'];
      within.forEach((period, index) => {
        period.until = `2024-${months[index]}`;
      });
    },
    /not known/,
    /^(?!.*not known)/,
    /^(?!.*non connu)/,
  ],
  [
    'seizures-history',
    'title',
    'a gap in 2025',
    gapIn2025,
    /^At least 81 tonnes in 2025, by a first figure/,
    /^53\.5 tonnes in 2024: the highest/,
    /^53,5 tonnes en 2024\s: le plus élevé/,
  ],
  [
    'seizures-history',
    'title',
    '50 tonnes in 2025',
    tonnesOf2025(50),
    /2025/,
    /^53\.5 tonnes in 2024: the highest/,
    /^53,5 tonnes en 2024/,
  ],
  [
    'seizures-history',
    'title',
    'at least 50 tonnes in 2025',
    tonnesOf2025(50, 'at-least'),
    /2025/,
    /^Cocaine seizures, year by year$/,
    /^Les saisies de cocaïne, année/,
  ],
  [
    'seizures-history',
    'title',
    'at least 60 tonnes in 2025',
    tonnesOf2025(60, 'at-least'),
    /^At least 81/,
    /^At least 60 tonnes in 2025, by a first figure/,
    /^Au moins 60 tonnes en 2025/,
  ],
  [
    'seizures-history',
    'title',
    'a final figure',
    year('seized-2025', { provisional: undefined, qualifier: undefined }),
    /by a first figure/,
    /^81 tonnes in 2025: the highest/,
    /^81 tonnes en 2025\s: le plus/,
  ],
  [
    'seizures-history',
    'alternative',
    'a final figure',
    year('seized-2025', { provisional: undefined }),
    /2025, at least 81 tonnes \(provisional\)/,
    /2025, at least 81 tonnes\.$/,
    /2025, au moins 81 tonnes\.$/,
  ],
  [
    'seizures-history',
    'note',
    'a final figure',
    year('seized-2025', { provisional: undefined }),
    /2025, hatched: provisional/,
    /^(?!.*hatched)/,
    /^(?!.*hachures)/,
  ],
  [
    'seizures-history',
    'drawing',
    'a final figure',
    year('seized-2025', { provisional: undefined, qualifier: undefined }),
    /provisional.*|at least 81/,
    /^(?!.*(provisional|at least))/,
    /^(?!.*(provisoire|au moins))/,
  ],
  [
    'timeline',
    'title',
    'a later event',
    furtherEvent,
    /^From the van at Incarville to the tonnes of 2025$/,
    /^13 events, 14 May 2024 – 1 March 2026$/,
    /^13 événements, 14 mai 2024/,
  ],
  [
    'timeline',
    'alternative',
    'a later event',
    furtherEvent,
    /a first figure\.$/,
    /Another event\.$/,
    /Un autre événement\.$/,
  ],
  [
    'claims',
    'title',
    'one error',
    (files) => {
      for (const { id, standing } of [...(files('claims').claims ?? [])].slice(1))
        if (standing === 'error') claim(id, { standing: 'disputed' })(files);
    },
    /four do not match the record$/,
    /^Of ten statements in the article, one does not match the record$/,
    /une s’écarte des faits établis$/,
  ],
  [
    'claims',
    'title',
    'no error',
    (files) => {
      for (const { id, standing } of [...(files('claims').claims ?? [])])
        if (standing === 'error') claim(id, { standing: 'disputed' })(files);
    },
    /four do not match/,
    /^Of ten statements in the article, none fails to match the record$/,
    /aucune ne s’écarte des faits/,
  ],
  [
    'claims',
    'drawing',
    'another standing',
    claim('gangs', { standing: 'error' }),
    /Error: 4 .*Disputed: 2 /,
    /Error: 5 .*Disputed: 1 /,
    /Erroné\s: 5 .*Contesté\s: 1 /,
  ],
  [
    'claims',
    'alternative',
    'another standing',
    claim('gangs', { standing: 'error' }),
    /Disputed\. The article: Drug gangs/,
    /Error\. The article: Drug gangs/,
    /Erroné\. L’article\s: Les gangs/,
  ],
];

describe('what a figure says', () => {
  it('is listed here with each title, alternative and note', () => {
    const listed = new Set(statements.map(([id, kind]) => `${id} ${kind}`));
    const edition = prisonsEdition('en', 'data/prisons');
    const wanted = figures.flatMap((figure) => [
      `${figure.id} title`,
      `${figure.id} alternative`,
      ...(figure.note?.(figure.rows(edition), edition) ? [`${figure.id} note`] : []),
    ]);
    expect(wanted.filter((statement) => !listed.has(statement))).toEqual([]);
  });

  it.each(statements)('stays true: %s, %s, after %s', (id, kind, _, edit, before, english, french) => {
    const folder = changedData(edit, work);
    expect(said(id, kind, 'en', 'data/prisons')).toMatch(before);
    expect(said(id, kind, 'en', folder)).toMatch(english);
    expect(said(id, kind, 'fr', folder)).toMatch(french);
  });
});

const told = (edit: Edit) =>
  problemsAfter(edit).map((problem) => problem.replace(/^.*\/data-[^/]*\//, '').split('\n')[0]);

describe('what an editor changes in one place is not believed alone', () => {
  it('a place without a figure for its prison', () => {
    const problems = told(all(tarascon, claimHeld));
    expect(
      problems.filter((problem) => problem?.includes('crowding.over is 6, sites.prisons is 7')),
    ).toHaveLength(2);
  });

  it('a seventh prison, while seven prisons are called an error', () => {
    expect(told(rennes)).toEqual([
      expect.stringMatching(
        /^claims\.json:\d+:\d+ {2}prisons-said is called an error, but sites\.prisons is 7, which is what it said/,
      ),
    ]);
    expect(told(all(rennes, claimHeld))).toEqual([]);
  });

  it('a gap where there was a figure', () => {
    const problems = told(noFigure2025);
    expect(problems.length).toBeGreaterThan(2);
    expect(
      problems.every((problem) => problem?.includes('seized-2025 has no value, for its record is a gap')),
    ).toBe(true);
  });

  it('an hour that is disputed no more: each sentence that says so, in each language', () => {
    const problems = told(site('nanterre', { hour: at('2025-04-14T20:00', 'checked') }));
    expect(problems.filter((problem) => problem?.includes('it is checked'))).toHaveLength(
      3 * languages.length,
    );
  });

  it('another value than its sources print, and than a claim that is held', () => {
    const problems = told(year('seized-2023', { tonnes: 23.3 })).join('\n');
    for (const source of ['dm', 'franceinfo-448', 'ofdt-2025'])
      expect(problems).toContain(`${source} gives 23.2 for seized-2023, which is 23.3`);
    expect(problems).toContain('before-said is called held, but it said 23.2 and seized-2023 is 23.3');
  });

  it('periods that begin on different days', () => {
    const [problem] = told(inRecord('seizures', 'within', 'seized-2024-october', { from: '2024-03-01' }));
    expect(problem).toContain('seized-2024-october begins on 2024-03-01 and the first period on 2024-01-01');
  });
});

it('words beside a number follow it in their form', () => {
  const one = changedData(all(claim('gangs', { standing: 'error' })), work);
  const sentence = (language: Language, folder: string) => {
    const { uses } = readSentences(
      proseFile(language),
      proseText(language),
      prisonsEdition(language, folder),
    );
    return uses.find((use) => use.fact === 'claims.disputed')?.text ?? '';
  };
  expect(sentence('en', 'data/prisons')).toContain('two are disputed');
  expect(sentence('en', one)).toContain('one is disputed');
  expect(sentence('fr', 'data/prisons')).toContain('deux sont contestées');
  expect(sentence('fr', one)).toContain('une est contestée');
});
