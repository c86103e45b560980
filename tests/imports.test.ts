/** That imports run one way, as the README has it: down the floors of the house, and never in a circle. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Floors, importFaults } from './import-faults.ts';

const floors: Floors = [
  ['locale'],
  ['dataset'],
  ['fonts', 'styles'],
  ['figures'],
  ['stories'],
  ['publish'],
  ['embed'],
  ['release'],
  ['story'],
  ['desk', 'proposal'],
  ['pages'],
];

/** What breaks the rules today. Remove what is fixed; add nothing. */
const exceptions = [
  'bench/dev-save.ts → tests/browsers.ts',
  'bench/line-certificate.ts → tests/browsers.ts',
  'bench/line-certificate.ts → tests/programs/of-long-tests.ts',
  'bench/load.ts → tests/browsers.ts',
  'bench/load.ts → tests/programs/of-long-tests.ts',
  'bench/load.ts → tests/servers.ts',
  'bench/needed-programs.ts → tests/browsers.ts',
  'bench/needed-programs.ts → tests/programs/of-long-tests.ts',
  'bench/needed-programs.ts → tests/programs/program.ts',
  'bench/pages.ts → tests/browsers.ts',
  'bench/test-targets.ts → tests/other-programs.ts',
  'bench/readers.ts → tests/browsers.ts',
  'scripts/browsers.ts → tests/browsers.ts',
  'scripts/browsers.ts → tests/programs/program.ts',
  'scripts/screenshots.ts → tests/browsers.ts',
  'scripts/screenshots.ts → tests/programs/draw.ts',
  'scripts/screenshots.ts → tests/serve.ts',
  'src/embed/data-files.ts → src/embed/version.ts → src/embed/portable/index.ts → src/embed/standalone-svg.ts → src/embed/data-files.ts',
  'src/publish/cards.ts → src/embed/png.ts',
  'src/publish/cards.ts → src/embed/standalone-svg.ts',
  'src/publish/gallery-data.ts → src/embed/data-files.ts',
  'src/publish/gallery-data.ts → src/embed/places.ts',
  'src/publish/gallery-data.ts → src/embed/version.ts',
  'src/publish/headers.ts → src/embed/files.ts',
  'src/publish/precompress.ts → src/embed/kept-bytes.ts',
  'src/publish/robots.ts → src/embed/places.ts',
  'src/publish/structured-data.ts → src/embed/data-files.ts',
  'src/publish/structured-data.ts → src/embed/places.ts',
  'scripts/geo.ts → src/stories/prisons/figures/projection.ts',
  'scripts/geo.ts → src/stories/prisons/overseas.ts',
  'src/figures/figure.ts → src/stories/prisons/figures/projection.ts',
  'src/locale/en.ts → src/stories/prisons/words/en.ts',
  'src/locale/fr.ts → src/stories/prisons/words/fr.ts',
  'src/locale/language-file.ts → src/stories/prisons/words/en.ts',
  'src/locale/message-file.ts → src/stories/prisons/words/en.ts',
  'src/proposal/comparison.ts → src/stories/prisons/figures/projection.ts',
  'src/proposal/drawings.ts → src/stories/prisons/figures/sites-map/night-line.ts',
  'src/proposal/drawings.ts → src/stories/prisons/figures/sites-map/rows.ts',
  'src/publish/cards.ts → src/stories/prisons/figures/sites-map/night-line.ts',
  'src/publish/cards.ts → src/stories/prisons/figures/sites-map/rows.ts',
  'src/stories/edition.ts → src/stories/prisons/figures/projection.ts',
  'src/stories/prisons/figures/claims-drawing.ts → src/stories/prisons/figures/claims.ts → src/stories/prisons/figures/claims-drawing.ts',
  'src/stories/prisons/figures/crowding-drawing.ts → src/stories/prisons/figures/crowding.ts → src/stories/prisons/figures/crowding-drawing.ts',
  'src/stories/prisons/figures/reaching.ts → src/stories/prisons/figures/seizures-2024.ts → src/stories/prisons/figures/reaching.ts',
  'src/stories/prisons/figures/reaching.ts → src/stories/prisons/figures/seizures-2024.ts → src/stories/prisons/figures/seizures-2024-drawing.ts → src/stories/prisons/figures/reaching.ts',
  'src/stories/prisons/figures/seizures-2024-drawing.ts → src/stories/prisons/figures/seizures-2024.ts → src/stories/prisons/figures/seizures-2024-drawing.ts',
  'src/stories/prisons/figures/seizures-history-drawing.ts → src/stories/prisons/figures/seizures-history.ts → src/stories/prisons/figures/seizures-history-drawing.ts',
  'src/stories/prisons/figures/timeline-drawing.ts → src/stories/prisons/figures/timeline.ts → src/stories/prisons/figures/timeline-drawing.ts',
  'src/story/StoryPage.astro → src/stories/prisons/figures/sites-map/index.ts',
  'src/story/StoryPage.astro → src/stories/prisons/figures/sites-map/night-line.ts',
  'src/story/check.ts → src/stories/prisons/figures/sites-map/rows.ts',
  'src/story/components/ClaimsTable.astro → src/stories/prisons/figures/claims-drawing.ts',
  'src/story/components/ClaimsTable.astro → src/stories/prisons/figures/claims.ts',
  'src/story/components/Scrolly.astro → src/stories/prisons/figures/sites-map/stage.ts',
  'src/story/components/Scrolly.astro → src/stories/prisons/figures/sites-map/state-styles.ts',
  'src/story/components/Step.astro → src/stories/prisons/figures/sites-map/clock.ts',
  'src/story/components/Step.astro → src/stories/prisons/figures/sites-map/stage.ts',
  'src/story/context.ts → src/stories/prisons/figures/sites-map/rows.ts',
  'src/story/context.ts → src/stories/prisons/figures/sites-map/states.ts',
  'src/story/desk-uses.ts → src/stories/prisons/figures/sites-map/rows.ts',
  'src/story/outputs.ts → src/stories/prisons/figures/sites-map/night-line.ts',
  'src/story/outputs.ts → src/stories/prisons/figures/sites-map/rows.ts',
  'src/story/prose.ts → src/stories/prisons/figures/sites-map/rows.ts',
  'src/story/prose.ts → src/stories/prisons/figures/sites-map/states.ts',
];

const work = mkdtempSync(join(tmpdir(), 'planted-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('runs one way, but for the exceptions that are left', async () => {
  const found = await importFaults('.', floors);
  expect(found.filter((fault) => !exceptions.includes(fault))).toEqual([]);
  // Each that is no longer needed goes.
  expect(exceptions.filter((exception) => !found.includes(exception))).toEqual([]);
});

it('has a floor for each room', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).sort()).toEqual(floors.flat().sort());
});

it('finds what goes up, sideways, out of src or round, in Astro and in MDX, too', async () => {
  const files = {
    'src/dataset/low.ts': "import type { High } from '../story/high.ts';",
    'src/story/high.ts': 'export type High = 1;',
    'src/story/low.test.ts': "import '../pages/top.ts'; import '../../tests/ask.ts';",
    'src/pages/top.ts': "import '../desk/Desk.astro'; import '../dataset/low.ts';",
    'src/desk/Desk.astro':
      "---\nimport Page from '../proposal/Page.astro';\n---\n<p>import '../pages/top.ts'</p>",
    'src/proposal/Page.astro': "---\nimport '../../tests/ask.ts';\nimport './words.mdx';\n---\n",
    'src/proposal/words.mdx': "# Words\n\nimport Page from './Page.astro';\n",
    'scripts/run.ts': "import '../bench/run.ts'; await import('../tests/ask.ts');",
    'bench/run.ts': "import '../scripts/other.ts';",
    'scripts/other.ts': '',
    'tests/ask.ts': "import '../scripts/other.ts';",
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, file)), { recursive: true });
    writeFileSync(join(work, file), text);
  }
  expect(await importFaults(work, floors)).toEqual([
    'bench/run.ts → scripts/other.ts',
    'scripts/run.ts → tests/ask.ts',
    'src/dataset/low.ts → src/story/high.ts',
    'src/desk/Desk.astro → src/proposal/Page.astro',
    'src/proposal/Page.astro → src/proposal/words.mdx → src/proposal/Page.astro',
    'src/proposal/Page.astro → tests/ask.ts',
  ]);
});
