/**
 * Measures what readers wait for: each page over a slow line, on a processor slowed down four times.
 *
 *   npm run bench                        the story, the gallery and each frame page, in every language, and what a page
 *                                        of one line and the story's words alone take on this machine
 *   npm run bench -- --against ADDRESS   another site as well, visit by visit in turn: a folder or an http address
 *   npm run bench -- --runs 9            more visits than five; the table shows the medians
 *   npm run bench -- --page / --page /fr/   these pages alone
 *   npm run bench -- --build             how long builds take, how much memory, and how both grow
 *   npm run bench -- --load              what nginx as we ship it sends in a second, against plain files of the same size
 *   npm run bench -- --json              for machines
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchBuilds } from '../bench/builds.ts';
import { benchLoad } from '../bench/load.ts';
import { benchPages } from '../bench/pages.ts';

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    runs: { type: 'string' },
    page: { type: 'string', multiple: true },
    build: { type: 'boolean', default: false },
    load: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
// A build of two hundred figures takes as long as fifty visits.
const runs = Number(values.runs ?? (values.build ? 1 : 5));
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number of visits or builds');
if (values.against && !/^https?:/.test(values.against) && !existsSync(values.against))
  throw new Error(`--against: ${values.against} is no folder and no http address`);

const { table, json } = values.build
  ? await benchBuilds(runs)
  : values.load
    ? await benchLoad(runs)
    : await benchPages({ runs, pages: values.page, against: values.against });
console.log(values.json ? JSON.stringify(json, null, 2) : table);
