import { describe, expect, it } from 'vitest';
import { frames } from '../figures/figure.ts';
import { figureById } from '../stories/chosen.ts';
import { readEdition } from '../stories/edition.ts';
import { readStyleSheets } from '../stories/sheets.ts';
import { inlineDrawing } from './inline-drawing.ts';
import { styledSvg } from './standalone-svg.ts';

const edition = readEdition('en', 'tests/fixtures/small');
const figure = figureById('seizures');
const file = styledSvg(figure, frames.wide, edition, readStyleSheets());

describe('a file as a part of a page', () => {
  it('leaves title, description and provenance to the page', () => {
    const { svg, title } = inlineDrawing(file);
    expect(title).toBe(figure.title(figure.rows(edition), edition));
    expect(svg).not.toMatch(/<title|<desc|<metadata|xmlns/);
    expect(svg).toContain('role="img"');
  });

  it('has neither ground nor margin, unless it is to have a theme of its own', () => {
    expect(inlineDrawing(file).svg).not.toContain('class="paper"');
    expect(inlineDrawing(file).svg).toContain('viewBox="16 16 640 ');
    expect(inlineDrawing(file, 'dark').svg).toContain('class="paper"');
    expect(inlineDrawing(file, 'dark').svg).toContain('viewBox="0 0 672 ');
    expect(inlineDrawing(file, 'dark').svg).toContain('@media all{');
    expect(inlineDrawing(file, 'light').svg).toContain('@media not all{');
  });

  it('is refused if it is no file of ours', () => {
    expect(() => inlineDrawing('<svg viewBox="0 0 1 1"></svg>')).toThrow(/no SVG file of a figure/);
    expect(() => inlineDrawing('')).toThrow(/no SVG file of a figure/);
  });
});
