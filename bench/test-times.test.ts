import { describe, expect, it } from 'vitest';
import { type ProjectTests, testRemarks, testRows } from './test-targets.ts';
import { type FileRun, type SuiteRun, secondsOfFiles, secondsOver, sharedTests } from './test-times.ts';

const file = (name: string, milliseconds: number, tests: Record<string, number>): FileRun => ({
  file: name,
  milliseconds,
  tests: Object.entries(tests).map(([test, took]) => ({ name: test, milliseconds: took, failed: false })),
});

const older: SuiteRun = {
  seconds: 100,
  files: [file('a.test.ts', 6000, { one: 1, two: 1 }), file('b.test.ts', 4000, { three: 1 })],
};
const ours: SuiteRun = {
  seconds: 60,
  files: [
    file('a.test.ts', 3000, { one: 200, new: 100 }),
    file('c.test.ts', 1000, { three: 0 }),
    file('d.test.ts', 2000, { newer: 1 }),
  ],
};

describe('what two states test', () => {
  it('is known by name, wherever it stands', () => {
    expect(sharedTests(ours, older)).toEqual({
      names: new Set(['one', 'three']),
      moved: ['three'],
      lost: ['two'],
    });
  });

  it('takes its share of a run, with what its files prepare', () => {
    const { names } = sharedTests(ours, older);
    expect(secondsOver(ours, names)).toBeCloseTo((60 * (2000 + 1000)) / 6000);
    expect(secondsOver(older, names)).toBeCloseTo((100 * (3000 + 4000)) / 10_000);
    expect(secondsOver({ seconds: 5, files: [] }, names)).toBe(0);
    expect(secondsOfFiles(ours, (name) => name === 'd.test.ts')).toBeCloseTo(20);
  });

  it('is told with what has moved and what is gone', () => {
    const projects = (run: SuiteRun): ProjectTests => ({ test: [run], 'test:long': [run] });
    const others = new Map([['old', projects(older)]]);
    expect(testRemarks(projects(ours), others)[0]).toBe(
      'npm run test: 2 tests are in old, too, 1 of them in another file; 1 are gone:\n  two',
    );
    expect(
      testRows(projects(ours), others).map(({ what, ours: value }) => [what, Math.round(value)]),
    ).toEqual([
      ['npm run test, all of it', 60],
      ['npm run test, the tests that both have', 30],
      ['npm run test:long, all of it', 60],
      ['npm run test:long, the tests that both have', 30],
      ['of these, tests of other programs', 0],
      ['.ci/run without what it installs', 120],
    ]);
  });
});
