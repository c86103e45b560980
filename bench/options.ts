/** What `npm run bench` is asked for. */
import { parseArgs } from 'node:util';
import { BuildError } from '../src/release/cause.ts';

/** What one call measures. */
export type Subject = 'readers' | 'pages' | 'build' | 'growth' | 'tests' | 'load';

export interface Options {
  subject: Subject;
  /** Visits, builds or runs of each; the table tells the medians. */
  runs: number;
  /** Paths, for `pages` alone; every kind of page unless told. */
  pages?: readonly string[];
  /** As given, `[NAME=]FOLDER` each. */
  against: readonly string[];
  /** Test files, or parts of their names, for `tests` alone; all unless told. */
  files: readonly string[];
  json: boolean;
}

/** A build takes as long as twenty visits, one of two hundred figures as long as fifty, and all tests half an hour. */
const usualRuns: Record<Subject, number> = { readers: 7, pages: 5, build: 7, growth: 1, tests: 1, load: 5 };

/** Reads the command line. Throws a BuildError in one sentence for what nobody can mean. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const asked = (['build', 'growth', 'tests', 'load'] as const).filter((subject) => values[subject]);
  if (asked.length > 1)
    throw new BuildError(`--${asked.join(' and --')} are measured one after the other: ask for one of them`);
  const subject = asked[0] ?? (values.pages || values.page ? 'pages' : 'readers');
  if (positionals.length && subject !== 'tests')
    throw new BuildError(`${positionals[0]} is no option; name a folder with --against ${positionals[0]}`);
  if (values.against && ['growth', 'load'].includes(subject))
    throw new BuildError(`--${subject} measures this project alone, without --against`);
  const runs = Number(values.runs ?? usualRuns[subject]);
  if (!Number.isInteger(runs) || runs < 1)
    throw new BuildError(`--runs takes a whole number from 1. You wrote "${values.runs}"`);
  return {
    subject,
    runs,
    ...(values.page ? { pages: values.page } : {}),
    against: values.against ?? [],
    files: positionals,
    json: values.json,
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        against: { type: 'string', multiple: true },
        runs: { type: 'string' },
        page: { type: 'string', multiple: true },
        pages: flag,
        build: flag,
        growth: flag,
        tests: flag,
        load: flag,
        json: flag,
      },
    });
  } catch (error) {
    throw new BuildError((error as Error).message);
  }
}
