/** Where facts and rules are used, for the editors' desk. */
import { segments } from '../dataset/placeholders.ts';
import { recordOf } from '../dataset/record-of.ts';
import { restingTexts } from '../dataset/resting.ts';
import { filesOf, walk } from '../dataset/walk.ts';
import type { Edition } from '../figures/figure.ts';
import { readProse } from '../prose/prose.ts';
import { proseFile, proseText } from '../prose/prose-file.ts';
import { readSentences } from '../prose/sentences.ts';
import { figures } from '../stories/chosen.ts';
import { dataFile } from '../stories/data.ts';
import { siteRows } from '../stories/prisons/figures/sites-map/rows.ts';

/** Lists by id, each entry once. */
function collector() {
  const found = new Map<string, string[]>();
  const note = (id: string, use: string) => {
    const known = found.get(id) ?? [];
    if (!known.includes(use)) found.set(id, [...known, use]);
  };
  return { found, note };
}

/** By rule, the words that rest on it in each language, and the texts of the data. */
export function wordsOnRules(editions: readonly Edition[]): Map<string, string[]> {
  const { found, note } = collector();
  for (const own of editions) {
    const { language } = own.locale;
    const { wordings } = readSentences(proseFile(language), proseText(language), own);
    for (const { rule, line, text } of wordings) note(rule, `${language}.mdx:${line} ${text}`);
  }
  const [first] = editions;
  for (const { rule, file, path } of first ? restingTexts(first.dataset) : [])
    note(rule, `${dataFile(file)} ${path.slice(0, -2).join('.')}`);
  return found;
}

/** By fact, the prose, data files and figures that use it. */
export function usesOfFacts(editions: readonly Edition[]): Map<string, string[]> {
  const { found, note } = collector();
  const [edition] = editions;
  if (!edition) return found;
  for (const { locale } of editions) {
    const { language } = locale;
    for (const fact of readProse(language, edition, siteRows(edition)).prose.bound)
      note(fact, `prose (${language})`);
  }
  for (const [file, content] of filesOf(edition.dataset)) {
    walk(content, (value) => {
      if (typeof value !== 'string') return;
      for (const segment of segments(value)) if ('fact' in segment) note(segment.fact, dataFile(file));
    });
  }
  for (const figure of figures) {
    const rows = JSON.stringify(figure.rows(edition));
    for (const id of edition.facts.keys())
      if (rows.includes(`"${id}"`) || rows.includes(`"${recordOf(id)}"`)) note(id, figure.id);
  }
  return found;
}
