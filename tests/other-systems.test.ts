/** That the commands run on systems other than the one that the tests run on, as far as reading them can tell. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linuxOnly, wrongInCommand } from './other-systems.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'other-systems-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('what runs on Linux alone', () => {
  it.each([
    "execFileSync('sed', ['-i'])",
    "spawnSync('/bin/sh', ['-c', line])",
    "execFileSync('npm', ['pack'], { cwd: folder })",
    "writeFileSync('/tmp/x', '')",
    'join(process.env.HOME, x)',
    "new URL('../data', import.meta.url).pathname",
    "readFileSync(file, 'utf8')\n  .split('\\n')",
    "relative(a, b).split('/')",
    "join(folder, name).startsWith('public/')",
    "globSync(join(folder, '**/*.json'))",
    'globSync(`a/*`)',
  ])('is found: %s', (code) => {
    expect(linuxOnly(`\n${code};\n`)).not.toEqual([]);
  });

  it.each([
    "execFileSync('npm', ['pack'], { shell: process.platform === 'win32' })",
    'spawnSync(process.execPath, words)',
    "readFileSync(file, 'utf8').split(/\\r?\\n/)",
    "relative(a, b).replaceAll(sep, '/').split('/')",
    "globSync('**/*.json', { cwd: folder })",
    "readlinkSync('/proc/self/ns/pid')",
  ])('is not seen in %s', (code) => {
    expect(linuxOnly(code)).toEqual([]);
  });

  it('is nowhere in the commands and in what they run', () => {
    // Programs that tests and benchmarks start lie where their system has them.
    const exclude = ['scripts/programs/**', '**/*.test.ts'];
    const files = globSync('{src,scripts}/**/*.{ts,astro}', { exclude });
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      linuxOnly(readFileSync(file, 'utf8')).map((one) => `${file}:${one}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the commands of package.json', () => {
  it.each([
    ['UPDATE=1 vitest run', 1],
    ['node a.ts && rm -r dist', 1],
    ["node -e 'x'", 1],
    ['node a.ts; node b.ts', 1],
    ['node a.ts && biome check .', 0],
  ])('%s has %i faults', (command, faults) => {
    expect(wrongInCommand(command)).toHaveLength(faults);
  });

  it('are known to the shell of Windows', () => {
    for (const [name, command] of Object.entries(scripts))
      expect([name, wrongInCommand(command)]).toEqual([name, []]);
  });

  it('first ask whether the Node at hand can run them', () => {
    // npm itself and programs that are none of Node need no other.
    const alone = Object.entries(scripts).filter(([, command]) => !/^(npm|biome) [^&]*$/.test(command));
    const unasked = alone.filter(([, command]) => !command.startsWith('node scripts/require-node.mjs && '));
    expect(unasked.map(([name]) => name)).toEqual([]);
  });
});

describe('a Node that cannot run the commands', () => {
  /** What the guard says in a folder, on a Node of which `preamble` takes something away. */
  function said(installed: string[], preamble: string, folder = 'checkout') {
    const root = join(work, folder);
    rmSync(root, { recursive: true, force: true });
    mkdirSync(join(root, 'scripts'), { recursive: true });
    cpSync('scripts/require-node.mjs', join(root, 'scripts', 'require-node.mjs'));
    for (const path of installed) {
      mkdirSync(join(root, 'node_modules', path, '..'), { recursive: true });
      writeFileSync(join(root, 'node_modules', path), '');
    }
    const before = `data:text/javascript,${encodeURIComponent(preamble)}`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', before, join(root, 'scripts', 'require-node.mjs')],
      { encoding: 'utf8' },
    );
    return { status, lines: stderr.trim().split('\n') };
  }
  const old = "Object.defineProperty(process.versions, 'node', { value: '22.22.0' });";
  const musl =
    "process.report.getReport = () => ({ header: {} }); Object.defineProperty(process, 'platform', { value: 'linux' });";
  const glibc = "process.report.getReport = () => ({ header: { glibcVersionRuntime: '2.36' } });";
  const packages = ['astro/package.json'];
  const withNode = [...packages, 'node/bin/node'];

  it.each([
    ['nothing is installed', [], '', 'checkout', 'run "npm ci" in this folder first'],
    [
      'install scripts were left out',
      packages,
      old + glibc,
      'checkout',
      'run "npm rebuild node", or install Node 24',
    ],
    [
      'the system is Alpine',
      withNode,
      old + musl,
      'checkout',
      'such as Alpine: install Node 24 on the system',
    ],
    ['the folder splits the path', withNode, old + glibc, 'check:out', 'has a mark that separates folders'],
    [
      'the command was started by hand',
      withNode,
      old + glibc,
      'checkout',
      'start the commands with "npm run"',
    ],
  ])('is told so in one sentence where %s', (_, installed, preamble, folder, words) => {
    const { status, lines } = said(installed, preamble, folder);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain(words);
  });

  it('and one that can is not held up, also without the Node that npm brings along', () => {
    expect(said(packages, '').lines).toEqual(['']);
  });
});

it('line ends are the same on every system, and nothing touches what is frozen', () => {
  const files = [
    'README.md',
    'data/prisons/published.txt',
    'data/prisons/story.json',
    'src/stories/prisons/en.mdx',
    '.ci/run',
    'scripts/build.ts',
  ];
  const frozen = globSync('public/*/**/*.{csv,json,svg}').slice(0, 20);
  const { stdout } = spawnSync('git', ['check-attr', 'text', 'eol', '--', ...files, ...frozen], {
    encoding: 'utf8',
  });
  const attributes = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/: (?=(?:text|eol): )/) as [string, string])
      .map(([file, rest]) => [`${file} ${rest.split(': ')[0]}`, rest.split(': ')[1]]),
  );
  for (const file of files) expect([file, attributes.get(`${file} eol`)]).toEqual([file, 'lf']);
  for (const file of frozen) expect([file, attributes.get(`${file} text`)]).toEqual([file, 'unset']);
});
