import { expect, it } from 'vitest';
import { createLocale } from '../stories/chosen.ts';
import { marksMarkup } from './marks-markup.ts';

const locale = createLocale('en');
const notes = { of: new Map([['a', 'n1']]) };
const mark = { left: 0, top: 0, width: 24, height: 24 };
const answer = { id: 'a', about: 'A </noscript> & more', value: '2', detail: undefined, standing: '' };
const marks = [{ mark, answer: { ...answer, sources: [], corrections: [] } }];

it('holds nothing that ends a noscript around it', () => {
  const markup = marksMarkup({ id: 'm', marks }, 'All </noscript>', notes, locale);
  expect(markup).not.toContain('</noscript');
  expect(markup).toContain('A &lt;/noscript&gt; &amp; more');
  expect(markup).toContain('value="n1"');
});

it('is nothing where no mark can be asked', () => {
  expect(marksMarkup({ id: 'm', marks: [] }, 'All', notes, locale)).toBe('');
});
