/** The pictures that links to the story and to its figures are shared with, drawn from the same figures. */
import { printText } from '../dataset/print.ts';
import { asPicture, type Picture } from '../downloads/picture.ts';
import { figurePng } from '../downloads/png.ts';
import { drawnOf, rowsOf, sourceLine } from '../figures/drawing.ts';
import { type AnyFigure, type Edition, frameNames, frames } from '../figures/figure.ts';
import { round, textBlock, textWidth, wrap } from '../figures/text.ts';
import type { Language } from '../locale/languages.ts';
import { editionFolder, figureById, story as told } from '../stories/chosen.ts';
import { readStyleSheets } from '../stories/sheets.ts';
import { basePath } from '../web/addresses.ts';
import { elementsOf } from '../web/elements.ts';

export const cardWidth = 1200;
export const cardHeight = 630;
/** The story's own card; every other card has the id of its figure. */
export const storyCard = 'story';

const margin = 56;
const inner = cardWidth - 2 * margin;
const footTop = cardHeight - 70;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Drawn {
  content: string;
  width: number;
  height: number;
}

/** Whether no word of a text is broken between its lines, and none is wider than they may be. */
function areWhole(lines: readonly string[], text: string, width: number, size: number): boolean {
  const spaced = (some: string) => some.split(/[ \n\t]+/).join(' ');
  return (
    spaced(lines.join(' ')) === spaced(text) &&
    lines.every((line) => textWidth(line, size, 'serif-700') <= width)
  );
}

/** Lines of nearly one length: as narrow as they can be without a line more. */
function balanced(text: string, width: number, size: number): string[] {
  const lines = wrap(text, width, size, 'serif-700');
  for (let narrower = width; narrower > width / 2; narrower -= 8) {
    const tighter = wrap(text, narrower, size, 'serif-700');
    if (tighter.length > lines.length || !areWhole(tighter, text, narrower, size))
      return wrap(text, narrower + 8, size, 'serif-700');
  }
  return lines;
}

interface Headline {
  lines: string[];
  size: number;
  /** CSS pixels from the top of the first line to the foot of the last. */
  height: number;
}

const leadingOf = (size: number) => size * 1.12;

/** The text in the largest of the sizes at which it takes no more than so many lines; what is too long is cut short. */
function headline(text: string, width: number, sizes: readonly number[], most: number): Headline {
  const fitting = sizes.find((candidate) => {
    const lines = wrap(text, width, candidate, 'serif-700');
    return lines.length <= most && areWhole(lines, text, width, candidate);
  });
  const size = fitting ?? Math.min(...sizes);
  const lines = balanced(text, width, size);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept.push(`${kept.pop() ?? ''}…`);
  return { lines: kept, size, height: kept.length * leadingOf(size) };
}

const headlineMarkup = ({ lines, size }: Headline, y: number) =>
  textBlock(lines, margin, y + size * 0.86, { size, leading: leadingOf(size), className: 'headline' });

/** The drawing as large as the box lets it be; in the middle of what is left. */
function placed({ content, width, height }: Drawn, box: Box): string {
  const scale = Math.min(box.width / width, box.height / height);
  const x = box.x + (box.width - width * scale) / 2;
  const y = box.y + (box.height - height * scale) / 2;
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${scale.toFixed(4)})">${content}</g>`;
}

/** What stands at the foot: one line, or two of smaller letters. */
function footMarkup(text: string): string {
  const single = [22, 20, 18].find((size) => wrap(text, inner, size).length === 1);
  const size = single ?? 17;
  const y = footTop + (single ? 42 : 28);
  return textBlock(wrap(text, inner, size), margin, y, { size, className: 'quiet' });
}

/** What cards have besides what drawings have. */
const ownRules =
  ".headline{font-family:'Source Serif 4';font-weight:700;fill:var(--ink)}.edge{fill:var(--ink)}.hair{fill:var(--rule)}";

/** Paper, what stands on it, and the words at the foot. */
function sheet(content: string, foot: string): Picture {
  const parts = [
    `<rect class="edge" width="${cardWidth}" height="10"/>`,
    content,
    `<rect class="hair" x="${margin}" y="${footTop}" width="${inner}" height="1.5"/>`,
    footMarkup(foot),
  ];
  const card = { content: parts.join(''), width: cardWidth, height: cardHeight };
  return asPicture(card, readStyleSheets(), ownRules);
}

/** The drawing of an `<svg>` whose corner is its origin. */
function drawnIn(svg: string): Drawn {
  const [root] = elementsOf(svg, { xml: true });
  const [, , width = 0, height = 0] = (root?.attributes.viewBox ?? '').split(' ').map(Number);
  return { content: svg.slice(root?.tag.length, svg.lastIndexOf('</')), width, height };
}

/** What the story says of itself, as much of it as there is room for. */
function standfirstMarkup(text: string, { y, height }: Box): string {
  const most = (size: number) => Math.floor(height / leadingOf(size) / 1.2);
  const fitting = [36, 34, 32, 30, 28].find((size) => wrap(text, inner, size).length <= most(size));
  const size = fitting ?? 28;
  const lines = wrap(text, inner, size).slice(0, most(size));
  if (!fitting) lines.push(`${lines.pop() ?? ''}…`);
  return textBlock(lines, margin, y + size, { size, leading: leadingOf(size) * 1.2, className: 'quiet' });
}

/** The story: its title over the drawing that opens it, or over its standfirst. */
function storySheet(edition: Edition): Picture {
  const { dataset, facts, locale } = edition;
  const { story } = dataset;
  const svg = told.opening?.draw('card', edition);
  const opening = svg === undefined ? undefined : drawnIn(svg);
  const title = headline(printText(story.title, facts, locale), inner, [72, 66, 60, 54, 48], 3);
  const top = 52 + title.height + 24;
  const publisher = printText(story.publisher.name, facts, locale);
  const box = { x: margin, y: top, width: inner, height: footTop - top - 20 };
  const below = opening
    ? placed(opening, box)
    : standfirstMarkup(printText(story.standfirst, facts, locale), box);
  return sheet(
    headlineMarkup(title, 52) + below,
    `${publisher} · ${locale.message('page.as-of', { date: locale.date(story.asOf) })}`,
  );
}

/** Letters of fewer pixels cannot be read where cards are shown. */
const smallest = 17;
/** How much larger than in the story what is made for cards is drawn. */
const enlarged = 1.6;

/** As much of a long drawing as can be read: it runs on below the edge. */
function beginning(figure: AnyFigure, rows: readonly unknown[], box: Box, edition: Edition): string {
  const scale = Math.min(box.width / frames.narrow.width, enlarged);
  const { content } = drawnOf(figure, rows, frames.narrow, edition);
  const height = footTop - box.y;
  return `<svg x="${box.x}" y="${box.y}" width="${box.width}" height="${height}"><g transform="scale(${scale.toFixed(4)})">${content}</g></svg>`;
}

/** A figure: its finding over or beside its drawing, whichever shows the drawing larger. */
function figureSheet(figure: AnyFigure, edition: Edition): Picture {
  const rows = rowsOf(figure, edition);
  const title = figure.title(rows, edition);
  const column = 380;
  const over = headline(title, inner, [54, 48, 44, 40], 2);
  const beside = headline(title, column, [52, 46, 42, 38, 34], 8);
  const below = 46 + over.height + 26;
  const layouts = [
    { text: over, box: { x: margin, y: below, width: inner, height: footTop - below - 22 } },
    {
      text: beside,
      box: { x: margin + column + 48, y: 46, width: inner - column - 48, height: footTop - 46 - 22 },
    },
  ];
  const side = layouts[1]?.box as Box;
  if (figure.drawSmall) {
    const size = { width: side.width / enlarged, height: side.height / enlarged };
    const content = figure.drawSmall(rows, size, edition);
    return sheet(
      headlineMarkup(beside, 46) + placed({ content, ...size }, side),
      sourceLine(figure, rows, edition),
    );
  }
  const choices = layouts.flatMap((layout) =>
    frameNames.map((name) => {
      const { content, height } = drawnOf(figure, rows, frames[name], edition);
      const drawn = { content, height, width: frames[name].width };
      const scale = Math.min(layout.box.width / drawn.width, layout.box.height / drawn.height);
      return { ...layout, drawn, letters: scale * frames[name].textSize };
    }),
  );
  const [best] = choices.sort((a, b) => b.letters - a.letters);
  if (!best) throw new Error(`${figure.id} has no drawing`);
  if (best.letters < smallest)
    return sheet(
      headlineMarkup(beside, 46) + beginning(figure, rows, side, edition),
      sourceLine(figure, rows, edition),
    );
  return sheet(
    headlineMarkup(best.text, 46) + placed(best.drawn, best.box),
    sourceLine(figure, rows, edition),
  );
}

/** Path of a card from the site's root. */
export function cardPath(language: Language, name: string): string {
  return `${basePath}cards/${editionFolder(language)}${name}.png`;
}

/** The most that Twitter takes. */
const longestAlternative = 420;

/** What a card shows, in words. */
export function cardAlternative(name: string, edition: Edition): string {
  const { dataset, facts, locale } = edition;
  if (name === storyCard) {
    const { title, standfirst } = dataset.story;
    const shown = told.opening?.alternative(edition) ?? printText(standfirst, facts, locale);
    return briefly(printText(title, facts, locale), shown);
  }
  const figure = figureById(name);
  const rows = rowsOf(figure, edition);
  return briefly(figure.title(rows, edition), figure.alternative(rows, edition));
}

/** What a shared picture shows, in words, cut at the end of one where it is too long. */
export function briefly(title: string, shown: string): string {
  const whole = shown ? `${title}. ${shown}` : title;
  if (whole.length <= longestAlternative) return whole;
  return `${whole.slice(0, longestAlternative - 1).replace(/[\s,;:]+\S*$/, '')}…`;
}

/** The PNG of a card: the story's, or a figure's by its id. */
export function cardPng(name: string, edition: Edition): Promise<Uint8Array> {
  const picture = name === storyCard ? storySheet(edition) : figureSheet(figureById(name), edition);
  return figurePng(picture, 1);
}
