/** docs/proposals.md names what there is, and quotes what is said. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the guide for those who propose', () => {
  const guide = readFileSync('docs/proposals.md', 'utf8');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const made = [
    readFileSync('.github/workflows/proposal.yml', 'utf8'),
    readFileSync('deploy/gitlab-ci.yml', 'utf8'),
  ].join('\n');

  it('names commands, files and artifacts that there are', () => {
    const commands = [...guide.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name);
    expect(new Set(commands)).toEqual(new Set(['proposal', 'check', 'desk', 'dev']));
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    for (const name of ['proposal.html', 'proposal.md', 'name: site', 'dist', 'expose_as: proposal'])
      expect(made).toContain(name);
    for (const [, path = ''] of guide.matchAll(/\]\(\.\.\/([^)]+)\)/g)) readFileSync(path);
  });

  it('quotes what the commands say', () => {
    const said = [
      'src/proposal/history.ts',
      'src/proposal/page.ts',
      'src/proposal/comparison.ts',
      'scripts/proposal.ts',
    ]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const words of [
      'not in the proposal',
      'git fetch --unshallow',
      'git log --oneline -- data',
      'What the change does can only be told when the data are valid',
    ]) {
      expect(said).toContain(words);
      expect(guide.toLowerCase()).toContain(words.toLowerCase());
    }
  });
});
