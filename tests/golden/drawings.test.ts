/**
 * Every figure in both frames, in English and in French, drawn from the fixture dataset and compared with the drawing
 * that was looked at.
 * `npm run golden` rewrites the drawings; open each changed one in a browser before committing it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../src/figures/drawing.ts';
import { readEdition } from '../../src/stories/edition.ts';
import { readStyleSheets } from '../../src/stories/sheets.ts';
import { frameNames, frames } from '../../src/figures/figure.ts';
import { defaultLanguage, figures, story } from '../../src/stories/chosen.ts';
import type { Language } from '../../src/locale/languages.ts';

function drawingsIn(language: Language): { file: string; draw: () => string }[] {
  const edition = readEdition(language, 'tests/fixtures/small');
  const folder = language === defaultLanguage ? '' : `${language}/`;
  return frameNames.flatMap((name) => [
    ...figures.map((figure) => ({
      file: `${folder}${figure.id}-${name}.svg`,
      draw: () => drawFigure(figure, figure.rows(edition), frames[name], edition).svg,
    })),
    { file: `${folder}opening-${name}.svg`, draw: () => story.opening?.draw(name, edition) ?? '' },
  ]);
}

const drawings = (['en', 'fr'] as const).flatMap(drawingsIn);

/** Opens in a browser as it looks on the page, one element a line, so that a change is a readable difference. */
function standingAlone(svg: string, file: string): string {
  const root = '../'.repeat(1 + file.split('/').length);
  const styles = ['src/fonts/fonts.css', 'tests/golden/styles.css']
    .map((path) => `<?xml-stylesheet href="${root}${path}"?>`)
    .join('\n');
  return `${styles}\n${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<')}\n`;
}

/** A mode and no variable: Windows has no way to set one before a command of package.json. */
const redraws = import.meta.env.MODE === 'golden';

/** Writes what is made, if all are drawn anew, and compares it with what was kept. */
function expectKept(file: string, made: string): void {
  const path = `tests/golden/${file}`;
  if (redraws || !existsSync(path)) {
    if (!redraws) throw new Error(`${path} is missing: run npm run golden and look at it`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, made);
  }
  expect(made).toBe(readFileSync(path, 'utf8'));
}

describe('drawings of the fixture dataset', () => {
  it.each(drawings)('$file', ({ file, draw }) => {
    expectKept(file, standingAlone(draw(), file));
  });

  it('look as on the page, with the story’s colours', () => {
    const { tokens, drawings: rules } = readStyleSheets();
    expectKept('styles.css', `${tokens}\n${rules}`);
  });

  it('are the same when drawn twice', () => {
    for (const { draw } of drawings) expect(draw()).toBe(draw());
  });
});
