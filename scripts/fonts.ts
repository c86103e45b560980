/**
 * Cuts the two typefaces to the characters that the story's languages need, and measures them:
 * woff2 files and @font-face rules for the page, advance widths for text that is laid out in drawings.
 *
 *   npm run fonts             rewrites src/fonts
 *   npm run fonts -- --check  exits 1 if the checked-in files differ
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';
import { fromBuffer } from '@capsizecss/unpack';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

const folder = 'src/fonts';
const require = createRequire(import.meta.url);

/** Printable ASCII that prose uses, and the letters and marks of English and French. */
const characters = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
    (c) => !'\\^`{}|~<>@#$*_'.includes(c),
  ),
  ...'\u00a0\u202f«»°·ÀÂÇÈÉÊËÎÏÔÙÛàâæçèéêëîïôùûüÿœŒ–—‘’“”…−×→@',
].join('');

const families = [
  {
    name: 'Story Serif',
    file: 'serif.woff2',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    fallback: timesNewRoman,
  },
  {
    name: 'Chart Sans',
    file: 'sans.woff2',
    source: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    fallback: arial,
  },
];

/** Writes a file, or compares it with the one that is checked in. */
function settle(file: string, content: Buffer | string): void {
  const path = `${folder}/${file}`;
  if (!process.argv.includes('--check')) {
    writeFileSync(path, content);
    console.log(`${path}  ${content.length} bytes`);
    return;
  }
  const same = readFileSync(path).equals(Buffer.from(content));
  console.log(`${path}  ${same ? 'is up to date' : 'differs: run npm run fonts'}`);
  if (!same) process.exitCode = 1;
}

const rules: string[] = [];
const stacks: string[] = [];
const widths: Record<string, Record<string, number>> = {};

for (const { name, file, source, fallback } of families) {
  const original = readFileSync(require.resolve(source));
  const cut = await subsetFont(original, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  settle(file, cut);
  const metrics = { ...(await fromBuffer(original)), familyName: name };
  const stack = createFontStack([metrics, fallback]);
  rules.push(
    `@font-face {\n  font-family: '${name}';\n  src: url('./${file}') format('woff2');\n  font-weight: 400 700;\n  font-display: swap;\n}`,
    stack.fontFaces,
  );
  stacks.push(stack.fontFamily);

  if (file === 'sans.woff2') {
    for (const weight of [400, 700]) {
      const instance = create(
        await subsetFont(original, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } }),
      ) as Font;
      widths[weight] = Object.fromEntries(
        [...characters].map((character) => [
          character,
          Math.round((instance.layout(character).advanceWidth / instance.unitsPerEm) * 1000),
        ]),
      );
    }
  }
}

settle(
  'fonts.css',
  `/* Made by npm run fonts. */\n${rules.join('\n\n')}\n\n:root {\n  --serif: ${stacks[0]}, serif;\n  --sans: ${stacks[1]}, sans-serif;\n}\n`,
);
settle('advance-widths.json', `${JSON.stringify(widths, null, 1)}\n`);
