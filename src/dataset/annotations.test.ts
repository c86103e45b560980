import { describe, expect, it } from 'vitest';
import { githubAnnotation, gitlabReport } from './annotations.ts';
import type { Problem } from './problem.ts';

const problem: Problem = {
  file: 'data/prisons/seizures.json',
  line: 49,
  column: 17,
  source: '      "tonnes": "53,5",',
  message: 'tonnes must be a number above 0. You wrote "53,5": use a point, 53.5',
};

describe('an annotation for GitHub', () => {
  it('names level, file, line and column, and says the message', () => {
    expect(githubAnnotation({ level: 'error', problem })).toBe(
      '::error file=data/prisons/seizures.json,line=49,col=17::tonnes must be a number above 0. You wrote "53,5": use a point, 53.5',
    );
    expect(githubAnnotation({ level: 'warning', problem })).toMatch(/^::warning file=/);
  });

  it('stays one line whatever the message holds, and gives back what it held', () => {
    const message = '130 % of\r\n%0A is\n::set-env name=x::y';
    const line = githubAnnotation({ level: 'error', problem: { ...problem, message } });
    expect(line.split(/\r|\n/)).toHaveLength(1);
    const [, said = ''] = /^::error [^:]*::(.*)$/.exec(line) ?? [];
    expect(said.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')).toBe(message);
  });

  it('lets no name of a file end its property', () => {
    const file = 'data/prisons/a,line=1::b%.json';
    const line = githubAnnotation({ level: 'error', problem: { ...problem, file } });
    expect(line).toMatch(/^::error file=data\/prisons\/a%2Cline=1%3A%3Ab%25\.json,line=49,col=17::/);
  });
});

describe('the report for GitLab', () => {
  it('has an entry for each problem, with its line and how grave it is', () => {
    const [error, warning] = gitlabReport([
      { level: 'error', problem },
      { level: 'warning', problem: { ...problem, message: 'never used' } },
    ]);
    expect(error).toMatchObject({
      description: problem.message,
      severity: 'critical',
      location: { path: 'data/prisons/seizures.json', lines: { begin: 49 } },
    });
    expect(warning).toMatchObject({ description: 'never used', severity: 'minor' });
  });

  it('tells problems apart, and knows one again on another line', () => {
    const error = { level: 'error', problem } as const;
    const moved = { level: 'error', problem: { ...problem, line: 50 } } as const;
    const twice = gitlabReport([error, moved]).map(({ fingerprint }) => fingerprint);
    expect(new Set(twice).size).toBe(2);
    expect(gitlabReport([moved])[0]?.fingerprint).toBe(twice[0]);
  });
});
