import { expect, it } from 'vitest';
import { element } from './markup.ts';

it.each([
  [element('p', {}), '<p></p>'],
  [element('p', { class: 'a', lang: undefined }, '<b>', '</b>'), '<p class="a"><b></b></p>'],
  [
    element('img', { alt: 'a "b" <c> & d', width: 3 }),
    '<img alt="a &quot;b&quot; &lt;c&gt; &amp; d" width="3">',
  ],
])('%s', (made, wanted) => {
  expect(made).toBe(wanted);
});
