/** Names that fly from poles like flags, each just above all poles and names that stand under its words. */
import { round, textBlock, textWidth } from '../../text.ts';

/** A name and where its pole stands, in CSS pixels. */
interface Name {
  text: string;
  x: number;
}

/** The edges that names stay between, in CSS pixels, and their size. */
interface NamesBox {
  left: number;
  right: number;
  size: number;
}

type Flag<Named extends Name> = Named & {
  /** From where to where its words reach. */
  start: number;
  end: number;
  /** 0 is nearest to the line. */
  level: number;
};

/** As many names stand above one another; a row whose name would be higher keeps its mark alone. */
const mostLevels = 14;
/** CSS pixels beside the words of a flag, and from its pole to them; from the lanes to the lowest words; over the highest. */
const aroundWords = 8;
const besidePole = 5;
const aboveLanes = 14;
const aboveWords = 2;
/** Space between lines, in sizes of the text, and the height of a letter. */
const lineHeight = 1.35;
const letterHeight = 0.75;

/** The flags, from the last to the first. */
function placeFlags<Named extends Name>(
  names: readonly Named[],
  { left, right, size }: NamesBox,
): Flag<Named>[] {
  const placed: Flag<Named>[] = [];
  for (const name of [...names].sort((a, b) => b.x - a.x)) {
    const width = textWidth(name.text, size, 700) + aroundWords;
    // At the right edge the words begin before their pole.
    const start = Math.min(name.x, Math.max(left, right - width));
    const end = start + width;
    const under = placed.filter((flag) => flag.start < end);
    const level = Math.max(-1, ...under.map((flag) => flag.level)) + 1;
    if (level < mostLevels) placed.push({ ...name, start, end, level });
  }
  return placed;
}

/** How high the names are above the highest lane, in CSS pixels. */
export function flagsHeight(names: readonly Name[], box: NamesBox): number {
  const levels = placeFlags(names, box).map(({ level }) => level);
  const leading = box.size * lineHeight;
  return Math.round((Math.max(-1, ...levels) + 1) * leading + (aboveLanes + aboveWords));
}

/** Path data of the poles that nothing covers, and the names with the other poles, above the highest lane at `top`. */
export function drawFlags(
  named: readonly (Name & { y: number })[],
  top: number,
  box: NamesBox,
): { poles: string; names: string } {
  const { size } = box;
  const leading = size * lineHeight;
  const placed = placeFlags(named, box);
  const baselineOf = (level: number) => top - aboveLanes - level * leading;
  const pole = ({ x, y, level }: (typeof placed)[number]) =>
    `M${round(x)} ${round(y)}V${round(baselineOf(level) - size * letterHeight)}`;
  // Words that begin before their pole lie over the poles of those above them.
  const isBefore = ({ start, x }: (typeof placed)[number]) => start < x;
  const after = placed.filter((flag) => !isBefore(flag));
  const before = placed.filter(isBefore).sort((a, b) => b.level - a.level);
  const names = [...after, ...before].map((flag) => {
    const { text, start, end, level } = flag;
    const baseline = baselineOf(level);
    const ground = isBefore(flag)
      ? `<path class="axis" d="${pole(flag)}"/><rect fill="var(--paper)" x="${round(start + 3)}" y="${round(baseline - size)}" width="${round(end - start - 6)}" height="${round(leading)}"/>`
      : '';
    return ground + textBlock([text], start + besidePole, baseline, { size, className: 'strong' });
  });
  return { poles: after.map(pole).join(''), names: names.join('') };
}
