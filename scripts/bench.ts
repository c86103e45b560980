/**
 * Measures what readers, editors and contributors wait for, and tells which targets are met. Everything is measured in
 * turn with what it is measured against, so that whatever slows this machine slows both.
 *
 *   npm run bench                        the story on a slow phone: elements, bytes, blocking, first paint, first chart,
 *                                        scrolling, notes, requests
 *   npm run bench -- --against FOLDER    beside another site as well; may be given several times. A folder is a copy of
 *                                        this project, a built site of it, or a site made in another way;
 *                                        NAME=FOLDER says what tables call it. An http address is a site, too
 *   npm run bench -- --build             how long a first build takes, one after a number changed, and from a saved file
 *                                        to the changed page; beside copies of the project
 *   npm run bench -- --tests             how long the tests take, beside a copy of the project; for more than an hour
 *   npm run bench -- --pages             every page in every language, and what a page of one line and the story's words
 *                                        alone take on this machine; --page / --page /fr/ takes these alone
 *   npm run bench -- --growth            how builds grow with records and figures
 *   npm run bench -- --load              what nginx as we ship it sends in a second, against plain files of the same size
 *   npm run bench -- --runs 9            more or fewer visits, builds or runs of each; tables show the medians
 *   npm run bench -- --json              for machines
 */
import { readAllAgainst } from '../bench/against.ts';
import { benchBuilds } from '../bench/build-targets.ts';
import { benchGrowth } from '../bench/growth.ts';
import { benchLoad } from '../bench/load.ts';
import { requirePrograms } from '../bench/needed-programs.ts';
import { type Options, readOptions } from '../bench/options.ts';
import { type BenchResult, benchPages } from '../bench/pages.ts';
import { benchReaders } from '../bench/readers.ts';
import { benchTests } from '../bench/test-targets.ts';
import { causeOf } from '../src/release/cause.ts';

const bench = ({ subject, runs, pages, files, against: given }: Options): Promise<BenchResult> => {
  const against = readAllAgainst(given);
  switch (subject) {
    case 'readers':
      return benchReaders(runs, against);
    case 'pages':
      return benchPages({ runs, pages, against });
    case 'build':
      return benchBuilds(runs, against);
    case 'growth':
      return benchGrowth(runs);
    case 'tests':
      return benchTests(runs, against, files);
    default:
      return benchLoad(runs);
  }
};

try {
  const options = readOptions(process.argv.slice(2));
  requirePrograms(options.subject);
  const { table, json } = await bench(options);
  console.log(options.json ? JSON.stringify(json, null, 2) : table);
} catch (error) {
  console.error(causeOf(error));
  process.exitCode = 1;
}
