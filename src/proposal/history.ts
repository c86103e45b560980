/** What git knows of the project: the files of an earlier commit, and what was touched since. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A reason to stop that is the caller's to fix: it is said in a sentence, without a stack trace. */
export class Refusal extends Error {}

function git(...args: string[]): { isGood: boolean; bytes: Buffer; text: string; complaint: string } {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Refusal(`git cannot be run (${error.message}), and the earlier data are in it.`);
  return {
    isGood: status === 0,
    bytes: stdout,
    text: stdout.toString().trim(),
    complaint: stderr.toString().trim(),
  };
}

export interface Commit {
  /** As the caller named it. */
  reference: string;
  /** The first digits of its hash. */
  hash: string;
  /** The day on which it was made, in ISO 8601. */
  date: string;
  /** How many commits it holds that the working files do not rest on. */
  ahead: number;
}

/** The commit of that name. Throws a Refusal that says what to do where git does not have it. */
export function requireCommit(reference: string): Commit {
  const inside = git('rev-parse', '--is-inside-work-tree');
  if (!inside.isGood)
    throw new Refusal(`There are no earlier data to compare with: git says "${inside.complaint}"`);
  if (!git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`).isGood) {
    const isShallow = git('rev-parse', '--is-shallow-repository').text === 'true';
    throw new Refusal(
      isShallow
        ? `${reference} is not in this copy of the project, which holds only its latest commits: bring the others with "git fetch --unshallow" (in a workflow, fetch-depth: 0 for GitHub or GIT_DEPTH: 0 for GitLab).`
        : `There is no commit, branch or tag named ${reference}. Name another with --against, such as HEAD~1.`,
    );
  }
  const [hash = '', date = ''] = git(
    'log',
    '-1',
    '--format=%h %cs',
    '--end-of-options',
    reference,
  ).text.split(' ');
  const ahead = Number(git('rev-list', '--count', '--end-of-options', `HEAD..${reference}`).text);
  return { reference, hash, date, ahead };
}

/** A path as it is now, and as it was before each story had a folder of its own. */
const pathsThen = (path: string): string[] => [
  path,
  path.replace(/^data\/[^/]+\//, 'data/').replace(/^src\/stories\/[^/]+\//, 'src/story/'),
];

/** A file of a commit, by its path in the project of now; undefined where it is not there. */
export function fileAt({ reference }: Commit, path: string): Buffer | undefined {
  return pathsThen(path)
    .map((then) => git('show', '--end-of-options', `${reference}:./${then}`))
    .find(({ isGood }) => isGood)?.bytes;
}

/** Writes the files of a commit that lie in a folder of the project into `folder`. Gives their names. */
export function restoreFolder(commit: Commit, path: string, folder: string): string[] {
  const names = pathsThen(`${path}/`).flatMap((then) => {
    const { text } = git('ls-tree', '-z', '--name-only', '--end-of-options', commit.reference, then);
    return text.split('\0').flatMap((file) => (file ? [file.slice(then.length)] : []));
  });
  for (const name of names) {
    const content = fileAt(commit, `${path}/${name}`);
    if (content) writeFileSync(join(folder, name), content);
  }
  return names;
}

/** Paths in the project that are not what they were in the commit, whether they were committed since or not. */
export function touchedSince({ reference }: Commit): string[] {
  const paths = (...args: string[]) =>
    git(...args)
      .text.split('\0')
      .filter(Boolean);
  return [
    ...paths('diff', '--name-only', '--relative', '-z', '--end-of-options', reference, '--', '.'),
    ...paths('ls-files', '--others', '--exclude-standard', '-z'),
  ].sort();
}
