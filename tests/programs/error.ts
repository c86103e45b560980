/** How far one picture of a drawing is from another, whoever smoothed its edges. */
import sharp from 'sharp';

/** CSS pixels that are looked at as one: letters that stand a hair elsewhere are the same grey. */
const cell = 6;

export interface PictureError {
  /** Of all cells, in shades of 255. */
  mean: number;
  /** Of the cell that is the hundredth of the worst: what a misplaced word or a lost shape comes to. */
  worst: number;
}

async function cells(picture: Buffer, columns: number, rows: number): Promise<Uint8Array> {
  const { data } = await sharp(picture)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize(columns, rows, { fit: 'fill', kernel: 'linear' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data;
}

/** Compares two pictures of a drawing that is so many CSS pixels large, at whatever size each is. */
export async function pictureError(
  one: Buffer,
  other: Buffer,
  size: { width: number; height: number },
): Promise<PictureError> {
  const [columns, rows] = [Math.round(size.width / cell), Math.round(size.height / cell)];
  const [a, b] = await Promise.all([cells(one, columns, rows), cells(other, columns, rows)]);
  const errors = Array.from({ length: columns * rows }, (_, index) => {
    const channels = [0, 1, 2].map((channel) => {
      const at = index * 3 + channel;
      return Math.abs((a[at] ?? 0) - (b[at] ?? 255));
    });
    return Math.max(...channels);
  }).sort((x, y) => x - y);
  return {
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    worst: errors[Math.floor(errors.length * 0.99)] ?? 255,
  };
}
