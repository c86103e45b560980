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
import { type Font as FontMetrics, fromBuffer } from '@capsizecss/unpack';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { wideWindow } from '../src/fonts/wide-window.ts';

const folder = 'src/fonts';
const require = createRequire(import.meta.url);

/** Printable ASCII that prose uses, and the letters and marks of English and French. */
const characters = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
    (c) => !'\\^`{}|~<>@#$*'.includes(c),
  ),
  ...'\u00a0\u202f«»°·ÀÂÇÈÉÊËÎÏÔÙÛàâæçèéêëîïôùûüÿœŒ–—‘’“”…−×→@',
].join('');

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));

/** What pictures draw besides: all that is printed in Latin-1, money, and the marks of names and quotations. */
const inPictures = [
  ...new Set(
    [...characters, ...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'‚„†•‹›€™⁄'].filter((c) => c !== '\u00ad'),
  ),
].join('');

/** The letters of Latin Extended-A and the four of Romanian, which come in files of their own. */
const extended = [...range(0x100, 0x17f), ...'ȘșȚțẞ'].join('');

/**
 * `twin` is a free typeface with the widths of the fallback that most systems have; `local` are the names under which
 * systems keep either, regular and bold.
 * The fallback is as wide as the typeface, or `narrower`: drawings have their words laid out in advance, and long lines
 * of names and capitals are one part in twenty wider in Arial than the average that would make both alike. `phones`
 * is what a phone has that looks better than the fallback.
 */
const families = [
  {
    name: 'Story Serif',
    file: 'serif.woff2',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    extended: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
    twin: '@fontsource/tinos/files/tinos-latin',
    local: {
      400: ['Times New Roman', 'Liberation Serif'],
      700: ['Times New Roman Bold', 'Liberation Serif Bold'],
    },
    narrower: 1,
    phones: ['ui-serif'],
    generic: 'serif',
  },
  {
    name: 'Chart Sans',
    file: 'sans.woff2',
    source: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    extended: '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
    twin: '@fontsource/arimo/files/arimo-latin',
    local: {
      400: ['Arial', 'Liberation Sans'],
      700: ['Arial Bold', 'Liberation Sans Bold'],
    },
    narrower: 0.95,
    phones: [],
    generic: 'sans-serif',
  },
] as const;
const weights = [400, 700] as const;

/** Cuts for pictures, whose renderer draws one weight a file; drawings measure their text by the widths of the same. */
const stills: { file: string; weight: number; widths: string }[] = [
  { file: 'sans.woff2', weight: 400, widths: '400' },
  { file: 'sans.woff2', weight: 700, widths: '700' },
  { file: 'serif.woff2', weight: 700, widths: 'serif-700' },
];

/** Both weights, with what the page's text uses: fractions and other sets of digits would bring glyphs that nobody sees. */
const forPages = {
  targetFormat: 'woff2' as const,
  variationAxes: { wght: { min: 400, max: 700 } },
  // Known to subset-font, not to its types.
  keepFeatures: ['kern', 'liga', 'calt', 'ccmp', 'mark', 'mkmk', 'locl', 'lnum', 'tnum'],
};

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

const wideRules: string[] = [];
const rules: string[] = [];
const stacks: Record<'wide' | 'phone', string[]> = { wide: [], phone: [] };
const widths: Record<string, Record<string, number>> = {};

/** Widths, in thousandths of the size, of those characters that a typeface has. */
function advances(font: Font, letters: string): Record<string, number> {
  const advance = (character: string) =>
    Math.round((font.layout(character).advanceWidth / font.unitsPerEm) * 1000);
  // No typeface here has the narrow space, for which browsers then set half of the ordinary one, nor a hyphen that
  // does not break.
  const known = [...letters].filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  const widthOf = known.map((character) => [character, advance(character)]);
  const made = letters.includes(' ')
    ? [
        ['\u202f', Math.round(advance(' ') / 2)],
        ['\u2010', advance('-')],
        ['\u2011', advance('-')],
      ]
    : [];
  return Object.fromEntries([...widthOf, ...made]);
}

/** A fallback with the measures of the typeface: a page looks alike with either, whichever is there in time. */
function fallbackFace(
  name: string,
  metrics: FontMetrics,
  twin: FontMetrics,
  local: readonly string[],
  weight: number,
  narrower: number,
): string {
  const { subsets: _, ...twinWhole } = twin;
  const { fontFaces } = createFontStack(
    [
      { ...metrics, familyName: name },
      // As if its letters were so much wider.
      { ...twinWhole, familyName: 'Twin', xWidthAvg: twin.xWidthAvg / narrower },
    ],
    { fontFaceProperties: { fontWeight: weight } },
  );
  return fontFaces.replace(/src: [^;]+;/, `src: ${local.map((face) => `local('${face}')`).join(', ')};`);
}

for (const {
  name,
  file,
  source,
  extended: extendedSource,
  twin,
  local,
  narrower,
  phones,
  generic,
} of families) {
  const original = readFileSync(require.resolve(source));
  settle(file, await subsetFont(original, characters, forPages));
  wideRules.push(
    `@font-face {\n  font-family: '${name}';\n  src: url('./${file}') format('woff2');\n  font-weight: 400 700;\n  font-display: optional;\n}`,
  );
  const others = [`'${name} Fallback'`, generic];
  stacks.wide.push([`'${name}'`, ...others].join(', '));
  stacks.phone.push([...phones, ...others].join(', '));
  for (const weight of weights) {
    const instance = await subsetFont(original, characters, {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    });
    const twinFile = readFileSync(require.resolve(`${twin}-${weight}-normal.woff2`));
    rules.push(
      fallbackFace(
        name,
        await fromBuffer(instance),
        await fromBuffer(twinFile),
        local[weight],
        weight,
        narrower,
      ),
    );
    const widthsName = stills.find((one) => one.file === file && one.weight === weight)?.widths;
    if (!widthsName) continue;
    const still = file.replace('.woff2', `-${weight}`);
    const cut = (from: Buffer, letters: string) =>
      subsetFont(from, letters, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
    const [drawn, drawnExtended] = [
      await cut(original, inPictures),
      await cut(readFileSync(require.resolve(extendedSource)), extended),
    ];
    settle(`${still}.ttf`, drawn);
    // The renderer takes the first file that has a letter, whatever the weight of the words around it.
    if (widthsName === '400') settle(`${still}-extended.ttf`, drawnExtended);
    widths[widthsName] = {
      ...advances(create(drawn) as Font, inPictures),
      ...advances(create(drawnExtended) as Font, extended),
    };
  }
}

const properties = ([serif, sans]: string[]) => `:root {\n  --serif: ${serif};\n  --sans: ${sans};\n}`;
const made = '/* Made by npm run fonts. */';
const inWideWindows = (css: string) => `@media ${wideWindow} {\n${css.replace(/^(?=.)/gm, '  ')}\n}\n`;
settle(
  'fonts.css',
  `${made}\n${[...rules, properties(stacks.phone), inWideWindows(properties(stacks.wide))].join('\n\n')}`,
);
// What names other files stands apart: a copy of the page may name them anew, and its policy then refuses that sheet.
settle('typefaces.css', `${made}\n${inWideWindows(wideRules.join('\n\n'))}`);
settle('advance-widths.json', `${JSON.stringify(widths, null, 1)}\n`);

/** What stands in where no typeface of a drawing is installed: the widest that programs bring along. */
const standIn: Record<string, Record<string, number>> = {};
for (const weight of weights) {
  const file = require.resolve(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`);
  standIn[weight] = advances(create(readFileSync(file)) as Font, inPictures);
}
settle('stand-in-widths.json', `${JSON.stringify(standIn, null, 1)}\n`);
