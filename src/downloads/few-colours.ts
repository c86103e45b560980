/**
 * A picture in few colours. A plain palette would spend its colours on the soft edges of black letters; here every
 * colour of the drawing stays as it is, accents keep edges of their own hue, and only the shades between are fewer.
 */

export type Colour = readonly [red: number, green: number, blue: number];

const distance = (a: Colour, b: Colour): number =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

const halfway = (a: Colour, b: Colour): Colour => [
  Math.round((a[0] + b[0]) / 2),
  Math.round((a[1] + b[1]) / 2),
  Math.round((a[2] + b[2]) / 2),
];

/** How far a colour is from grey. */
const chroma = (colour: Colour): number => Math.max(...colour) - Math.min(...colour);

const lightness = ([red, green, blue]: Colour): number => red + green + blue;

/** As the pixels of a renderer hold it, red in the lowest byte, but for its opacity: small numbers count quickly. */
const packed = ([red, green, blue]: Colour): number => (blue << 16) | (green << 8) | red;
const opaque = 0xff000000;
const unpacked = (pixel: number): Colour => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];

export interface Shade {
  colour: Colour;
  /** Pixels of this colour. */
  count: number;
}

function nearest(palette: readonly Colour[], colour: Colour): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < palette.length; index++) {
    const here = distance(palette[index] as Colour, colour);
    if (here < least) [best, least] = [index, here];
  }
  return best;
}

/** Adds `count` shades, each where most is lost without it, then moved to the middle of what it stands for. */
function withShades(fixed: readonly Colour[], edges: readonly Shade[], count: number): Colour[] {
  const palette = [...fixed];
  for (let added = 0; added < count; added++) {
    let worst: Colour | undefined;
    let most = 0;
    for (const shade of edges) {
      const loss = shade.count * distance(palette[nearest(palette, shade.colour)] as Colour, shade.colour);
      if (loss > most) [most, worst] = [loss, shade.colour];
    }
    if (!worst) break;
    palette.push(worst);
    for (let round = 0; round < 6; round++) {
      const sums = palette.map(() => [0, 0, 0, 0]);
      for (const shade of edges) {
        const sum = sums[nearest(palette, shade.colour)] as number[];
        shade.colour.forEach((part, axis) => {
          sum[axis] = (sum[axis] ?? 0) + part * shade.count;
        });
        sum[3] = (sum[3] ?? 0) + shade.count;
      }
      for (let index = fixed.length; index < palette.length; index++) {
        const [red = 0, green = 0, blue = 0, pixels = 0] = sums[index] ?? [];
        if (pixels)
          palette[index] = [Math.round(red / pixels), Math.round(green / pixels), Math.round(blue / pixels)];
      }
    }
  }
  return palette;
}

/** A picture as the runs of like pixels that it is made of, row after row. */
export interface Runs {
  /** Opaque, RGBA, as a little-endian machine reads them. */
  pixels: Uint32Array;
  /** Where each run ends. */
  ends: number[];
  /** The place of each run's colour among `shades`. */
  colours: number[];
  shades: Shade[];
}

/** The runs of opaque pixels: most pixels are like the one before them. */
export function runsOf(pixels: Uint32Array): Runs {
  const { length } = pixels;
  const signed = new Int32Array(pixels.buffer, pixels.byteOffset, length);
  const runs: Runs = { pixels, ends: [], colours: [], shades: [] };
  const places = new Map<number, number>();
  for (let start = 0, end = 0; start < length; start = end) {
    const pixel = signed[start] as number;
    while (end < length && signed[end] === pixel) end++;
    const colour = pixel & ~opaque;
    let place = places.get(colour);
    if (place === undefined) {
      place = runs.shades.push({ colour: unpacked(colour), count: 0 }) - 1;
      places.set(colour, place);
    }
    (runs.shades[place] as Shade).count += end - start;
    runs.ends.push(end);
    runs.colours.push(place);
  }
  return runs;
}

/**
 * The pixels with `shades` colours between those that the drawing is made of. `drawn` are the colours that it may use;
 * those that it hardly uses count as edges.
 */
export function inFewColours(runs: Runs, drawn: readonly Colour[], shades: number): Uint32Array {
  const { length } = runs.pixels;
  const known = new Set(drawn.map(packed));
  const isFlat = ({ colour, count }: Shade) => known.has(packed(colour)) && count > length / 5000;
  const flat = runs.shades
    .filter(isFlat)
    .sort((a, b) => b.count - a.count)
    .map(({ colour }) => colour);
  const [ground] = flat;
  if (!ground) return runs.pixels;
  const [ink = ground] = [...flat].sort((a, b) => lightness(a) - lightness(b));
  const accents = flat.filter((colour) => chroma(colour) > 60);
  const fixed = [ground, ink, ...accents, ...accents.map((accent) => halfway(accent, ground))];
  const palette = withShades(
    fixed,
    runs.shades.filter((shade) => !isFlat(shade)),
    shades,
  );
  const becomes = runs.shades.map((shade) => {
    const colour = isFlat(shade) ? shade.colour : (palette[nearest(palette, shade.colour)] as Colour);
    return packed(colour) | opaque;
  });
  const fewer = new Uint32Array(length);
  let start = 0;
  runs.ends.forEach((end, run) => {
    fewer.fill(becomes[runs.colours[run] as number] as number, start, end);
    start = end;
  });
  return fewer;
}
