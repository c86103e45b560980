/** What links mean, below the hours. */
import type { Edition } from '../../figure.ts';
import { round, textBlock, textWidth } from '../../text.ts';
import type { HourLink } from './links.ts';
import type { HourLinks, HourRow } from './options.ts';

/** CSS pixels of a sample, from it to its words, and from those to the next sample. */
const sampleLength = 26;
const besideSample = 6;
const besideWords = 18;
/** Space between lines, in sizes of the text. */
export const keyLineHeight = 1.3;

interface KeyBox {
  left: number;
  right: number;
  /** Of the first line, in CSS pixels. */
  baseline: number;
  textSize: number;
  /** What a link's class has behind it. */
  suffix(id: string): string;
}

/** In as many lines of the box's width as it needs, from the first link on; of dotted ones where there is one. */
export function linksKey<Of extends Edition>(
  links: readonly HourLink<HourRow>[],
  words: HourLinks<Of>,
  { left, right, baseline, textSize: size, suffix }: KeyBox,
  edition: Of,
): { content: string; lines: number } {
  const parts = [
    { link: links[0], className: 'link', meaning: words.meaning(edition) },
    {
      link: links.find(({ disputed }) => disputed),
      className: 'link disputed',
      meaning: words.disputed(edition),
    },
  ];
  let [x, lines] = [left, 0];
  const content = parts.flatMap(({ link, className, meaning }) => {
    if (!link) return [];
    const width = sampleLength + besideSample + textWidth(meaning, size);
    if (lines === 0 || x + width > right) [x, lines] = [left, lines + 1];
    const [start, y] = [x, baseline + (lines - 1) * size * keyLineHeight];
    x += width + besideWords;
    const step = suffix(link.to.id);
    const sample = `<path class="${className}${step}" d="M${round(start)} ${round(y - size * 0.35)}h${sampleLength}"/>`;
    return [
      sample +
        textBlock([meaning], start + sampleLength + besideSample, y, { size, className: `quiet${step}` }),
    ];
  });
  return { content: content.join(''), lines };
}
