/** That imports run one way, as the README has it: down the floors of the house, and never in a circle. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Floors, importFaults } from './import-faults.ts';

const floors: Floors = [
  ['tools'],
  ['locale'],
  ['dataset'],
  ['fonts', 'styles'],
  ['figures'],
  ['stories'],
  ['web'],
  ['downloads'],
  ['publish', 'embed'],
  ['release'],
  ['prose'],
  ['desk', 'story', 'frame', 'gallery'],
  ['proposal'],
  ['pages'],
];

const work = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('runs one way', async () => {
  expect(await importFaults('.', floors)).toEqual([]);
});

it('has a floor for each room', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).sort()).toEqual(floors.flat().sort());
});

it('is told in the README', () => {
  const told = floors
    .toReversed()
    .map((rooms) => rooms.join(', '))
    .join(' → ');
  expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(`Imports run one way: ${told}; `);
});

it('finds what goes up, sideways, out of src or round, in Astro and in MDX, too', async () => {
  const files = {
    'src/dataset/low.ts': "import type { High } from '../story/high.ts';",
    'src/story/high.ts': 'export type High = 1;',
    'src/story/low.test.ts': "import '../pages/top.ts'; import '../../tests/ask.ts';",
    'src/pages/top.ts': "import '../desk/Desk.astro'; import '../dataset/low.ts';",
    'src/desk/Desk.astro':
      "---\nimport '../story/high.ts';\nimport Page from '../proposal/Page.astro';\n---\n<p>import '../pages/top.ts'</p>",
    'src/proposal/Page.astro': "---\nimport '../../tests/ask.ts';\nimport './words.mdx';\n---\n",
    'src/proposal/words.mdx': "# Words\n\nimport Page from './Page.astro';\n",
    'scripts/run.ts': "import '../bench/run.ts'; await import('../tests/ask.ts');",
    'bench/run.ts': "import '../scripts/other.ts'; import '../scripts/programs/browser.ts';",
    'scripts/programs/browser.ts':
      "import './program.ts'; import '../other.ts'; import '../../tests/ask.ts';",
    'scripts/programs/program.ts': '',
    'scripts/other.ts': '',
    'tests/ask.ts': "import '../scripts/other.ts';",
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, file)), { recursive: true });
    writeFileSync(join(work, file), text);
  }
  expect(await importFaults(work, floors)).toEqual([
    'bench/run.ts → scripts/other.ts',
    'scripts/programs/browser.ts → scripts/other.ts',
    'scripts/programs/browser.ts → tests/ask.ts',
    'scripts/run.ts → tests/ask.ts',
    'src/dataset/low.ts → src/story/high.ts',
    'src/desk/Desk.astro → src/proposal/Page.astro',
    'src/desk/Desk.astro → src/story/high.ts',
    'src/proposal/Page.astro → src/proposal/words.mdx → src/proposal/Page.astro',
    'src/proposal/Page.astro → tests/ask.ts',
  ]);
});
