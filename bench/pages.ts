/** Visits every kind of page several times, site by site in turn, so that whatever slows the machine slows both. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../scripts/programs/browsers.ts';
import { editionFolder, figures, languages } from '../src/stories/chosen.ts';
import { type Against, withSite } from './against.ts';
import { floorPages, withFloors } from './floors.ts';
import { ownFolder } from './own-folder.ts';
import { folderSite, siteOf } from './sites.ts';
import { openLine, phoneLine } from './slow-line.ts';
import { type Measured, medians, visitTable } from './table.ts';
import { type Visit, visit } from './visit.ts';

export interface BenchResult {
  table: string;
  json: unknown;
}

const allPages = [
  ...floorPages,
  ...languages.flatMap((language) => {
    const folder = `/${editionFolder(language)}`;
    return [folder, `${folder}embed/`, ...figures.map(({ id }) => `${folder}embed/${id}/`)];
  }),
];

export interface PagesOptions {
  runs: number;
  /** Paths; every kind of page unless told. */
  pages: readonly string[] | undefined;
  against: readonly Against[];
}

export async function benchPages({ runs, pages = allPages, against }: PagesOptions): Promise<BenchResult> {
  const own = ownFolder();
  const sites = [withFloors(folderSite(own), readFileSync(join(own, 'index.html'), 'utf8'))];
  sites.push(...withSite(against).map(siteOf));
  const browser = await launchChromium();
  const visits = new Map<string, { page: string; site: string; all: Visit[] }>();
  try {
    const lines = await Promise.all(sites.map(async (site) => ({ site, line: await openLine(site) })));
    // The first visit of a browser finds nothing ready, not even the machine's own typefaces.
    for (const { line } of lines) await visit(browser, line, pages[0] ?? '/');
    for (let run = 0; run < runs; run++) {
      for (const page of pages) {
        for (const { site, line } of lines) {
          if ((await site.answer(page)).status >= 400) continue;
          const key = `${page} ${site.name}`;
          const known = visits.get(key) ?? { page, site: sites.length > 1 ? site.name : '', all: [] };
          known.all.push(await visit(browser, line, page));
          visits.set(key, known);
        }
      }
      process.stderr.write(`run ${run + 1} of ${runs}\n`);
    }
    await Promise.all(lines.map(({ line }) => line.close()));
  } finally {
    await browser.close();
  }
  const measured: Measured[] = [...visits.values()]
    .sort((a, b) => pages.indexOf(a.page) - pages.indexOf(b.page))
    .map(({ page, site, all }) => ({ page, site, visit: medians(all) }));
  return { table: visitTable(measured), json: { runs, line: phoneLine, pages: measured } };
}
