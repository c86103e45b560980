import { describe, expect, it } from 'vitest';
import { inEveryLanguage } from '../../tests/every-language.ts';
import {
  changedData,
  type DataRecord,
  impact,
  inList,
  inRecord,
  proseLines,
} from '../../tests/impact-cases.ts';

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
