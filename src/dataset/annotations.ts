/** Problems as forges show them beside the line of a file: a line of GitHub's log, an entry of GitLab's report. */
import { sha256 } from '../tools/sha256.ts';
import type { Problem } from './problem.ts';

export type Level = 'error' | 'warning';

export interface Annotated {
  level: Level;
  problem: Problem;
}

/** What a message may hold, as GitHub's log wants it: anything, on one line. */
const escapeMessage = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** What a property may hold: it ends at a comma, and all of them at a colon. */
const escapeProperty = (text: string) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `::error file=data/<story>/sources.json,line=49,col=17::the id …`, the line that GitHub reads in a log. */
export function githubAnnotation({ level, problem: { file, line, column, message } }: Annotated): string {
  return `::${level} file=${escapeProperty(file)},line=${line},col=${column}::${escapeMessage(message)}`;
}

/** One entry of a code quality report, as much of it as GitLab reads. */
export interface QualityEntry {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: 'critical' | 'minor';
  location: { path: string; lines: { begin: number } };
}

/** The entries of GitLab's code quality report. A problem keeps its fingerprint when it moves to another line. */
export function gitlabReport(annotated: readonly Annotated[]): QualityEntry[] {
  const seen = new Map<string, number>();
  return annotated.map(({ level, problem: { file, line, source, message } }) => {
    const key = JSON.stringify([file, source.trim(), message]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return {
      description: message,
      check_name: 'check',
      fingerprint: sha256(`${key}${before}`),
      severity: level === 'error' ? 'critical' : 'minor',
      location: { path: file, lines: { begin: line } },
    };
  });
}
