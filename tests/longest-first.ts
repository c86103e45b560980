/** The order of test files: those that take longest first, so that no processor waits for one of them at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than ten seconds, in their order on a machine that does nothing else. */
const longest = [
  ...['hostile', 'kills', 'limits', 'programs', 'mirrors', 'any-leaf', 'full-disk', 'proposals', 'wordpress'],
  ...[
    'spreadsheet-programs',
    'targets',
    'extremes',
    'paper',
    'keyboard',
    'third-language',
    'embed-hosts-firefox',
  ],
  ...[
    'data-readers',
    'embed-readers',
    'embed-hosts-webkit',
    'theme',
    'relative',
    'lighthouse',
    'other-readers',
  ],
  ...[
    'text-size',
    'notes',
    'notes-fit',
    'steps-firefox',
    'steps-chromium',
    'steps-webkit',
    'accessibility-tree',
    'preferences',
  ],
  ...['without-script', 'axe', 'change', 'sized-by-browser', 'frames-firefox', 'frames-chromium', 'reflow'],
  ...[
    'embed-hosts-chromium',
    'frames-webkit',
    'faults',
    'translated',
    'whole-at-every-width',
    'bad-connection',
  ],
  ...['new-story', 'further', 'adding-guide', 'first-flight', 'additions', 'one-file', 'archive'],
  ...['figure-files', 'readers', 'dev'],
  ...['impact-command', 'refused-places', 'command-workbook', 'command', 'statements', 'figure-statements'],
];

/** Projects stay together: their files share workers. */
const projects = ['long', 'site', 'unit'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(
      files.map((file) => {
        const [, name = ''] = /([^/\\]+)\.test\.ts$/.exec(file.moduleId) ?? [];
        const place = longest.indexOf(name);
        const project = projects.indexOf(file.project.name);
        return [file, project * 1000 + (place < 0 ? longest.length : place)];
      }),
    );
    const rank = (file: TestSpecification) => ranks.get(file) ?? 0;
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
