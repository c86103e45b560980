import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { base, changedData, fact, lessByJune, lowered, proseLines, work } from '../../tests/impact-cases.ts';
import { languages } from '../stories/chosen.ts';

describe('npm run impact', () => {
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: base, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const script = resolve('scripts/impact.ts');
  const run = (data: string | undefined, args: string[] = [], folder = base) => {
    const env = { ...process.env, ...(data !== undefined && { DATA_DIR: data }) };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
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
    const { status, stdout, stderr } = run(data);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    const first = lines.indexOf('seized-2024: 53.5 tonnes → 53.4 tonnes');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(lines[first + 1]).toBe('  English');
    expect(lines[first + 2]).toMatch(
      new RegExp(`^ {4}src/stories/prisons/en\\.mdx:${proseLines('seized-2024')[0]} {2}.*53\\.4 tonnes`),
    );
    expect(stdout).toContain('    figures: seizures, seizures-history, timeline, claims\n');
    expect(stdout).toContain('    page: title\n');
    expect(lines).toContain('seizures.growth: 130.6% → 130.2% (derived: follows from seized-2024)');
    expect(lines).toContain(
      'seizures.ratio: still “more than doubled” (2.306 → 2.302) (derived: follows from seized-2024)',
    );
    const french = lines.indexOf('  French  53,5 tonnes → 53,4 tonnes');
    expect(french).toBeGreaterThan(first);
    expect(lines[french + 1]).toMatch(/^ {4}src\/stories\/prisons\/fr\.mdx:\d+ {2}.*53,4 tonnes/);
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
    expect(stderr).toMatch(
      /^error: src\/stories\/prisons\/en\.mdx:\d+:\d+ {2}this wording is no longer true/,
    );
    expect(stdout).toContain('seized-2024-june: 23.2 tonnes → 20 tonnes');
    expect(stdout).toContain('(rule june-reached-the-year-before)');
    expect(JSON.parse(run(data, ['--json']).stdout).problems).toHaveLength(languages.length);
  });

  it('prints the problems alone where the data are not valid', () => {
    const data = changedData({ seizures: (text) => text.replace('"tonnes": 8.5', '"tonnes": "8,5"') });
    const { status, stdout, stderr } = run(data);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: .*seizures\.json:\d+:\d+ {2}tonnes must be a number above 0/);
    expect(stdout).toBe('Fix the data first: what they change can only be told when they are valid.\n');
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
