/**
 * Writes the built site as a WARC file for libraries and archives, named by the day of its data. OUT_DIR, SITE_URL and
 * BASE_PATH as the build had them.
 *
 *   npm run archive               writes archive/<day>.warc.gz
 *   npm run archive -- FILE       writes another file
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printText } from '../src/dataset/print.ts';
import { isRelative } from '../src/publish/relative.ts';
import { siteWarc } from '../src/publish/warc.ts';
import { defaultLanguage } from '../src/stories/chosen.ts';
import { readEdition } from '../src/stories/edition.ts';
import { readPlace } from '../src/web/place.ts';

const place = readPlace();
if ('problems' in place) {
  for (const { message } of place.problems) console.error(message);
  process.exit(1);
}
const folder = process.env.OUT_DIR ?? 'dist';
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} holds no site: run npm run build first.`);
  process.exit(1);
}
if (isRelative(folder)) {
  console.error(
    `${folder} was built with RELATIVE=yes, for disks; an archive holds the site as servers send it: run npm run build without it first.`,
  );
  process.exit(1);
}
const { dataset, facts, locale } = readEdition(defaultLanguage);
const day = dataset.story.asOf;
const file = process.argv[2] ?? join('archive', `${day}.warc.gz`);
const address = new URL(place.base, place.site).href;
const bytes = await siteWarc({ folder, address, day, title: printText(dataset.story.title, facts, locale) });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, bytes);
console.log(`${file}  ${bytes.length} bytes`);
