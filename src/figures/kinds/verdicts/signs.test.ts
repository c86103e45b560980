import { expect, it } from 'vitest';
import { standings } from './options.ts';
import { standingSigns } from './signs.ts';

/** Where path data of relative lines ends, and the corners that it began boxes at. */
function walked(path: string) {
  let [x, y] = [0, 0];
  const boxes: string[] = [];
  for (const [, command = '', numbers = ''] of path.matchAll(/([Mmlhvz])([^Mmlhvz]*)/g)) {
    const values = [...numbers.matchAll(/-?[\d.]+/g)].map(([value]) => Number(value));
    if (command === 'M') [x = 0, y = 0] = values;
    if (command === 'z') boxes.push(`${x} ${y - 20}`);
    if (command === 'h') for (const dx of values) x += dx;
    if (command === 'v') for (const dy of values) y += dy;
    if (command === 'm' || command === 'l')
      values.forEach((value, index) => {
        if (index % 2) y += value;
        else x += value;
      });
    // A closed box ends where it began.
    if (command === 'z') y -= 20;
  }
  return { boxes, end: `${x} ${y}` };
}

it.each(standings)('sets signs side by side, each from corner to corner: %s', (one) => {
  const drawn = standingSigns(one, 3, { x: 5, y: 7, apart: 23 });
  for (const [, path = ''] of drawn.matchAll(/ d="([^"]*)"/g)) expect(walked(path).end).toBe('51 7');
  const outlines = [...drawn.matchAll(/ d="([^"]*)"/g)].flatMap(([, path = '']) => walked(path).boxes);
  expect(outlines).toEqual(['5 7', '28 7', '51 7']);
});

it('gives each standing a shape of its own, and fills errors alone', () => {
  const shapes = standings.map((one) => standingSigns(one, 1, { x: 0, y: 0 }));
  expect(new Set(shapes.map((shape) => shape.replace(/ class="[^"]*"/g, ''))).size).toBe(shapes.length);
  expect(standings.filter((_, index) => shapes[index]?.startsWith('<path d='))).toEqual(['error']);
});
