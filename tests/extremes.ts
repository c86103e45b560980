/** Data at the edge of what is let in, each as a change of the story's own. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataSize, writeGrownData } from '../bench/grown-data.ts';
import { limits as engine } from '../src/dataset/limits.ts';
import type { FileName, Text } from '../src/dataset/shapes.ts';
import type { PrisonsDataset } from '../src/stories/prisons/dataset.ts';
import { limits as own } from '../src/stories/prisons/limits.ts';

const limits = { ...engine, ...own };

type Editable = Pick<PrisonsDataset, 'sites' | 'seizures' | 'events' | 'claims' | 'story'>;

const long = (text: string, most: number) =>
  `${text} ${'and so it goes on, word by word '.repeat(40)}`.slice(0, most).trim();
const changed = (text: Text, change: (words: string) => string): Text =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, change(words)])) as Text;

/** Other tonnes for the two years that the story compares, and whatever hangs on them. */
function withTonnes({ seizures, story }: Editable, before: number, after: number): void {
  const tonnes = new Map([
    [story.comparison.before, before],
    [story.comparison.after, after],
  ]);
  const known = new Map(seizures.years.map((year) => [year.id, 'tonnes' in year ? year.tonnes : 0]));
  for (const year of seizures.years) if ('tonnes' in year) year.tonnes = tonnes.get(year.id) ?? year.tonnes;
  for (const growth of seizures.growth) {
    if (!tonnes.has(growth.from) && !tonnes.has(growth.to)) continue;
    const tonnesIn = (id: string) => tonnes.get(id) ?? known.get(id) ?? 1;
    const percent = (tonnesIn(growth.to) / tonnesIn(growth.from) - 1) * 100;
    growth.percent = Math.max(-99.999, Math.round(percent * 10) / 10);
  }
  seizures.within.forEach((part, index, { length }) => {
    part.tonnes = Math.max(limits.leastTonnes, Math.round((after * 1000 * (index + 1)) / length) / 1000);
  });
}

export const extremes: Record<string, (data: Editable) => void> = {
  'huge beside small': (data) => withTonnes(data, 20, limits.mostTonnes),
  'two tiny values': (data) => withTonnes(data, limits.leastTonnes, limits.leastTonnes * 4),
  'equal values': (data) => {
    withTonnes(data, 10, 10);
    for (const part of data.seizures.within) part.tonnes = 10;
  },
  'one of each': (data) => {
    data.sites.splice(0, 2);
    data.sites.splice(1);
    data.events.splice(1);
    data.claims.splice(1);
    // A note may name an event that is gone.
    for (const year of data.seizures.years) if ('tonnes' in year) delete year.note;
    const plain = { en: 'One of each', fr: 'Un de chaque' };
    Object.assign(data.story, { title: plain, standfirst: plain });
  },
  'centuries apart': ({ events }) => {
    Object.assign(events[0] ?? {}, { from: '1503-03-04' });
    Object.assign(events[3] ?? {}, { from: '1789-07-14' });
  },
  'decades apart': ({ events }) => {
    Object.assign(events[0] ?? {}, { from: '2003-03-04' });
  },
  'the longest names': ({ sites }) => {
    for (const site of sites) site.name = `Centre pénitentiaire ${site.name}`.slice(0, limits.name).trim();
  },
  'the longest labels': ({ events, claims }) => {
    for (const event of events) event.text = changed(event.text, (text) => long(text, limits.label));
    for (const claim of claims) {
      claim.said = changed(claim.said, (text) => long(text, limits.text));
      claim.record.text = changed(claim.record.text, (text) => long(text, limits.text));
    }
  },
  'words without end': ({ events, claims }) => {
    for (const event of events) event.text = changed(event.text, () => 'Wort'.repeat(limits.label / 4));
    for (const claim of claims) claim.said = changed(claim.said, () => 'mot'.repeat(limits.text / 3));
  },
  'as crowded as may be': ({ sites }) => {
    const [crowding] = sites.flatMap((site) => site.crowding ?? []);
    if (crowding)
      Object.assign(crowding, { detainees: limits.prison, places: limits.prison / limits.overcrowding });
  },
  'dozens of sites and years': () => {},
  'as many as may be': () => {},
};

const sizes: Record<string, DataSize> = {
  'dozens of sites and years': { sites: 70, 'seizures-years': 90 },
  'as many as may be': { sites: limits.sites, 'seizures-years': limits.years },
};

/** Writes the data of one extreme to a new folder and names it. */
export function writeExtreme(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'extreme-'));
  writeGrownData(folder, sizes[name] ?? {});
  const read = (file: FileName) => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
  const files = { sites: read('sites'), events: read('events'), claims: read('claims') };
  const [seizures, story] = [read('seizures'), read('story')];
  extremes[name]?.({
    sites: files.sites.sites,
    events: files.events.events,
    claims: files.claims.claims,
    seizures,
    story,
  });
  for (const [file, content] of Object.entries({ ...files, seizures, story }))
    writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(content, null, 2)}\n`);
  return folder;
}
