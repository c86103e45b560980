import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { story } from '../src/stories/chosen.ts';
import { checkDataset, storyFolder } from '../src/stories/data.ts';
import { changesOf, nextChange } from './changed-number.ts';

const work = mkdtempSync(join(tmpdir(), 'changed-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('changes each number of three digits in turn, and nothing else', () => {
  const text = '{ "year": 2024, "id": "visit-120", "visits": 120, "share": 0.125, "seats":999}';
  expect(changesOf(text)).toEqual([
    { before: '120', after: '121', text: text.replace(': 120', ': 121') },
    { before: '999', after: '998', text: text.replace(':999', ':998') },
  ]);
});

describe('in a project', () => {
  const folder = join(work, storyFolder);
  cpSync(storyFolder, folder, { recursive: true });
  const texts = () =>
    story.tables.map(({ file }) => readFileSync(join(folder, `${file}.json`), 'utf8')).join('\n');

  it('the data stay valid, and a further change is found', () => {
    for (const _ of [1, 2]) {
      const was = texts();
      const { before, after, save } = nextChange(work);
      expect(after).not.toBe(before);
      expect(texts()).toBe(was);
      save();
      expect(texts()).not.toBe(was);
      expect(texts()).toHaveLength(was.length);
      expect(checkDataset(folder)).toHaveProperty('read');
    }
  });
});

it('says where there is nothing to change', () => {
  mkdirSync(join(work, 'none', 'data'), { recursive: true });
  expect(() => nextChange(join(work, 'none'))).toThrow(/none\/data have no number of three digits to change/);
});
