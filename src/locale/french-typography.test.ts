import { describe, expect, it } from 'vitest';
import { frenchTypography } from './french-typography.ts';

/** Spaces that look alike, told apart. */
const shown = (text: string) => frenchTypography(text).replaceAll('\u202f', '·').replaceAll('\u00a0', '~');

describe('French typography', () => {
  it.each([
    ['a high mark after an ordinary space', 'Et alors ? Oui ; non !', 'Et alors·? Oui·; non·!'],
    ['a high mark without a space', 'Et alors? Oui; non!', 'Et alors·? Oui·; non·!'],
    ['two marks', 'Vraiment ?!', 'Vraiment·?!'],
    ['a colon', 'Sources : AFP, et ceci: cela', 'Sources~: AFP, et ceci~: cela'],
    ['guillemets', 'les lettres « DDPF » et «DDFM»', 'les lettres «~DDPF~» et «~DDFM~»'],
    ['a percentage', 'près de 130 %', 'près de 130·%'],
    ['apostrophes', "l'article d'hier", 'l’article d’hier'],
    ['dots', 'et ainsi de suite...', 'et ainsi de suite…'],
  ])('sets %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(shown(frenchTypography(text))).toBe(expected);
  });

  it('sets the pieces of a sentence that is cut into words and values', () => {
    expect([' : le bilan', ' ; puis', ' »', '« ', ' % de plus'].map(shown)).toEqual([
      '~: le bilan',
      '·; puis',
      '~»',
      '«~',
      '·% de plus',
    ]);
  });

  it.each([
    ['hours and addresses', 'à 20:10, https://example.org/?a=b'],
    ['a value that stands before the piece', '; puis'],
    ['ordinary spaces', 'un texte, sans rien (de particulier).'],
  ])('leaves %s alone', (_, text) => {
    expect(shown(text).replaceAll('·', '')).toBe(text);
  });
});
