import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { copyOf, prisonsEdition } from '../../tests/prisons.ts';
import { factsOf } from '../dataset/all-facts.ts';
import { figureById, figures, languages } from '../stories/chosen.ts';
import { readStyleSheets } from '../stories/sheets.ts';
import { type FrozenVersion, frozenFolder, frozenRoot, portability, readFrozen } from './frozen.ts';
import { pinFigures } from './pin.ts';
import { figureVersion } from './version.ts';

const edition = prisonsEdition('en', 'tests/fixtures/small');
const sheets = readStyleSheets();
const seizures = figureById('seizures');
const folders: string[] = [];
const newRoot = () => {
  const root = mkdtempSync(join(tmpdir(), 'frozen-'));
  folders.push(root);
  return root;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The same edition with another amount in the year that the story compares. */
const changed = copyOf(edition.dataset);
const latest = changed.seizures.years.findLast((year) => 'tonnes' in year);
if (latest && 'tonnes' in latest) latest.tonnes += 1;
const laterEdition = { ...edition, dataset: changed, facts: factsOf(changed) };

const bytesBelow = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('hex')]),
  );

describe('freezing', () => {
  it('writes a version once and never touches it again, whatever changes', async () => {
    const root = newRoot();
    const [first] = await pinFigures([seizures], edition, sheets, root);
    if (!first) throw new Error('nothing was frozen');
    expect(first.isNew).toBe(true);
    const folder = frozenFolder(root, 'seizures', first.version);
    const before = bytesBelow(folder);
    expect(Object.keys(before)).toContain('chart.svg');

    const [again] = await pinFigures([seizures], edition, { ...sheets, drawings: '' }, root);
    expect(again).toEqual({ ...first, isNew: false });
    const [later] = await pinFigures([seizures], laterEdition, sheets, root);
    expect(later?.isNew).toBe(true);
    expect(later?.version).not.toBe(first.version);
    expect(bytesBelow(folder)).toEqual(before);
    expect(readFrozen(root).seizures?.map(({ version }) => version)).toEqual([first.version, later?.version]);
  });

  it('notes anew what pictures are drawn from, and nothing of one that is drawn otherwise now', async () => {
    const root = newRoot();
    const [first] = await pinFigures([seizures], edition, sheets, root);
    const list = join(root, 'versions.json');
    const noted = readFrozen(root);
    const [frozen] = noted.seizures ?? [];
    if (!first || !frozen) throw new Error('nothing was frozen');
    const drawn = { ...frozen.drawn };
    const files = { ...frozen.files, 'chart.png': 'drawn otherwise' };
    writeFileSync(list, JSON.stringify({ seizures: [{ ...frozen, files, drawn: {} }] }));
    await pinFigures([seizures], edition, sheets, root);
    delete drawn['chart.png'];
    expect(Object.keys(drawn)).toHaveLength(2);
    expect(readFrozen(root).seizures?.[0]?.drawn).toEqual(drawn);
  });

  it('leaves a folder that was cut short for the next run to make whole', async () => {
    const root = newRoot();
    const broken = {
      ...seizures,
      draw: () => {
        throw new Error('no ink');
      },
    };
    await expect(pinFigures([broken], edition, sheets, root)).rejects.toThrow('no ink');
    expect(readFrozen(root)).toEqual({});
    const [pinned] = await pinFigures([seizures], edition, sheets, root);
    expect(pinned?.isNew).toBe(true);
  });
});

describe.each(languages)('what is frozen in %s', (language) => {
  const root = frozenRoot(language);
  const frozen = readFrozen(root);

  it('has a version of every figure', () => {
    for (const { id } of figures) expect(frozen[id]?.length, `${id}: run npm run pin`).toBeGreaterThan(0);
  });

  it('still has the bytes that were published', () => {
    for (const [id, versions] of Object.entries(frozen)) {
      for (const { version, files } of versions) {
        const folder = frozenFolder(root, id, version);
        expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
        for (const [name, hash] of Object.entries(files)) {
          const bytes = readFileSync(join(folder, name));
          expect(createHash('sha256').update(bytes).digest('hex'), join(folder, name)).toBe(hash);
        }
      }
    }
  });
});

describe('what the page of a version says of its files', () => {
  const version = (name: string, portable?: true): FrozenVersion => ({
    version: name,
    asOf: '2022-02-01',
    files: {},
    ...(portable ? { portable } : {}),
  });
  const versions = [version('a'), version('b'), version('c', true), version('d', true)];

  it('is that browsers alone draw the oldest, and which one came to be drawn everywhere', () => {
    expect(portability(versions, 'a')).toEqual({ browsersOnly: true, next: versions[2] });
    expect(portability(versions.slice(0, 2), 'b')).toEqual({ browsersOnly: true, next: undefined });
  });

  it('is nothing of those that are drawn everywhere, which every new one is', async () => {
    expect(portability(versions, 'd')).toEqual({ browsersOnly: false, next: undefined });
    expect(portability([], 'x')).toEqual({ browsersOnly: false, next: undefined });
    const root = newRoot();
    await pinFigures([seizures], edition, sheets, root);
    expect(readFrozen(root).seizures?.[0]?.portable).toBe(true);
  });
});

it('a version changes its name with its SVG files: a repaired one must not share it', () => {
  const light = { ...sheets, tokens: sheets.tokens.replace('--paper: #fffdf8', '--paper: #fffdf9') };
  expect(figureVersion(seizures, edition, light)).not.toBe(figureVersion(seizures, edition, sheets));
  const unused = { ...sheets, drawings: `${sheets.drawings} .nowhere { fill: var(--ink); }` };
  expect(figureVersion(seizures, edition, unused)).toBe(figureVersion(seizures, edition, sheets));
});
