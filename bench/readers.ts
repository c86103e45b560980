/** Visits the story on a slow phone, site by site in turn, so that whatever slows the machine slows all. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../scripts/programs/browsers.ts';
import { editionFolder, languages } from '../src/stories/chosen.ts';
import { type Against, withSite } from './against.ts';
import { ownFolder } from './own-folder.ts';
import type { BenchResult } from './pages.ts';
import { type Edition, readerRows, type SiteVisits } from './reader-rows.ts';
import { siteOf } from './sites.ts';
import { openLine, phoneLine, type SlowLine } from './slow-line.ts';
import { storyBytes } from './story-bytes.ts';
import { tapToNote } from './tap.ts';
import { targetTable } from './target-table.ts';
import { phone, slowPage, visit } from './visit.ts';

const windows = { phone, wide: { width: 1280, height: 800 } } as const;
/** First paint is told from each, so that chance in one of them shows. */
const runsOfVisits = 2;
const taps = 15;

interface Visited extends SiteVisits {
  line: SlowLine;
}

/** What is the same at every visit, and what needs no second site beside it. */
async function lookAt(browser: Browser, { kind, line }: Visited, site: string) {
  const editions: Edition[] = [];
  for (const language of languages) {
    for (const window of ['phone', 'wide'] as const) {
      const { nodes, requests } = await visit(browser, line, `/${editionFolder(language)}`, {
        window: windows[window],
      });
      editions.push({ language, window, elements: nodes, requests });
    }
  }
  const bytes = languages.map((language) => ({
    language,
    bytes: storyBytes(site, `${editionFolder(language)}index.html`),
  }));
  const { page } = await slowPage(browser);
  await page.goto(line.address, { waitUntil: 'load' });
  // A tap that brings no note would be waited for without end.
  const patience = setTimeout(() => page.context().close(), 120_000);
  // An older build may ask for its notes in another way.
  const tapped = await tapToNote(page, taps).catch((error: unknown) => {
    if (kind === 'ours') throw error;
    return [];
  });
  clearTimeout(patience);
  await page.context().close();
  return { editions, bytes, taps: tapped };
}

/** Two runs of so many rounds: every site once in each. */
async function inTurn(browser: Browser, sites: readonly Visited[], rounds: number): Promise<void> {
  // The first visit of a browser finds nothing ready, not even the machine's own typefaces.
  for (const { line } of sites) await visit(browser, line, '/', { scrolls: false });
  for (let run = 0; run < runsOfVisits; run++) {
    for (const { runs } of sites) runs.push([]);
    for (let round = 0; round < rounds; round++) {
      for (const { kind, line, runs } of sites)
        runs[run]?.push(
          await visit(browser, line, '/', { charts: true, scrolls: run === 0 && kind !== 'peer' }),
        );
      process.stderr.write(`run ${run + 1} of ${runsOfVisits}, visit ${round + 1} of ${rounds}\n`);
    }
  }
}

/** Medians of the story's visits in two runs of so many rounds, beside other sites. */
export async function benchReaders(rounds: number, against: readonly Against[]): Promise<BenchResult> {
  const others = withSite(against);
  const all = [{ name: 'ours', kind: 'ours' as const, site: ownFolder() }, ...others];
  const browser = await launchChromium();
  const sites: Visited[] = [];
  try {
    for (const one of all) {
      const { name, kind } = one;
      sites.push({
        ...{ name, kind, runs: [], editions: [], bytes: [], taps: [] },
        line: await openLine(siteOf(one)),
      });
    }
    for (const [index, site] of sites.entries())
      if (site.kind !== 'peer') Object.assign(site, await lookAt(browser, site, all[index]?.site ?? ''));
    await inTurn(browser, sites, rounds);
  } finally {
    await Promise.all(sites.map(({ line }) => line.close()));
    await browser.close();
  }
  const rows = readerRows(sites);
  const kept = sites.map(({ line: _, ...site }) => site);
  return { table: targetTable(rows), json: { rounds, line: phoneLine, rows, sites: kept } };
}
