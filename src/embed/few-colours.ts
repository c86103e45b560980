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

interface Shade {
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

/**
 * The opaque pixels (RGBA, as `Uint32Array` on a little-endian machine) with `shades` colours between those that the
 * drawing is made of. `drawn` are the colours that it may use; those that it hardly uses count as edges.
 */
export function inFewColours(pixels: Uint32Array, drawn: readonly Colour[], shades: number): Uint32Array {
  const { length } = pixels;
  const signed = new Int32Array(pixels.buffer, pixels.byteOffset, length);
  const counts = new Map<number, number>();
  // Most pixels are like the one before them: runs are counted and replaced as a whole.
  for (let start = 0, end = 0; start < length; start = end) {
    const pixel = signed[start] as number;
    while (end < length && signed[end] === pixel) end++;
    const colour = pixel & ~opaque;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  const count = (colour: Colour) => counts.get(packed(colour)) ?? 0;
  const flat = [...new Set(drawn.map(packed))]
    .map(unpacked)
    .filter((colour) => count(colour) > pixels.length / 5000)
    .sort((a, b) => count(b) - count(a));
  const [ground] = flat;
  if (!ground) return pixels;
  const [ink = ground] = [...flat].sort((a, b) => lightness(a) - lightness(b));
  const accents = flat.filter((colour) => chroma(colour) > 60);
  const fixed = [ground, ink, ...accents, ...accents.map((accent) => halfway(accent, ground))];

  const becomes = new Map(flat.map((colour) => [packed(colour), packed(colour)]));
  const edges = [...counts]
    .filter(([pixel]) => !becomes.has(pixel))
    .map(([pixel, pixelCount]): Shade => ({ colour: unpacked(pixel), count: pixelCount }));
  const palette = withShades(fixed, edges, shades);
  for (const { colour } of edges)
    becomes.set(packed(colour), packed(palette[nearest(palette, colour)] as Colour));
  const fewer = new Uint32Array(length);
  for (let start = 0, end = 0; start < length; start = end) {
    const pixel = signed[start] as number;
    while (end < length && signed[end] === pixel) end++;
    const colour = pixel & ~opaque;
    fewer.fill((becomes.get(colour) ?? colour) | opaque, start, end);
  }
  return fewer;
}
