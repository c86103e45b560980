/**
 * Measures what readers wait for: each page over a slow line, on a processor slowed down four times.
 *
 *   npm run bench                        the story, the gallery and each frame page, in every language
 *   npm run bench -- --against ADDRESS   another site as well, visit by visit in turn: a folder or an http address
 *   npm run bench -- --runs 9            more visits than five; the table shows the medians
 *   npm run bench -- --page / --page /fr/   these pages alone
 *   npm run bench -- --load              what nginx as we ship it sends in a second, against plain files of the same size
 *   npm run bench -- --json              for machines
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchLoad } from '../bench/load.ts';
import { benchPages } from '../bench/pages.ts';

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    runs: { type: 'string', default: '5' },
    page: { type: 'string', multiple: true },
    load: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number of visits');
if (values.against && !/^https?:/.test(values.against) && !existsSync(values.against))
  throw new Error(`--against: ${values.against} is no folder and no http address`);

const { table, json } = values.load
  ? await benchLoad(runs)
  : await benchPages({ runs, pages: values.page, against: values.against });
console.log(values.json ? JSON.stringify(json, null, 2) : table);
