/** Every statement that a figure makes of the data: after a change of them it says something else that is true. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawFigure } from '../src/figures/drawing.ts';
import { frames } from '../src/figures/figure.ts';
import type { Language } from '../src/locale/languages.ts';
import { figureById, figures } from '../src/stories/chosen.ts';
import { readEdition } from '../src/stories/edition.ts';
import { changedData } from './changed-data.ts';
import { ofEvents } from './statements/of-events.ts';
import { ofPlaces } from './statements/of-places.ts';
import { ofSeizures } from './statements/of-seizures.ts';
import type { Kind } from './statements/statement.ts';

const work = mkdtempSync(join(tmpdir(), 'statements-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const statements = [...ofPlaces, ...ofSeizures, ...ofEvents];

/** What a figure says of the data in a language: its words, or those inside its drawing. */
function said(figureId: string, kind: Kind, language: Language, folder: string): string {
  const edition = readEdition(language, folder);
  const figure = figureById(figureId);
  const rows = figure.rows(edition);
  if (kind === 'note') return figure.note?.(rows, edition) ?? '';
  if (kind === 'column') return figure.columns.map((column) => column.header(edition)).join(' | ');
  if (kind === 'drawing') {
    const { svg } = drawFigure(figure, rows, frames.wide, edition);
    return svg.replace(/^<svg[^>]*>/, '').replace(/<[^>]*>/g, ' ');
  }
  return figure[kind](rows, edition);
}

describe('what a figure says', () => {
  it('is listed here with each title, alternative and note', () => {
    const listed = new Set(statements.map(([id, kind]) => `${id} ${kind}`));
    const edition = readEdition('en', 'data/prisons');
    const wanted = figures.flatMap((figure) => [
      `${figure.id} title`,
      `${figure.id} alternative`,
      ...(figure.note?.(figure.rows(edition), edition) ? [`${figure.id} note`] : []),
    ]);
    expect(wanted.filter((statement) => !listed.has(statement))).toEqual([]);
  });

  it.each(statements)('stays true: %s, %s, after %s', (id, kind, _, edit, before, english, french) => {
    const folder = changedData(edit, work);
    expect(said(id, kind, 'en', 'data/prisons')).toMatch(before);
    expect(said(id, kind, 'en', folder)).toMatch(english);
    expect(said(id, kind, 'fr', folder)).toMatch(french);
  });
});
