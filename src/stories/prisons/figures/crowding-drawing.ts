/** Bars as long as a prison is full and as thick as it is large, so that their dark areas compare people. */

import type { Drawn, Frame } from '../../../figures/figure.ts';
import { round, textBlock, textWidth, wrap } from '../../../figures/text.ts';
import type { PrisonsEdition as Edition } from '../dataset.ts';
import type { CrowdingRow } from './crowding.ts';

/** Further prisons, which are less crowded, stand in the table alone. */
const mostBars = 40;
/** CSS pixels of the bar of the prison with the most places, and the least that is seen. */
const thickest = 30;
const thinnest = 2;

const bar = (from: number, until: number, top: number, height: number) =>
  `M${round(from)} ${round(top)}H${round(until)}v${round(height)}H${round(from)}z`;

/** A row with its words, and how many pixels a percent of its places takes where all words have room. */
function worded(rows: readonly CrowdingRow[], { textSize, width }: Frame, edition: Edition) {
  const { locale } = edition;
  return rows.map((row) => {
    const value = locale.message('crowding.row', {
      detainees: locale.number(row.detainees),
      places: locale.number(row.places),
    });
    const beyond = row.over > 0 ? locale.message('crowding.over', overValues(row, edition)) : '';
    const behind = beyond ? textWidth(beyond, textSize, 700) + 8 : 0;
    const above = textWidth(row.name, textSize, 700) + textWidth(value, textSize - 1) + 12;
    return { ...row, value, beyond, above, percent: (width - behind) / Math.max(100, row.share) };
  });
}

export function drawCrowding(all: readonly CrowdingRow[], frame: Frame, edition: Edition): Drawn {
  const { locale, dataset, facts } = edition;
  const rows = all.slice(0, mostBars);
  const { textSize, width } = frame;
  const small = textSize - 1;
  const drawn = worded(rows, frame, edition);
  // Above the bar, name and value share a line where they have room; else the value stands below.
  const below = drawn.some(({ above }) => above > width);
  const scale = Math.min(...drawn.map(({ percent }) => percent));
  const x = (share: number) => share * scale;
  const largest = Math.max(...rows.map(({ places }) => places));

  const month = locale.date(String(facts.get(dataset.story.crowdingMonth)?.value));
  const heading = wrap(locale.message('crowding.axis', { month }), width, small);
  const full = locale.message('crowding.full');
  const half = textWidth(full, small) / 2;
  let y = Math.round(heading.length * small * 1.3) + 24;
  const words = [
    textBlock(heading, 0, small, { size: small, className: 'quiet' }),
    textBlock([full], Math.min(Math.max(x(100), half), width - half), y - 5, {
      size: small,
      anchor: 'middle',
      className: 'label',
    }),
  ];
  const [places, over, ends]: [string[], string[], string[]] = [[], [], []];
  const marks: NonNullable<Drawn['marks']> = [];
  for (const { name, value, beyond, share, places: size } of drawn) {
    const thickness = Math.max(thinnest, round((size / largest) * thickest));
    const slot = Math.max(Math.ceil(thickness), textSize);
    const middle = y + textSize + 7 + slot / 2;
    const top = middle - thickness / 2;
    places.push(bar(0, x(Math.min(share, 100)), top, thickness));
    if (share > 100) over.push(bar(x(100), x(share), top, thickness));
    ends.push(`M${round(x(100))} ${round(top - 4)}v${round(thickness + 8)}`);
    const bottom = middle + slot / 2;
    words.push(
      textBlock([name], 0, y + textSize, { size: textSize, className: 'strong' }),
      textBlock([value], below ? 0 : width, below ? bottom + small + 4 : y + textSize, {
        size: small,
        anchor: below ? 'start' : 'end',
        className: 'label',
      }),
    );
    if (beyond)
      words.push(textBlock([beyond], x(share) + 6, middle + 5, { size: textSize, className: 'strong' }));
    const end = bottom + (below ? small + 8 : 4);
    marks.push({ left: 0, top: y - 2, width, height: end - y });
    y = end + 10;
  }
  const more = all.length - rows.length;
  if (more) {
    words.push(
      textBlock([locale.message('crowding.more', { count: more })], 0, y + small, {
        size: small,
        className: 'quiet',
      }),
    );
    y += small + 6;
  }
  const shapes = [
    ['places', places],
    ['over', over],
    ['places-end', ends],
  ] as const;
  const content = shapes.map(([name, parts]) =>
    parts.length ? `<path class="${name}" d="${parts.join('')}"/>` : '',
  );
  return { content: [...content, ...words].join(''), height: Math.ceil(y - 6), marks };
}

/** What a message needs that says how many people a prison holds beyond its places. */
export function overValues({ over }: CrowdingRow, { locale }: Edition): { over: number; number: string } {
  return { over: Math.max(0, over), number: locale.number(Math.max(0, over)) };
}
