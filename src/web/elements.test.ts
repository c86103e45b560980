import { describe, expect, it } from 'vitest';
import { elementsOf, rewritten } from './elements.ts';

const page =
  '<!doctype html><title>a <b></title><!-- <p> --><style media="print">p>a{}</style><p title="1 > 0 &amp; so">x</p><textarea><i></textarea>';

describe('the elements of a page', () => {
  it('are told in their order, with what those of text hold', () => {
    expect(elementsOf(page).map(({ name, text }) => [name, text])).toEqual([
      ['title', 'a <b>'],
      ['style', 'p>a{}'],
      ['p', ''],
      ['textarea', '<i>'],
    ]);
  });

  it('have their tags to the letter, and attributes as browsers understand them', () => {
    const [, , paragraph] = elementsOf(page);
    expect(paragraph).toMatchObject({
      tag: '<p title="1 > 0 &amp; so">',
      attributes: { title: '1 > 0 & so' },
      start: page.indexOf('<p title'),
    });
  });

  it.each([
    ['<ul><li>a<li>b</li></ul>c', ['<ul><li>a<li>b</li></ul>', '<li>a', '<li>b</li>']],
    ['<p>a<br>b</p><img src="a">', ['<p>a<br>b</p>', '<br>', '<img src="a">']],
    [
      '<svg><path d="M0 0"/><g><path/></g></svg>',
      ['<svg><path d="M0 0"/><g><path/></g></svg>', '<path d="M0 0"/>', '<g><path/></g>', '<path/>'],
    ],
    ['<noscript><p>a</p></noscript><b>b', ['<noscript><p>a</p></noscript>', '<p>a</p>', '<b>b']],
  ])('end where browsers end them: %s', (html, whole) => {
    expect(elementsOf(html).map(({ start, end }) => html.slice(start, end))).toEqual(whole);
  });

  it('keep the letters of SVG files', () => {
    expect(elementsOf('<svg><clipPath id="a"/></svg>', { xml: true })[1]?.name).toBe('clipPath');
  });
});

describe('a page that is rewritten', () => {
  it('is the same where nothing is to change', () => {
    expect(rewritten(page, () => undefined)).toBe(page);
  });

  it('has other tags and texts where some are given, and nothing else', () => {
    const made = rewritten(page, ({ name }) =>
      name === 'style' ? { text: 'a{}' } : name === 'p' ? { tag: '<p>' } : undefined,
    );
    expect(made).toBe(page.replace('p>a{}', 'a{}').replace(' title="1 > 0 &amp; so"', ''));
  });
});
