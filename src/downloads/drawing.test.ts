import { describe, expect, it } from 'vitest';
import { frames } from '../figures/figure.ts';
import { figureById } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { readStyleSheets } from '../stories/sheets.ts';
import { type DrawingFile, printFile, printInline, readFile } from './drawing.ts';
import { portableDrawing } from './portable/index.ts';
import { styledDrawing } from './standalone-svg.ts';

const edition = readEdition('en', 'tests/fixtures/small');
const figure = figureById('seizures');
const drawing = styledDrawing(figure, frames.wide, edition, readStyleSheets());

describe('a drawing as a part of a page', () => {
  it('leaves title, description and provenance to the page', () => {
    const svg = printInline(drawing);
    expect(svg).not.toMatch(/<title|<desc|<metadata|xmlns/);
    expect(svg).toContain('role="img"');
  });

  it('has neither ground nor margin, unless it is to have a theme of its own', () => {
    expect(printInline(drawing)).not.toContain('class="paper"');
    expect(printInline(drawing)).toContain('viewBox="16 16 640 ');
    expect(printInline(drawing, 'dark')).toContain('class="paper"');
    expect(printInline(drawing, 'dark')).toContain('viewBox="0 0 672 ');
    expect(printInline(drawing, 'dark')).toContain('@media all{');
    expect(printInline(drawing, 'light')).toContain('@media not all{');
  });
});

describe('a drawing as a file', () => {
  it.each([
    ['for browsers', drawing],
    ['for every program', portableDrawing(figure, frames.narrow, edition, readStyleSheets())],
  ])('is read as it was printed: %s', (_, printed) => {
    const { id, language, provenance, ...rest }: DrawingFile = printed;
    expect(readFile(printFile(printed))).toEqual(rest);
  });

  it('is refused if it is no file of ours', () => {
    expect(() => readFile('<svg viewBox="0 0 1 1"></svg>')).toThrow(/no SVG file of a figure/);
    expect(() => readFile('')).toThrow(/no SVG file of a figure/);
  });
});
