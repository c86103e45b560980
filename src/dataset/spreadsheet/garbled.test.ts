import { describe, expect, it } from 'vitest';
import { codePages, decode, type Encoding, encode } from './code-pages.ts';
import { garbling, garblingMessage } from './garbled.ts';

const text = 'Le président de l’État, « déjà » en prison où ça';
const opened = (saved: Encoding, as: Encoding, words = text) =>
  decode(encode(words, saved) ?? new Uint8Array(), as);
const pairs = (['UTF-8', ...codePages] as const).flatMap((saved) =>
  codePages.filter((as) => as !== saved).map((as) => [saved, as] as const),
);

describe('a text of the data, saved and opened in two encodings', () => {
  it.each(pairs)('is known: %s as %s', (saved, as) => {
    // CP850 has no ’.
    const written = saved === 'CP850' ? text.replace('’', "'") : text;
    expect(garbling(opened(saved, as, written) ?? '', written)).toMatchObject({ saved, opened: as });
  });
});

describe('a new text', () => {
  it.each([
    ['franÃ§ais', 'français', 'UTF-8', 'Windows-1252'],
    ['lâ€™article', 'l’article', 'UTF-8', 'Windows-1252'],
    ['Ã‰vry', 'Évry', 'UTF-8', 'Windows-1252'],
    ['fran√ßais', 'français', 'UTF-8', 'Mac Roman'],
    ['fran├ºais', 'français', 'UTF-8', 'CP850'],
    ['lÕarticle', 'l’article', 'Mac Roman', 'Windows-1252'],
    ['prŽsident', 'président', 'Mac Roman', 'Windows-1252'],
    ['pr‚sident', 'président', 'CP850', 'Windows-1252'],
    ['fran‡ais', 'français', 'CP850', 'Windows-1252'],
    ['l\u008f', 'lè', 'Mac Roman', 'Windows-1252'],
  ])('is known by its letters: %s', (found, meant, saved, as) => {
    expect(garbling(`Un mot ${found} ici`, '')).toEqual({ found, meant, saved, opened: as });
  });
});

it.each([
  'l’œuvre « déjà » où ça, naïf, Noël, Évry – été',
  'CAFÉ’S',
  'ÉGALITÉ»',
  'À…',
  'mot…mot, word—word',
  'McÉwan',
  'Łódź, İzmir, Αθήνα',
  'plain',
  '16 € − 3',
])('lets %j be', (fine) => {
  expect(garbling(fine, '')).toBeUndefined();
});

it('tells what to do', () => {
  expect(garblingMessage({ found: 'Ã©', meant: 'é', saved: 'UTF-8', opened: 'Windows-1252' }, 0)).toBe(
    '“Ã©” stands here instead of “é”: the exported table is UTF-8 and was opened as Windows-1252: export it again, choose UTF-8 in the dialog that opens it, and save it as “CSV UTF-8”',
  );
  expect(garblingMessage({ found: 'Õ', meant: '’', saved: 'Mac Roman', opened: 'Windows-1252' }, 1)).toBe(
    '“Õ” stands here instead of “’” (and so in 1 other cell): the table was saved in Mac Roman: save it as “CSV UTF-8” and try again',
  );
  expect(
    garblingMessage({ found: 'Õ', meant: '’', saved: 'Mac Roman', opened: 'Windows-1252' }, 12),
  ).toContain('in 12 other cells');
});
