import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inEveryLanguage } from '../../tests/every-language.ts';
import { type LocatedJson, parseJson } from '../dataset/json.ts';
import { type FileName, fileNames } from '../dataset/shapes.ts';
import { readEdition } from '../figures/edition.ts';
import { languages } from '../locale/languages.ts';
import { type Impact, impactOf } from './impact.ts';
import type { OutputName } from './outputs.ts';
import { proseFile } from './prose-file.ts';

const work = mkdtempSync(join(tmpdir(), 'impact-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

// Copied once: what an editor changes while the tests run concerns none of them.
const base = join(work, 'base');
mkdirSync(join(base, 'src/story'), { recursive: true });
cpSync('data', join(base, 'data'), { recursive: true });
for (const language of languages) cpSync(proseFile(language), join(base, proseFile(language)));
const before = readEdition('en', join(base, 'data'));
const prose = {
  file: proseFile('en'),
  text: readFileSync(join(base, proseFile('en')), 'utf8'),
};

type Edit = (text: string) => string;
let copies = 0;

/** A copy of the data in which some files are edited; each edit must change something. */
function changedData(edits: Partial<Record<FileName, Edit>>): string {
  const folder = join(work, `data-${copies++}`);
  cpSync(join(base, 'data'), folder, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const path = join(folder, `${name}.json`);
    const text = readFileSync(path, 'utf8');
    const edited = edit(text);
    if (edited === text) throw new Error(`the edit changes nothing in ${name}.json`);
    writeFileSync(path, edited);
  }
  return folder;
}

type DataRecord = Record<string, unknown> & { id: string };

/** An edit of the records in one list of a file. */
const inList =
  (list: string, change: (records: DataRecord[]) => void): Edit =>
  (text) => {
    const content: Record<string, DataRecord[]> = JSON.parse(text);
    change(content[list] ?? []);
    return `${JSON.stringify(content, null, 2)}\n`;
  };

/** An edit that gives the record of that id other values. */
const inRecord = (list: string, id: string, change: (record: DataRecord) => object): Edit =>
  inList(list, (records) => {
    const found = records.find((record) => record.id === id);
    if (!found) throw new Error(`${list} holds no ${id}`);
    Object.assign(found, change(found));
  });

function filesIn(folder: string): LocatedJson[] {
  return fileNames.flatMap((name) => {
    const file = join(folder, `${name}.json`);
    const parsed = parseJson(file, readFileSync(file, 'utf8'));
    return 'json' in parsed ? [parsed.json] : [];
  });
}

function impact(folder: string): Impact {
  return impactOf([{ before, after: readEdition('en', folder), prose }], filesIn(folder));
}

/** The lines of the prose that bind a fact. */
function proseLines(id: string): number[] {
  return prose.text
    .split('\n')
    .flatMap((line, index) => (line.includes(`<Fact id="${id}"`) ? [index + 1] : []));
}

const fact = ({ facts }: Impact, id: string) => {
  const found = facts.find((candidate) => candidate.id === id);
  const [english] = found?.languages ?? [];
  if (!found || !english) throw new Error(`${id} does not change`);
  return { ...found, english };
};
const of = (kind: OutputName['kind'], outputs: readonly OutputName[] = []) =>
  outputs.filter((output) => output.kind === kind).map(({ id }) => id);

const lowerYear: Edit = (text) => text.replace(/(: *)53\.5(?=\s*[,}\n])/g, '$153.4');
const lowered = { seizures: lowerYear, claims: lowerYear, sources: lowerYear };

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

/** A change that makes a comparison in the prose false. */
const lessByJune = {
  seizures: inRecord('within', 'seized-2024-june', () => ({ tonnes: 20 })),
  sources: inRecord('sources', 'bfm-june', () => ({ gives: undefined })),
};

const without = (id: string) => (records: DataRecord[]) => {
  records.splice(
    records.findIndex((record) => record.id === id),
    1,
  );
};

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

describe('a sentence is to be read again', () => {
  const rereads = (edits: Parameters<typeof changedData>[0]) =>
    impact(changedData(edits)).languages[0]?.rereads ?? [];
  const hour = (values: object) =>
    inRecord('sites', 'nimes', ({ hour: before }) => ({ hour: { ...(before as object), ...values } }));

  it('whose fact has another status, qualifier or source, or came and went', () => {
    const [status] = rereads({ sites: hour({ status: 'disputed' }) });
    expect(status).toMatchObject({
      line: proseLines('nimes.hour')[0],
      why: 'nimes.hour: reported → disputed',
    });
    expect(status?.text).toContain('Nîmes, at 21:10.');
    expect(rereads({ sites: hour({ qualifier: 'about' }) })[0]?.why).toBe('nimes.hour: exact → “about”');
    const gap = rereads({
      seizures: inRecord('years', 'seized-2018', () => ({
        status: 'reported',
        tonnes: 15,
        sources: ['afp-2018'],
        note: undefined,
      })),
    });
    // The prose rests on a rule there, which refuses it; the description of a source does not.
    expect(gap.map(({ file, why }) => [file.split('/').at(-1), why])).toEqual([
      ['sources.json', 'seized-2018 was a gap and has a value now'],
    ]);
    const source = rereads({ sites: hour({ sources: ['bfm-0415'] }) });
    expect(source.map(({ why }) => why)).toEqual([
      'nimes.hour no longer rests on afp-chrono; nimes.hour now rests on bfm-0415, too',
    ]);
    expect(
      rereads({ facts: inRecord('facts', 'vehicles-since', () => ({ sources: ['bfm-0415'] })) }).map(
        ({ why }) => why,
      ),
    ).toEqual(['vehicles-since no longer rests on lemonde-0417; vehicles-since now rests on bfm-0415, too']);
  });

  it('whose count, order or form of words may be another', () => {
    const places = rereads({
      events: inRecord('events', 'attacks', () => ({ holds: undefined })),
      sites: inList('sites', (sites) =>
        sites.push({
          ...(sites[1] as DataRecord),
          id: 'tarascon',
          name: 'Tarascon',
          kind: 'residence',
          hour: { status: 'gap', night: '2025-04-14', sources: ['journaleux'] },
          facts: {},
          crowding: undefined,
          reported: { text: inEveryLanguage('A fire'), status: 'reported', sources: ['journaleux'] },
        }),
      ),
    });
    const words = places.map(({ text, why }) => `${text} (${why})`);
    expect(words.some((line) => /^All eight together\. \(sites\.count: 7 → 8, a count/.test(line))).toBe(
      true,
    );
    expect(words.some((line) => /Réau and Tarascon among them.*\(Tarascon is a site now\)/.test(line))).toBe(
      true,
    );

    const one = rereads({
      sites: inRecord('sites', 'valence', ({ facts }) => ({
        facts: { vehicles: { ...(facts as { vehicles: object }).vehicles, value: 1 } },
      })),
    });
    expect(one.map(({ why }) => why)).toContain(
      'valence.vehicles: 2 → 1, and the words beside it keep their form',
    );

    const order = rereads({
      events: inRecord('events', 'charges', ({ facts }) => ({
        facts: {
          ...(facts as object),
          detained: { value: 1, unit: 'count', status: 'reported', sources: ['libe-0502'] },
        },
      })),
    });
    expect(order[0]?.why).toContain('charges.minors and charges.detained have changed their order');
  });

  it('but not where a rule that it rests on compares the fact', () => {
    expect(
      rereads({ claims: inRecord('claims', 'gangs', () => ({ standing: 'error' })) }).map(({ why }) => why),
    ).toEqual([expect.stringContaining('claims.error: 4 → 5')]);
    expect(
      rereads({
        sites: inRecord('sites', 'nanterre', ({ hour: before }) => ({
          hour: { ...(before as object), status: 'checked' },
        })),
      }).map(({ text }) => text.slice(0, 20)),
      // The night begins with that hour, in the first sentence and in what a source was read for.
    ).toEqual(['On the evening of 14', 'AFP’s chronology had', 'The attacks of the n']);
  });
});

describe('npm run impact', () => {
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: base, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const script = resolve('scripts/impact.ts');
  const run = (data: string | undefined, args: string[] = [], folder = base) => {
    const started = performance.now();
    const env = { ...process.env, ...(data !== undefined && { DATA_DIR: data }) };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr, seconds: (performance.now() - started) / 1000 };
  };
  beforeAll(() => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'The data');
  });

  it('says in a line that nothing changes', () => {
    expect(run(undefined)).toMatchObject({ status: 0, stdout: 'Nothing changes.\n', stderr: '' });
  });

  it('tells an editor what the working data change, fact by fact', () => {
    const data = changedData(lowered);
    const { status, stdout, stderr, seconds } = run(data);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(seconds).toBeLessThan(10);
    const lines = stdout.trimEnd().split('\n');
    const first = lines.indexOf('seized-2024: 53.5 tonnes → 53.4 tonnes');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(lines[first + 1]).toBe('  English');
    expect(lines[first + 2]).toMatch(
      new RegExp(`^ {4}src/story/en\\.mdx:${proseLines('seized-2024')[0]} {2}.*53\\.4 tonnes`),
    );
    expect(stdout).toContain('    figures: seizures, seizures-history, timeline, claims\n');
    expect(stdout).toContain('    page: title\n');
    expect(lines).toContain('seizures.growth: 130.6% → 130.2% (derived: follows from seized-2024)');
    expect(lines).toContain(
      'seizures.ratio: still “more than doubled” (2.306 → 2.302) (derived: follows from seized-2024)',
    );
    const french = lines.indexOf('  French  53,5 tonnes → 53,4 tonnes');
    expect(french).toBeGreaterThan(first);
    expect(lines[french + 1]).toMatch(/^ {4}src\/story\/fr\.mdx:\d+ {2}.*53,4 tonnes/);
    expect(lines.at(-1)).toBe('Nothing else changes.');
  });

  it('compares with another commit, and prints for machines', () => {
    const { status, stdout } = run(changedData(lowered), ['--json', '--against', 'HEAD']);
    expect(status).toBe(0);
    const { against, problems, impact: report } = JSON.parse(stdout);
    expect({ against, problems }).toEqual({ against: 'HEAD', problems: [] });
    expect(fact(report, 'seized-2024').value).toEqual({ before: 53.5, after: 53.4 });
  });

  it('prints a wording that is no longer true as an error, and the changes all the same', () => {
    const data = changedData(lessByJune);
    const { status, stdout, stderr } = run(data);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: src\/story\/en\.mdx:\d+:\d+ {2}this wording is no longer true/);
    expect(stdout).toContain('seized-2024-june: 23.2 tonnes → 20 tonnes');
    expect(stdout).toContain('(rule june-reached-the-year-before)');
    expect(JSON.parse(run(data, ['--json']).stdout).problems).toHaveLength(languages.length);
  });

  it('prints the problems alone where the data are not sound', () => {
    const data = changedData({ seizures: (text) => text.replace('"tonnes": 8.5', '"tonnes": "8,5"') });
    const { status, stdout, stderr } = run(data);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: .*seizures\.json:\d+:\d+ {2}tonnes must be a number above 0/);
    expect(stdout).toBe('Mend the data first: what they change can only be told when they are sound.\n');
    expect(JSON.parse(run(data, ['--json']).stdout)).toMatchObject({ impact: null });
  });

  it('says in a sentence why there is nothing to compare with', () => {
    expect(run(undefined, ['--against', 'nowhere'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'There is no commit, branch or tag named nowhere. Name another with --against, such as HEAD~1.\n',
    });
    expect(run(undefined, ['--agianst', 'HEAD']).stderr).toContain('Use: npm run impact');

    const outside = join(work, 'outside');
    cpSync(base, outside, { recursive: true, filter: (path) => !path.endsWith('.git') });
    const { status, stderr } = run(undefined, [], outside);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^There are no earlier data to compare with: git says "fatal: not a git repository/,
    );
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
